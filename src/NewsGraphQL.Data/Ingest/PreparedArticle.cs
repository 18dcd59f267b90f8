using System.Collections.Immutable;
using NewsGraphQL.Data.Articles;
using NewsGraphQL.Data.Ingest.Identity;
using NewsGraphQL.Data.Providers;
using NewsGraphQL.Extraction;

namespace NewsGraphQL.Data.Ingest;

/// <summary>An article with everything about its rows that needs no look at the store: made on any core, so that the one writer has little left to do.</summary>
internal sealed class PreparedArticle
{
    private PreparedArticle(ExtractedArticle facts, byte[] hash, IReadOnlyDictionary<string, int> countries)
    {
        (Facts, Hash, CountryIds) = (facts, hash, countries);
        Url = ArticleUrl.Of(facts.Document.Declared.Url);
        Row = new Article { Slug = "", ContentHash = hash, Url = Url, HeadlineKey = "", Language = facts.Language, ExtractorVersion = NewsExtractor.Version };
        ArticleRows.Fill(Row, facts);
        Body = ArticleRows.Body(facts);
        Identity = VersionKey.Of(Row, facts);
        Slug = Slugs.Of(Row.Headline ?? FirstWords(facts), "article");
        DatedSlug = Row.PublishedUtc is null ? null : $"{Slug}-{facts.Layout.PublishedAt!.Local:yyyy-MM-dd}";
        Organizations = OrganizationsOfArticle.Of(facts, countries);
        Namesakes = new NamesakesOfArticle(facts.People);
        People = [.. Namesakes.People.Select(p => new PersonInArticle(p, [.. p.Roles.Select(r => RoleEvidence.Of(facts, r, countries))], facts.Body))];
        ArticleWords = IndexedArticle.Of(facts);
        QuoteWords = IndexedQuote.Of(facts);
    }

    /// <summary>What was extracted.</summary>
    public ExtractedArticle Facts { get; }

    /// <summary>What makes the input this one.</summary>
    public byte[] Hash { get; }

    /// <summary>The address by which the article is recognised; null without one.</summary>
    public string? Url { get; }

    /// <summary>The row of a new article, without key, slug and times of storing.</summary>
    public Article Row { get; }

    /// <summary>The text's row, without its key.</summary>
    public ArticleBody Body { get; }

    /// <summary>By what an article without an address is recognised; null when it is not told enough for that.</summary>
    public VersionKey? Identity { get; }

    /// <summary>The slug wished for.</summary>
    public string Slug { get; }

    /// <summary>The slug when that is taken; null for an undated article.</summary>
    public string? DatedSlug { get; }

    /// <summary>The organizations that it names or gives as sources.</summary>
    public OrganizationsOfArticle Organizations { get; }

    /// <summary>The people, each name once.</summary>
    public NamesakesOfArticle Namesakes { get; }

    /// <summary>The same people, as they are compared with those of the store.</summary>
    public ImmutableArray<PersonInArticle> People { get; }

    /// <summary>The key of each country by its code.</summary>
    public IReadOnlyDictionary<string, int> CountryIds { get; }

    /// <summary>What the search index holds of the article.</summary>
    public IndexedArticle ArticleWords { get; }

    /// <summary>What the search index holds of its quotes, in their order.</summary>
    public ImmutableArray<IndexedQuote> QuoteWords { get; }

    /// <summary>Prepares an article.</summary>
    /// <param name="facts">What was extracted.</param>
    /// <param name="hash">Of <see cref="ContentHash"/>.</param>
    /// <param name="countries">The key of each country by its code.</param>
    public static PreparedArticle Of(ExtractedArticle facts, byte[] hash, IReadOnlyDictionary<string, int> countries) => new(facts, hash, countries);

    private static string? FirstWords(ExtractedArticle facts) =>
        facts.Layout.Paragraphs is [var first, ..] ? facts.Body.Substring(first.Span.Start, Math.Min(first.Span.Length, 200)) : null;
}
