using Microsoft.EntityFrameworkCore;
using NewsGraphQL.Data.Articles;

namespace NewsGraphQL.Data.Ingest;

/// <summary>Leads links to the stored articles that they mean: by address, else by a headline that one stored article alone has.</summary>
/// <remarks>Links are settled again whenever an article with their headline or address comes or goes, so the order of import does not matter.</remarks>
internal static class RelatedLinks
{
    /// <summary>Settles the links of some articles and all links that their headlines or addresses touch.</summary>
    /// <param name="db">The context.</param>
    /// <param name="headlineKeys">The folded headlines that came or went.</param>
    /// <param name="addresses">The addresses that came or went.</param>
    /// <param name="articles">The articles whose own links are to be settled.</param>
    /// <param name="stop">Cancels.</param>
    public static async Task ResolveAsync(
        NewsDbContext db, IReadOnlyCollection<string> headlineKeys, IReadOnlyCollection<string?> addresses, IReadOnlyCollection<int> articles, CancellationToken stop)
    {
        if (articles.Count == 0 && !await db.RelatedLinks.AnyAsync(stop)) return;
        var own = articles.Distinct().ToArray();
        var touched = headlineKeys.Where(k => k.Length > 0).Distinct(StringComparer.Ordinal).ToArray();
        var led = addresses.OfType<string>().Distinct(StringComparer.Ordinal).ToArray();
        // Each by an index of its own; the context knows a row that comes twice.
        List<RelatedLink> links = [.. await db.RelatedLinks.Where(l => touched.Contains(l.HeadlineKey)).ToListAsync(stop)];
        if (own.Length > 0) links.AddRange(await db.RelatedLinks.Where(l => own.Contains(l.ArticleId)).ToListAsync(stop));
        if (led.Length > 0) links.AddRange(await db.RelatedLinks.Where(l => l.Url != null && led.Contains(l.Url)).ToListAsync(stop));
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
        db.ChangeTracker.Clear();
    }
}
