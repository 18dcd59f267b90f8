using System.Collections.Immutable;
using NewsGraphQL.Extraction.Documents;

namespace NewsGraphQL.Extraction.Articles;

/// <summary>What each line of a document is: the first stage, before any word is understood.</summary>
public sealed record ArticleLayout
{
    /// <summary>The headline; null when the text has none (a body pasted without it).</summary>
    public string? Headline { get; init; }

    /// <summary>Where the headline stands in the body; null when it was declared beside the text.</summary>
    public TextSpan? HeadlineSpan { get; init; }

    /// <summary>The newspaper's rubric ("Kompas dunia"); null when none is given.</summary>
    public string? Section { get; init; }

    /// <summary>When the article was published, or last changed where only that is stated; null when the text does not say.</summary>
    public PublicationTime? PublishedAt { get; init; }

    /// <summary>When the article was last changed; null when nothing says so.</summary>
    public PublicationTime? ModifiedAt { get; init; }

    /// <summary>Where the report was filed; null when it has no dateline.</summary>
    public Dateline? Dateline { get; init; }

    /// <summary>Who made the article; null when nobody is credited.</summary>
    public Byline? Byline { get; init; }

    /// <summary>The outlets and agencies named as sources.</summary>
    public ImmutableArray<SourceCredit> Sources { get; init; } = [];

    /// <summary>Links to other articles, kept apart from the text.</summary>
    public ImmutableArray<RelatedLink> Related { get; init; } = [];

    /// <summary>The article's own paragraphs in order. The dateline is left outside the first one.</summary>
    public ImmutableArray<Paragraph> Paragraphs { get; init; } = [];
}
