namespace NewsGraphQL.Server.Conventions.Searching;

/// <summary>A row that a search found.</summary>
internal sealed class RankedRow<TRow>
{
    /// <summary>The row.</summary>
    public TRow Row { get; init; } = default!;

    /// <summary>How well it fits: the smaller the better.</summary>
    public double Rank { get; init; }
}

/// <summary>The key of an item that a search found.</summary>
internal sealed class Ranked
{
    /// <summary>The item's key.</summary>
    public int Key { get; init; }

    /// <summary>How well it fits: the smaller the better.</summary>
    public double Rank { get; init; }
}
