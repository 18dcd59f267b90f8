namespace NewsGraphQL.Server.Conventions.Searching;

/// <summary>A row that a search found.</summary>
/// <param name="Row">The row.</param>
/// <param name="Rank">How well it fits: the smaller the better.</param>
internal sealed record RankedRow<TRow>(TRow Row, double Rank);

/// <summary>The key of an item that a search found.</summary>
internal sealed class Ranked
{
    /// <summary>The item's key.</summary>
    public int Key { get; init; }

    /// <summary>How well it fits: the smaller the better.</summary>
    public double Rank { get; init; }
}
