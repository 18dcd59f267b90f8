using Microsoft.EntityFrameworkCore;

namespace NewsGraphQL.Data.Ingest;

/// <summary>Leads links to the stored articles that they mean: by address, else by a headline that one stored article alone has.</summary>
/// <remarks>Links are settled again whenever an article with their headline or address comes or goes, so the order of import does not matter.</remarks>
internal static class RelatedLinks
{
    /// <summary>Settles the links of one article and all links that a headline or address touches.</summary>
    public static async Task ResolveAsync(NewsDbContext db, IReadOnlyList<string> headlineKeys, string? url, int articleId, CancellationToken stop)
    {
        var touched = headlineKeys.Where(k => k.Length > 0).Distinct(StringComparer.Ordinal).ToList();
        var links = await db.RelatedLinks
            .Where(l => l.ArticleId == articleId || touched.Contains(l.HeadlineKey) || url != null && l.Url == url).ToListAsync(stop);
        if (links.Count == 0) return;

        var keys = links.Select(l => l.HeadlineKey).Where(k => k.Length > 0).Distinct(StringComparer.Ordinal).ToList();
        var urls = links.Select(l => l.Url).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        var byUrl = await db.Articles.Where(a => a.Url != null && urls.Contains(a.Url)).ToDictionaryAsync(a => a.Url!, a => a.Id, StringComparer.Ordinal, stop);
        var byKey = (await db.Articles.Where(a => keys.Contains(a.HeadlineKey)).Select(a => new { a.HeadlineKey, a.Id }).ToListAsync(stop))
            .ToLookup(a => a.HeadlineKey, a => a.Id, StringComparer.Ordinal);
        foreach (var link in links)
        {
            int? found = link.Url is not null && byUrl.TryGetValue(link.Url, out var id) ? id
                : byKey[link.HeadlineKey].Where(a => a != link.ArticleId).Take(2).ToList() is [var only] ? only : null;
            link.ResolvedArticleId = found == link.ArticleId ? null : found;
        }
        await db.SaveChangesAsync(stop);
    }
}
