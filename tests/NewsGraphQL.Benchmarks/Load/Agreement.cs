using System.Text.Json;

namespace NewsGraphQL.Benchmarks.Load;

/// <summary>Holds that both servers answer the same before either is measured.</summary>
internal static class Agreement
{
    /// <summary>Asks both everything.</summary>
    /// <returns>The mean length of the graph's answers, in bytes.</returns>
    /// <exception cref="InvalidOperationException">An answer differs, or is an error.</exception>
    public static double Hold(Pool pool, RunningServer graph, RunningServer limit)
    {
        using var toGraph = new Caller(graph.Port);
        using var toLimit = new Caller(limit.Port);
        var (bytes, at) = (0L, 0);
        foreach (var (asked, same) in pool.ToGraph().Zip(pool.ToLimit()))
        {
            var text = toGraph.Ask(asked).ToArray();
            using var answer = JsonDocument.Parse(text);
            using var expected = JsonDocument.Parse(toLimit.Ask(same).ToArray());
            if (!answer.RootElement.TryGetProperty("data", out var data) || answer.RootElement.TryGetProperty("errors", out _) || !JsonElement.DeepEquals(data, expected.RootElement.GetProperty("data")))
                throw new InvalidOperationException($"{pool.Describe(at)}: the answers differ\ngraph: {answer.RootElement}\nlimit: {expected.RootElement}");
            bytes += text.Length;
            at++;
        }

        return (double)bytes / at;
    }
}
