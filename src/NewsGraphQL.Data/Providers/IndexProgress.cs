namespace NewsGraphQL.Data.Providers;

/// <summary>How far a search index is that is built anew, told each time that some articles were indexed.</summary>
/// <param name="Done">The articles indexed so far.</param>
/// <param name="Total">All articles.</param>
/// <param name="Elapsed">The time since the beginning.</param>
public sealed record IndexProgress(int Done, int Total, TimeSpan Elapsed)
{
    /// <summary>The articles indexed each second; 0 before the first moment has passed.</summary>
    public double PerSecond => Elapsed > TimeSpan.Zero ? Done / Elapsed.TotalSeconds : 0;

    /// <summary>How long the rest may take, if it goes on as so far.</summary>
    public TimeSpan TimeLeft => Done > 0 ? Elapsed * ((double)Math.Max(0, Total - Done) / Done) : TimeSpan.Zero;
}
