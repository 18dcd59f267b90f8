using System.Globalization;
using NewsGraphQL.Data.Articles;
using NewsGraphQL.Data.Countries;
using NewsGraphQL.Extraction;
using NewsGraphQL.Extraction.Articles;
using NewsGraphQL.Extraction.Documents;

namespace NewsGraphQL.Data.Ingest;

/// <summary>The rows of an article that need no look at the rest of the store.</summary>
internal static class ArticleRows
{
    // Longer headlines and names are pages that were read as one; their first words still tell them apart.
    private const int LongestKey = 300;

    /// <summary>Writes the layout's facts into the article's own row.</summary>
    public static void Fill(Article row, ExtractedArticle facts)
    {
        var layout = facts.Layout;
        row.Headline = layout.Headline;
        row.HeadlineKey = HeadlineKey(layout.Headline);
        (row.HeadlineStart, row.HeadlineEnd) = Ends(layout.HeadlineSpan);
        row.Section = layout.Section;
        row.Language = facts.Language;
        (row.PublishedUtc, row.PublishedOffsetMinutes, row.PublishedPrecision) = Instant(layout.PublishedAt);
        row.SortUtc = row.PublishedUtc ?? DateTime.SpecifyKind(DateTime.MinValue, DateTimeKind.Utc);
        (row.ModifiedUtc, row.ModifiedOffsetMinutes, row.ModifiedPrecision) = Instant(layout.ModifiedAt);
        row.DatelinePlace = layout.Dateline?.Place;
        row.DatelineOutlet = layout.Dateline?.Outlet;
        (row.DatelineStart, row.DatelineEnd) = Ends(layout.Dateline?.Span);
        row.BylineRaw = layout.Byline?.Raw;
        row.WordCount = layout.Paragraphs.Sum(p => Words(facts.Body.AsSpan(p.Span.Start, p.Span.Length)));
        row.ExtractorVersion = NewsExtractor.Version;
    }

    /// <summary>The article's text.</summary>
    public static ArticleBody Body(ExtractedArticle facts) => new()
    {
        Text = facts.Body,
        Paragraphs = [.. facts.Layout.Paragraphs.Select(p => p.Span)],
        DeclaredJson = DeclaredJson.Write(facts.Document.Declared),
    };

    /// <summary>The people credited.</summary>
    public static IEnumerable<ArticleCredit> Credits(Article row, ExtractedArticle facts) =>
        (facts.Layout.Byline?.Credits ?? []).Select((credit, i) => new ArticleCredit
        {
            ArticleId = row.Id, Ordinal = i, Name = credit.Name, Role = credit.Role, Start = credit.Span?.Start, End = credit.Span?.End,
        });

    /// <summary>The links that the article gives, not yet resolved.</summary>
    public static IEnumerable<Articles.RelatedLink> Related(Article row, ExtractedArticle facts) =>
        facts.Layout.Related.Select((link, i) => new Articles.RelatedLink
        {
            ArticleId = row.Id, Ordinal = i, Headline = link.Headline, HeadlineKey = HeadlineKey(link.Headline), Url = ArticleUrl.Of(link.Url),
            Start = link.Span?.Start, End = link.Span?.End,
        });

    /// <summary>The countries named; none of a code that the catalog does not hold.</summary>
    /// <param name="row">The article.</param>
    /// <param name="facts">What was extracted.</param>
    /// <param name="countries">The key of each country by its code.</param>
    public static IEnumerable<ArticleCountry> Countries(Article row, ExtractedArticle facts, IReadOnlyDictionary<string, int> countries) =>
        facts.Countries.Index().Where(c => countries.ContainsKey(c.Item.Code)).Select(c => new ArticleCountry
        {
            ArticleId = row.Id, CountryId = countries[c.Item.Code], Ordinal = c.Index, SortUtc = row.SortUtc,
            MentionCount = c.Item.Mentions.Length, Mentions = c.Item.Mentions,
        });

    /// <summary>The headline as links to it are compared; empty without one.</summary>
    public static string HeadlineKey(string? headline)
    {
        var key = NameKey.Of(headline is { Length: > 2 * LongestKey } ? headline[..(2 * LongestKey)] : headline);
        return key.Length > LongestKey ? key[..LongestKey] : key;
    }

    /// <summary>A stated time as an instant. A clock without a zone is read as UTC: the article gives nothing better, and the missing offset says so.</summary>
    public static (DateTime? Utc, int? OffsetMinutes, TimePrecision? Precision) Instant(PublicationTime? time)
    {
        if (time is null) return (null, null, null);
        var ticks = Math.Clamp(time.Local.Ticks - (time.Offset ?? TimeSpan.Zero).Ticks, DateTime.MinValue.Ticks, DateTime.MaxValue.Ticks);
        return (new DateTime(ticks, DateTimeKind.Utc), (int?)time.Offset?.TotalMinutes, time.Precision);
    }

    private static (int? Start, int? End) Ends(TextSpan? span) => (span?.Start, span?.End);

    private static int Words(ReadOnlySpan<char> text)
    {
        var words = 0;
        var inside = false;
        foreach (var unit in text)
        {
            var letter = char.IsLetterOrDigit(unit) || char.GetUnicodeCategory(unit) is UnicodeCategory.NonSpacingMark or UnicodeCategory.Surrogate
                || inside && unit is '-' or '\'' or '’';
            if (letter && !inside) words++;
            inside = letter;
        }
        return words;
    }
}
