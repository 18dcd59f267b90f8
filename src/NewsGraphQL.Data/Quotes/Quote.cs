using System.Collections.Immutable;
using NewsGraphQL.Data.Articles;
using NewsGraphQL.Data.Countries;
using NewsGraphQL.Data.Organizations;
using NewsGraphQL.Data.People;
using NewsGraphQL.Extraction.Documents;
using NewsGraphQL.Extraction.Quotes;

namespace NewsGraphQL.Data.Quotes;

/// <summary>A statement in an article, and who made it.</summary>
/// <remarks>Its id stays when a new version of the article still holds the same words (the same words twice are told apart by their order).</remarks>
public sealed class Quote
{
    /// <summary>The key.</summary>
    public int Id { get; set; }

    /// <summary>The article.</summary>
    public int ArticleId { get; set; }

    /// <summary>The article.</summary>
    public Article? Article { get; set; }

    /// <summary>The place among the article's quotes, from 0.</summary>
    public int Ordinal { get; set; }

    /// <summary>The words; of a split quote, its parts joined by one space.</summary>
    public required string Text { get; set; }

    /// <summary>How the words stand in the text.</summary>
    public QuoteKind Kind { get; set; }

    /// <summary>ISO 639-1 code: the article's language.</summary>
    public required string Language { get; set; }

    /// <summary><see cref="Article.PublishedUtc"/> of the article; null when it is undated.</summary>
    public DateTime? PublishedUtc { get; set; }

    /// <summary><see cref="Article.SortUtc"/> of the article: what lists of quotes sort and page by.</summary>
    public DateTime SortUtc { get; set; }

    /// <summary>The number of the paragraph that holds the first part, from 0.</summary>
    public int Paragraph { get; set; }

    /// <summary>Where the first part starts in the body.</summary>
    public int Start { get; set; }

    /// <summary>Where the last part ends in the body.</summary>
    public int End { get; set; }

    /// <summary>The stretches of the body that hold the words, without the marks: one, or more when the attribution stands in between.</summary>
    public ImmutableArray<TextSpan> Parts { get; set; } = [];

    /// <summary>The person who speaks; null unless <see cref="AttributionKind"/> is <see cref="AttributionKind.Person"/>.</summary>
    public int? SpeakerId { get; set; }

    /// <summary>The person who speaks.</summary>
    public Person? Speaker { get; set; }

    /// <summary>Who speaks.</summary>
    public AttributionKind AttributionKind { get; set; }

    /// <summary>The speaker as printed ("Para analis", "dia"); null when nothing is printed.</summary>
    public string? Label { get; set; }

    /// <summary>Where the label starts in the body; null when nothing is printed.</summary>
    public int? LabelStart { get; set; }

    /// <summary>Where the label ends in the body; null when nothing is printed.</summary>
    public int? LabelEnd { get; set; }

    /// <summary>The organization that speaks or for which is spoken; null when none is.</summary>
    public int? OrganizationId { get; set; }

    /// <summary>The organization that speaks or for which is spoken.</summary>
    public Organization? Organization { get; set; }

    /// <summary>The role under which the speaker speaks, as printed; null when none is given.</summary>
    public string? Role { get; set; }

    /// <summary>The reporting word as printed; null without one.</summary>
    public string? Cue { get; set; }

    /// <summary>The reporting word's dictionary form; null without one.</summary>
    public string? CueLemma { get; set; }

    /// <summary>Where the reporting word starts in the body; null without one.</summary>
    public int? CueStart { get; set; }

    /// <summary>Where the reporting word ends in the body; null without one.</summary>
    public int? CueEnd { get; set; }

    /// <summary>How sure the attribution is, 0 to 1.</summary>
    public double Confidence { get; set; }

    /// <summary>The rule that decided, a stable name in kebab case.</summary>
    public required string Rule { get; set; }

    /// <summary>The outlets through which the words came, nearest first by <see cref="QuoteRelay.Ordinal"/>.</summary>
    public ICollection<QuoteRelay> Relays { get; } = [];

    /// <summary>The people named inside the words.</summary>
    public ICollection<QuotePerson> PersonLinks { get; } = [];

    /// <summary>The people named inside the words.</summary>
    public ICollection<Person> People { get; } = [];

    /// <summary>The organizations named inside the words.</summary>
    public ICollection<QuoteOrganization> OrganizationLinks { get; } = [];

    /// <summary>The organizations named inside the words.</summary>
    public ICollection<Organization> Organizations { get; } = [];

    /// <summary>The countries named inside the words.</summary>
    public ICollection<QuoteCountry> CountryLinks { get; } = [];

    /// <summary>The countries named inside the words.</summary>
    public ICollection<Country> Countries { get; } = [];
}
