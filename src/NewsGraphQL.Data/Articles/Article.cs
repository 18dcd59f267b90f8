using NewsGraphQL.Data.Countries;
using NewsGraphQL.Data.Organizations;
using NewsGraphQL.Data.People;
using NewsGraphQL.Data.Quotes;
using NewsGraphQL.Extraction.Articles;

namespace NewsGraphQL.Data.Articles;

/// <summary>A stored article without its text, so that lists of articles stay light.</summary>
/// <remarks>Its id stays when a new version of the same article replaces its facts.</remarks>
public sealed class Article
{
    /// <summary>The key.</summary>
    public int Id { get; set; }

    /// <summary>Unique, readable, and never changed once given: made of the first headline.</summary>
    public required string Slug { get; set; }

    /// <summary>The absolute address, unique; null when none is known.</summary>
    public string? Url { get; set; }

    /// <summary>SHA-256 over text and declared metadata, unique: the same input is the same article.</summary>
    public required byte[] ContentHash { get; set; }

    /// <summary>The headline as printed; null when the text has none.</summary>
    public string? Headline { get; set; }

    /// <summary>The headline folded by <see cref="NameKey"/>, by which links to this article are resolved; empty when it has none.</summary>
    public required string HeadlineKey { get; set; }

    /// <summary>Where the headline starts in the body; null when it was declared beside the text.</summary>
    public int? HeadlineStart { get; set; }

    /// <summary>Where the headline ends in the body; null when it was declared beside the text.</summary>
    public int? HeadlineEnd { get; set; }

    /// <summary>The newspaper's rubric; null when none is given.</summary>
    public string? Section { get; set; }

    /// <summary>ISO 639-1 code of the text's language.</summary>
    public required string Language { get; set; }

    /// <summary>When the article was published; null when it does not say. A clock without a zone is read as UTC, and then
    /// <see cref="PublishedOffsetMinutes"/> is null.</summary>
    public DateTime? PublishedUtc { get; set; }

    /// <summary>The distance from UTC in which the time was stated, in minutes; null when no zone or no time is stated.</summary>
    public int? PublishedOffsetMinutes { get; set; }

    /// <summary>How exactly the time was stated; null when none is.</summary>
    public TimePrecision? PublishedPrecision { get; set; }

    /// <summary><see cref="PublishedUtc"/>, or the first instant there is (<see cref="DateTime.MinValue"/>) when that is null: what lists sort and page by.</summary>
    /// <remarks>Never null, so a keyset needs no case for undated articles: they come last in newest-first order and first in oldest-first.
    /// "Published from X on" may be asked of this column (and its index) alone; "before X" must also ask that <see cref="PublishedUtc"/> is not null.</remarks>
    public DateTime SortUtc { get; set; }

    /// <summary>When the article was last changed; null when nothing says so. Read like <see cref="PublishedUtc"/>.</summary>
    public DateTime? ModifiedUtc { get; set; }

    /// <summary>The distance from UTC in which the change was stated, in minutes; null when not stated.</summary>
    public int? ModifiedOffsetMinutes { get; set; }

    /// <summary>How exactly the change was stated; null when none is.</summary>
    public TimePrecision? ModifiedPrecision { get; set; }

    /// <summary>Where the report was filed, as printed; null without a dateline.</summary>
    public string? DatelinePlace { get; set; }

    /// <summary>The outlet that the dateline names; null when it names none.</summary>
    public string? DatelineOutlet { get; set; }

    /// <summary>Where the dateline starts in the body; null without a dateline.</summary>
    public int? DatelineStart { get; set; }

    /// <summary>Where the dateline ends in the body; null without a dateline.</summary>
    public int? DatelineEnd { get; set; }

    /// <summary>The byline as printed; null when nobody is credited.</summary>
    public string? BylineRaw { get; set; }

    /// <summary>The number of words in the paragraphs.</summary>
    public int WordCount { get; set; }

    /// <summary>1 when first stored, one more each time that changed text replaced it.</summary>
    public int Version { get; set; } = 1;

    /// <summary>The version of the extractor whose facts these are.</summary>
    public required string ExtractorVersion { get; set; }

    /// <summary>When the first version was stored.</summary>
    public DateTime StoredUtc { get; set; }

    /// <summary>When this version was stored.</summary>
    public DateTime UpdatedUtc { get; set; }

    /// <summary>The text; loaded only when asked for.</summary>
    public ArticleBody? Body { get; set; }

    /// <summary>The versions that this one replaced.</summary>
    public ICollection<SupersededVersion> OlderVersions { get; } = [];

    /// <summary>The people credited, in printed order by <see cref="ArticleCredit.Ordinal"/>.</summary>
    public ICollection<ArticleCredit> Credits { get; } = [];

    /// <summary>The outlets and agencies named as sources, with where.</summary>
    public ICollection<ArticleSource> SourceLinks { get; } = [];

    /// <summary>The links that the article gives to others.</summary>
    public ICollection<RelatedLink> Related { get; } = [];

    /// <summary>The links of other articles that lead here.</summary>
    public ICollection<RelatedLink> RelatedFrom { get; } = [];

    /// <summary>The quotes, in text order by <see cref="Quote.Ordinal"/>.</summary>
    public ICollection<Quote> Quotes { get; } = [];

    /// <summary>The people named, with their mentions.</summary>
    public ICollection<ArticlePerson> PersonLinks { get; } = [];

    /// <summary>The people named.</summary>
    public ICollection<Person> People { get; } = [];

    /// <summary>The organizations named, with their mentions.</summary>
    public ICollection<ArticleOrganization> OrganizationLinks { get; } = [];

    /// <summary>The organizations named.</summary>
    public ICollection<Organization> Organizations { get; } = [];

    /// <summary>The countries named, with their mentions.</summary>
    public ICollection<ArticleCountry> CountryLinks { get; } = [];

    /// <summary>The countries named.</summary>
    public ICollection<Country> Countries { get; } = [];

    /// <summary>The roles that the article gives to people.</summary>
    public ICollection<PersonRole> Roles { get; } = [];
}
