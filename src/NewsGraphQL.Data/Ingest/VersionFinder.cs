using Microsoft.EntityFrameworkCore;
using NewsGraphQL.Data.Articles;
using NewsGraphQL.Extraction;
using NewsGraphQL.Extraction.Articles;

namespace NewsGraphQL.Data.Ingest;

/// <summary>Says which stored article an input is, if any.</summary>
/// <remarks>
/// The same hash, current or replaced, is the same input. Otherwise an input with an address is a new version of the article with that address,
/// and of no other. An input without one is a new version of the article without address that has the same headline, the same stated minute
/// of publication and the same outlet (its dateline's, else its first source; naming none is equal to naming none only). A day alone is not
/// enough: outlets print one agency's story under one headline on one day. Two inputs that share less stay two articles.
/// The rule is an equality of keys, so the order in which a folder is read does not matter.
/// </remarks>
internal sealed class VersionFinder(NewsDbContext db)
{
    /// <summary>The article that has had exactly this input; null when none has.</summary>
    public async Task<IngestResult?> KnownAsync(byte[] hash, CancellationToken stop)
    {
        var known = await db.Articles.Where(a => a.ContentHash == hash).Select(a => new { a.Id, a.Version })
            .Concat(db.SupersededVersions.Where(v => v.ContentHash == hash).Select(v => new { v.Article!.Id, v.Article.Version }))
            .SingleOrDefaultAsync(stop); // a hash is never in both
        return known is null ? null : new IngestResult(IngestOutcome.Unchanged, known.Id, known.Version);
    }

    /// <summary>The stored article of which <paramref name="facts"/> are another version, tracked; null when they are a new article's.</summary>
    public async Task<Article?> OtherVersionAsync(ExtractedArticle facts, CancellationToken stop)
    {
        if (ArticleUrl.Of(facts.Document.Declared.Url) is { } url) return await db.Articles.FirstOrDefaultAsync(a => a.Url == url, stop);

        var key = ArticleRows.HeadlineKey(facts.Layout.Headline);
        var (published, offset, precision) = ArticleRows.Instant(facts.Layout.PublishedAt);
        if (key.Length == 0 || precision is null or TimePrecision.Day) return null;
        var candidates = await db.Articles
            .Where(a => a.HeadlineKey == key && a.Url == null && a.PublishedUtc == published && a.PublishedOffsetMinutes == offset)
            .Select(a => new { a.Id, a.PublishedPrecision, Outlet = a.DatelineOutlet ?? a.SourceLinks.OrderBy(s => s.Ordinal).Select(s => s.Name).FirstOrDefault() })
            .ToListAsync(stop);
        var outlet = NameKey.Of(facts.Layout.Dateline?.Outlet ?? facts.Layout.Sources.FirstOrDefault()?.Name);
        var same = candidates.Find(a => a.PublishedPrecision != TimePrecision.Day && NameKey.Of(a.Outlet) == outlet);
        return same is null ? null : await db.Articles.SingleAsync(a => a.Id == same.Id, stop);
    }

    /// <summary>Whether an input says itself that it is older than the stored version.</summary>
    public static bool IsOlder(ExtractedArticle facts, Article stored) =>
        ArticleRows.Instant(facts.Layout.ModifiedAt).Utc is { } modified && modified < stored.ModifiedUtc;
}
