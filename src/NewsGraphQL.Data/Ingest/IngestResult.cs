namespace NewsGraphQL.Data.Ingest;

/// <summary>What became of one input.</summary>
public enum IngestOutcome
{
    /// <summary>It is a new article.</summary>
    Stored,

    /// <summary>It is a changed version of a stored article and has replaced it.</summary>
    Updated,

    /// <summary>The store holds it already, as the current version or as one that was replaced; nothing was written.</summary>
    Unchanged,
}

/// <summary>What became of one input.</summary>
/// <param name="Outcome">What was done.</param>
/// <param name="ArticleId">The article that holds it.</param>
/// <param name="Version">The article's current version.</param>
public sealed record IngestResult(IngestOutcome Outcome, int ArticleId, int Version);
