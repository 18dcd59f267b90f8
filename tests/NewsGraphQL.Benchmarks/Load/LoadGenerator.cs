using System.Diagnostics;
using System.Text.Json;

namespace NewsGraphQL.Benchmarks.Load;

/// <summary><c>load-generator</c>, which <c>load</c> starts: asks as fast as the answers come over a few kept connections; says when it is warm, and in the end what it counted.</summary>
internal static class LoadGenerator
{
    /// <summary>What it says when it begins to count.</summary>
    public const string Begun = "begun";

    private const int Connections = 4;

    public static int Run(int port, string file, double warm, double seconds, TextWriter output)
    {
        var requests = Read(file);
        Ask(port, requests, warm);
        output.WriteLine(Begun);
        output.Flush();
        var watch = Stopwatch.StartNew();
        var times = Ask(port, requests, seconds);
        var elapsed = watch.Elapsed.TotalSeconds;
        times.Sort();
        output.WriteLine(JsonSerializer.Serialize(new Counted(times.Count, elapsed, At(0.5), At(0.99))));
        return 0;

        double At(double part) => Stopwatch.GetElapsedTime(0, times[(int)(times.Count * part)]).TotalMilliseconds;
    }

    /// <summary>Writes requests for another process to send.</summary>
    public static void Write(string file, IEnumerable<byte[]> requests)
    {
        using var writer = new BinaryWriter(File.Create(file));
        foreach (var request in requests)
        {
            writer.Write(request.Length);
            writer.Write(request);
        }
    }

    private static List<byte[]> Read(string file)
    {
        using var reader = new BinaryReader(File.OpenRead(file));
        List<byte[]> requests = [];
        while (reader.BaseStream.Position < reader.BaseStream.Length) requests.Add(reader.ReadBytes(reader.ReadInt32()));
        return requests;
    }

    private static List<long> Ask(int port, List<byte[]> requests, double seconds)
    {
        var end = Stopwatch.GetTimestamp() + (long)(seconds * Stopwatch.Frequency);
        var threads = Enumerable.Range(0, Connections).Select(at =>
        {
            List<long> times = [];
            var thread = new Thread(() =>
            {
                using var caller = new Caller(port);
                for (var next = at * requests.Count / Connections; Stopwatch.GetTimestamp() is var start && start < end; next = (next + 1) % requests.Count)
                {
                    caller.Ask(requests[next]);
                    times.Add(Stopwatch.GetTimestamp() - start);
                }
            });
            thread.Start();
            return (thread, times);
        }).ToList();
        foreach (var (thread, _) in threads) thread.Join();
        return [.. threads.SelectMany(each => each.times)];
    }

    /// <summary>What the generator counted.</summary>
    /// <param name="Requests">Answered ones.</param>
    /// <param name="Seconds">In what time.</param>
    /// <param name="P50">The median, in milliseconds.</param>
    /// <param name="P99">What one in a hundred takes longer than, in milliseconds.</param>
    public sealed record Counted(int Requests, double Seconds, double P50, double P99);
}
