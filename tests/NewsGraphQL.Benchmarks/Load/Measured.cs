namespace NewsGraphQL.Benchmarks.Load;

/// <summary>One server under load for one round.</summary>
/// <param name="Rate">Requests a second.</param>
/// <param name="P50">The median, in milliseconds.</param>
/// <param name="P99">What one request in a hundred takes longer than, in milliseconds.</param>
/// <param name="Processor">Processor time of the server per request, in milliseconds.</param>
/// <param name="Allocated">Allocated by the server per request, in bytes.</param>
internal sealed record Measured(double Rate, double P50, double P99, double Processor, double Allocated)
{
    /// <summary>Each figure's median over rounds.</summary>
    public static Measured Median(IReadOnlyList<Measured> rounds)
    {
        return new Measured(Of(each => each.Rate), Of(each => each.P50), Of(each => each.P99), Of(each => each.Processor), Of(each => each.Allocated));

        double Of(Func<Measured, double> figure) => Middle(rounds.Select(figure));
    }

    /// <summary>The median, the lower of two.</summary>
    public static double Middle(IEnumerable<double> values) => values.Order().ToArray() is var sorted ? sorted[(sorted.Length - 1) / 2] : double.NaN;
}

/// <summary>A line of the table.</summary>
/// <param name="Articles">In the store.</param>
/// <param name="Workload">What was asked.</param>
/// <param name="Requests">Different requests in the pool.</param>
/// <param name="Bytes">The mean length of an answer.</param>
/// <param name="Graph">The median over rounds of the GraphQL server.</param>
/// <param name="Limit">That of the limit.</param>
/// <param name="Ratio">Of the rates: the median of what each round gave.</param>
/// <param name="Resident">The GraphQL server's resident memory afterwards, in megabytes, with the files of the program that it has mapped.</param>
/// <param name="Own">What of it is no file's.</param>
internal sealed record LoadLine(int Articles, string Workload, int Requests, double Bytes, Measured Graph, Measured Limit, double Ratio, double Resident, double Own);
