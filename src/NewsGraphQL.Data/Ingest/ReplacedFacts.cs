using Microsoft.EntityFrameworkCore;
using NewsGraphQL.Data.Articles;
using NewsGraphQL.Data.Quotes;

namespace NewsGraphQL.Data.Ingest;

/// <summary>What an article's older version left behind while the new one is written.</summary>
internal sealed class ReplacedFacts
{
    /// <summary>The older version's headline, folded.</summary>
    public string HeadlineKey { get; private init; } = "";

    /// <summary>The people that it named, with the folded forms that it used.</summary>
    public Dictionary<int, HashSet<string>> FormsByPerson { get; private init; } = [];

    /// <summary>Its quotes, without their links. Rows that are not used again must be removed.</summary>
    public List<Quote> Quotes { get; private init; } = [];

    private int[] Organizations { get; init; } = [];

    /// <summary>Takes all facts of the article out of the store, except its quotes' rows, its aliases and those whom they name.</summary>
    public static async Task<ReplacedFacts> TakeAsync(NewsDbContext db, Article article, CancellationToken stop)
    {
        var id = article.Id;
        var links = await db.ArticlePeople.AsNoTracking().Where(l => l.ArticleId == id).ToListAsync(stop);
        var aliases = links.SelectMany(l => l.Mentions).Select(m => m.AliasId).Distinct().ToList();
        var keys = await db.PersonAliases.AsNoTracking().Where(a => aliases.Contains(a.Id)).ToDictionaryAsync(a => a.Id, a => a.NameKey, stop);
        var replaced = new ReplacedFacts
        {
            HeadlineKey = article.HeadlineKey,
            FormsByPerson = links.ToDictionary(l => l.PersonId, l => l.Mentions.Select(m => keys[m.AliasId]).ToHashSet(StringComparer.Ordinal)),
            Organizations = await db.ArticleOrganizations.Where(l => l.ArticleId == id).Select(l => l.OrganizationId)
                .Union(db.ArticleSources.Where(s => s.ArticleId == id).Select(s => s.OrganizationId)).ToArrayAsync(stop),
            Quotes = await db.Quotes.AsNoTracking().Where(q => q.ArticleId == id).OrderBy(q => q.Ordinal).ToListAsync(stop),
        };

        await db.QuoteRelays.Where(r => r.Quote!.ArticleId == id).ExecuteDeleteAsync(stop);
        await db.QuotePeople.Where(l => l.Quote!.ArticleId == id).ExecuteDeleteAsync(stop);
        await db.QuoteOrganizations.Where(l => l.Quote!.ArticleId == id).ExecuteDeleteAsync(stop);
        await db.QuoteCountries.Where(l => l.Quote!.ArticleId == id).ExecuteDeleteAsync(stop);
        await db.PersonRoles.Where(r => r.ArticleId == id).ExecuteDeleteAsync(stop);
        await db.ArticlePeople.Where(l => l.ArticleId == id).ExecuteDeleteAsync(stop);
        await db.ArticleOrganizations.Where(l => l.ArticleId == id).ExecuteDeleteAsync(stop);
        await db.ArticleCountries.Where(l => l.ArticleId == id).ExecuteDeleteAsync(stop);
        await db.ArticleSources.Where(s => s.ArticleId == id).ExecuteDeleteAsync(stop);
        await db.ArticleCredits.Where(c => c.ArticleId == id).ExecuteDeleteAsync(stop);
        await db.RelatedLinks.Where(l => l.ArticleId == id).ExecuteDeleteAsync(stop);
        await db.ArticleBodies.Where(b => b.ArticleId == id).ExecuteDeleteAsync(stop);
        return replaced;
    }

    /// <summary>Mends what the older version was the evidence for: aliases, the dates of people, and people and organizations whom nothing names any more.</summary>
    public async Task SweepAsync(NewsDbContext db, int articleId, CancellationToken stop)
    {
        if (FormsByPerson.Count == 0 && Organizations.Length == 0) return;
        await new Orphans(db).SettleAsync(articleId, [.. FormsByPerson.Keys], Organizations, stop);
    }
}
