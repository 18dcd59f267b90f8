using System.Collections.Immutable;
using NewsGraphQL.Extraction.Articles;

namespace NewsGraphQL.Extraction.Documents;

/// <summary>Facts that a page, feed or record states beside the text. Where the text says otherwise, the text wins.</summary>
public sealed record DeclaredMetadata
{
    /// <summary>No declared fact at all, as of a plain text.</summary>
    public static DeclaredMetadata None { get; } = new();

    /// <summary>The address of the article, absolute; null when none is declared.</summary>
    public string? Url { get; init; }

    /// <summary>The headline; null when none is declared.</summary>
    public string? Headline { get; init; }

    /// <summary>The newspaper's rubric; null when none is declared.</summary>
    public string? Section { get; init; }

    /// <summary>The language as a BCP 47 tag; null when none is declared.</summary>
    public string? Language { get; init; }

    /// <summary>When the article was published; null when not declared.</summary>
    public PublicationTime? PublishedAt { get; init; }

    /// <summary>When the article was last changed; null when not declared.</summary>
    public PublicationTime? ModifiedAt { get; init; }

    /// <summary>The people credited, with what they did.</summary>
    public ImmutableArray<Credit> Credits { get; init; } = [];

    /// <summary>The outlets or agencies that the text is from.</summary>
    public ImmutableArray<string> Sources { get; init; } = [];

    /// <summary>Links to other articles that stood beside or within the text.</summary>
    public ImmutableArray<RelatedLink> Related { get; init; } = [];
}
