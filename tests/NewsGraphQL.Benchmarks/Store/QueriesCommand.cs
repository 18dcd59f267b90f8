using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;

namespace NewsGraphQL.Benchmarks.Store;

/// <summary><c>queries &lt;url&gt; &lt;file&gt;</c>: asks a running server each document of a file, one a line, and prints how long the answers take.</summary>
internal static class QueriesCommand
{
    private const int Runs = 7;

    public static async Task<int> RunAsync(Uri server, string file, TextWriter output)
    {
        using var client = new HttpClient();
        await output.WriteLineAsync("  median ms   worst ms");
        foreach (var document in (await File.ReadAllLinesAsync(file)).Where(line => line.Length > 0 && line[0] != '#'))
        {
            var error = await AskAsync(); // warm
            List<double> times = [];
            for (var run = 0; run < Runs; run++)
            {
                var watch = Stopwatch.StartNew();
                await AskAsync();
                times.Add(watch.Elapsed.TotalMilliseconds);
            }

            times.Sort();
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{times[Runs / 2],11:0.0}{times[^1],11:0.0}  {document}{error}"));

            async Task<string> AskAsync()
            {
                using var reply = await client.PostAsJsonAsync(server, new { query = document });
                var answer = await reply.Content.ReadFromJsonAsync<JsonElement>();
                return answer.TryGetProperty("errors", out var errors) ? $"  {errors[0].GetProperty("message")}" : "";
            }
        }

        return 0;
    }
}
