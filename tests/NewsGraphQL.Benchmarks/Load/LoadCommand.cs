using System.Globalization;
using System.Text.Json;
using NewsGraphQL.Benchmarks.Corpus;

namespace NewsGraphQL.Benchmarks.Load;

/// <summary><c>load</c>: the GraphQL server beside the limit, over generated stores.</summary>
internal static class LoadCommand
{
    private const string Usage = "usage: load [--articles 1000,100000] [--seconds 5] [--rounds 3] [--warm 15] [--stores folder] [--only Q1,Q3] [--json]";
    private const double WarmSeconds = 0.5;

    public static async Task<int> RunAsync(string[] arguments, TextWriter output)
    {
        var json = arguments.Contains("--json");
        var pairs = arguments.Where(argument => argument != "--json").Chunk(2).ToList();
        var options = pairs.Where(pair => pair.Length == 2).ToDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);
        string[] known = ["--articles", "--seconds", "--warm", "--rounds", "--stores", "--only"];
        var sizes = options.GetValueOrDefault("--articles", "1000,100000").Split(',').Select(size => int.TryParse(size, CultureInfo.InvariantCulture, out var number) ? number : 0).ToList();
        if (options.Count != pairs.Count || options.Keys.Except(known).Any() || sizes.Any(size => size < 1)
            || !double.TryParse(options.GetValueOrDefault("--seconds", "5"), CultureInfo.InvariantCulture, out var seconds) || seconds <= 0
            || !double.TryParse(options.GetValueOrDefault("--warm", "15"), CultureInfo.InvariantCulture, out var warm) || warm <= 0
            || !int.TryParse(options.GetValueOrDefault("--rounds", "3"), CultureInfo.InvariantCulture, out var rounds) || rounds < 1)
        {
            await output.WriteLineAsync(Usage);
            return 2;
        }

        var only = options.GetValueOrDefault("--only", "Q1,Q2,Q3,Q4").Split(',');
        var folder = Directory.CreateDirectory(options.GetValueOrDefault("--stores", Path.Combine(Path.GetTempPath(), "newsgraphql-load"))).FullName;
        List<LoadLine> lines = [];
        if (!json) await output.WriteLineAsync(LoadTable.Head);
        foreach (var size in sizes)
        {
            var store = Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{size}.db"));
            if (!File.Exists(store)) await GenerateAsync(store, size);
            await using var graph = await RunningServer.GraphAsync(store); // first: it brings the schema up to date
            await using var limit = await RunningServer.LimitAsync(store);
            try
            {
                foreach (var workload in Workloads.All.Where(workload => only.Contains(workload.Name)))
                {
                    lines.Add(await MeasureAsync(workload, size, store, graph, limit, rounds, warm, seconds));
                    if (!json) await output.WriteLineAsync(LoadTable.Line(lines[^1]));
                }
            }
            catch (InvalidOperationException problem)
            {
                await Console.Error.WriteLineAsync(problem.Message);
                return 1;
            }
        }

        foreach (var line in json ? [JsonSerializer.Serialize(lines)] : LoadTable.Growth(lines)) await output.WriteLineAsync(line);
        return 0;
    }

    private static async Task GenerateAsync(string store, int articles)
    {
        var half = store + ".part"; // so that one that was cut off is not taken for whole
        File.Delete(half);
        await CorpusGenerator.GenerateAsync(half, new CorpusShape(articles, 1), _ => { });
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        File.Move(half, store);
    }

    private static async Task<LoadLine> MeasureAsync(Workload workload, int size, string store, RunningServer graph, RunningServer limit, int rounds, double firstWarm, double seconds)
    {
        var pool = Pool.Draw(workload, store);
        if (pool.Count < Pool.Size) await Console.Error.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{workload.Name}, {size:N0} articles: the store gives {pool.Count} different requests, not {Pool.Size}"));
        var bytes = Agreement.Hold(pool, graph, limit);
        var (toGraph, toLimit) = (Path.GetTempFileName(), Path.GetTempFileName());
        try
        {
            LoadGenerator.Write(toGraph, pool.ToGraph());
            LoadGenerator.Write(toLimit, pool.ToLimit());
            List<Measured> ofGraph = [], ofLimit = [];
            for (var round = 0; round < rounds; round++) // in turn: what else the machine does meets both
            {
                var warm = round == 0 ? firstWarm : WarmSeconds;
                ofGraph.Add(await RoundAsync(graph, toGraph, warm, seconds));
                ofLimit.Add(await RoundAsync(limit, toLimit, warm, seconds));
            }

            var (resident, own) = graph.Memory();
            var ratio = Measured.Middle(ofGraph.Zip(ofLimit, (one, other) => one.Rate / other.Rate));
            return new LoadLine(size, workload.Name, pool.Count, bytes, Measured.Median(ofGraph), Measured.Median(ofLimit), ratio, resident, own);
        }
        finally
        {
            File.Delete(toGraph);
            File.Delete(toLimit);
        }
    }

    private static async Task<Measured> RoundAsync(RunningServer server, string requests, double warm, double seconds)
    {
        string[] arguments = [.. new IFormattable[] { warm, seconds }.Select(number => number.ToString(null, CultureInfo.InvariantCulture))];
        using var generator = RunningServer.Generator(server.Port.ToString(CultureInfo.InvariantCulture), requests, arguments[0], arguments[1]);
        if (await generator.StandardOutput.ReadLineAsync() != LoadGenerator.Begun) throw new InvalidOperationException("the load generator failed");
        var (allocated, processor) = (await server.AllocatedAsync(), server.Processor);
        var counted = JsonSerializer.Deserialize<LoadGenerator.Counted>(await generator.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("the load generator failed"))!;
        processor = server.Processor - processor;
        allocated = await server.AllocatedAsync() - allocated;
        await generator.WaitForExitAsync();
        return new Measured(counted.Requests / counted.Seconds, counted.P50, counted.P99, processor.TotalMilliseconds / counted.Requests, allocated / counted.Requests);
    }
}
