using System.Globalization;

namespace NewsGraphQL.Benchmarks.Load;

/// <summary>Prints what was measured.</summary>
internal static class LoadTable
{
    /// <summary>What stands above the lines.</summary>
    public const string Head = "  articles      |  requests/s            |  p50 ms         |  p99 ms         |  p99/p50       |  CPU ms/request |  kB alloc/request | server MB\n"
        + "                |  graph   limit  ratio  |  graph   limit  |  graph   limit  |  graph  limit  |  graph   limit  |  graph    limit   | resident  own";

    /// <summary>One line.</summary>
    public static string Line(LoadLine line)
    {
        var (graph, limit) = (line.Graph, line.Limit);
        return string.Create(CultureInfo.InvariantCulture,
            $"{line.Articles,10:N0}  {line.Workload} | {graph.Rate,6:0} {limit.Rate,7:0} {line.Ratio,6:0.00}  | {graph.P50,6:0.00} {limit.P50,7:0.00}  | {graph.P99,6:0.00} {limit.P99,7:0.00}  | {graph.P99 / graph.P50,6:0.0} {limit.P99 / limit.P50,6:0.0}  | {graph.Processor,6:0.000} {limit.Processor,7:0.000}  | {graph.Allocated / 1000,6:0.0} {limit.Allocated / 1000,8:0.0}   | {line.Resident,6:0} {line.Own,6:0}");
    }

    /// <summary>How much longer the median takes over the largest store than over the smallest.</summary>
    public static IEnumerable<string> Growth(IReadOnlyList<LoadLine> lines) =>
        from line in lines
        group line by line.Workload into same
        let least = same.MinBy(line => line.Articles)
        let most = same.MaxBy(line => line.Articles)
        where least != most
        select string.Create(CultureInfo.InvariantCulture, $"{same.Key}: p50 grows {most.Graph.P50 / least.Graph.P50:0.00} times from {least.Articles:N0} to {most.Articles:N0} articles (limit: {most.Limit.P50 / least.Limit.P50:0.00})");
}
