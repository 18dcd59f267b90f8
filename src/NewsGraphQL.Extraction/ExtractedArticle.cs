using System.Collections.Immutable;
using NewsGraphQL.Extraction.Articles;
using NewsGraphQL.Extraction.Countries;
using NewsGraphQL.Extraction.Documents;
using NewsGraphQL.Extraction.Organizations;
using NewsGraphQL.Extraction.People;
using NewsGraphQL.Extraction.Quotes;

namespace NewsGraphQL.Extraction;

/// <summary>Everything that extraction takes from one text. Every span points into <see cref="Body"/>.</summary>
public sealed record ExtractedArticle
{
    /// <summary>The text that was read.</summary>
    public required NewsDocument Document { get; init; }

    /// <summary>The text itself, never rewritten.</summary>
    public string Body => Document.Body;

    /// <summary>The language of the text, a folder name under <c>Languages</c> ("id", "en").</summary>
    public required string Language { get; init; }

    /// <summary>Headline, time, byline, links and paragraphs.</summary>
    public required ArticleLayout Layout { get; init; }

    /// <summary>The people named, in order of first mention.</summary>
    public ImmutableArray<ExtractedPerson> People { get; init; } = [];

    /// <summary>The organizations named, in order of first mention.</summary>
    public ImmutableArray<ExtractedOrganization> Organizations { get; init; } = [];

    /// <summary>The countries named, in order of first mention.</summary>
    public ImmutableArray<ExtractedCountry> Countries { get; init; } = [];

    /// <summary>The quotes in order of their first part.</summary>
    public ImmutableArray<ExtractedQuote> Quotes { get; init; } = [];
}
