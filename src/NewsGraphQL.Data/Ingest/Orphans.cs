using Microsoft.EntityFrameworkCore;

namespace NewsGraphQL.Data.Ingest;

/// <summary>Settles what hung on an article whose facts went: nobody stays whom no article names, no alias without an article that proves it.</summary>
internal sealed class Orphans(NewsDbContext db)
{
    /// <summary>Settles the people and organizations that the article named before.</summary>
    public async Task SettleAsync(int articleId, IReadOnlyList<int> people, IReadOnlyList<int> organizations, CancellationToken stop)
    {
        db.ChangeTracker.Clear();
        foreach (var person in people) await SettlePersonAsync(articleId, person, stop);
        foreach (var organization in organizations) await SettleOrganizationAsync(articleId, organization, stop);
        await db.SaveChangesAsync(stop);
    }

    private async Task SettlePersonAsync(int articleId, int personId, CancellationToken stop)
    {
        var links = db.ArticlePeople.AsNoTracking().Where(l => l.PersonId == personId);
        if (!await links.AnyAsync(stop))
        {
            await db.People.Where(p => p.Id == personId).ExecuteDeleteAsync(stop); // with its aliases
            return;
        }
        var aliases = await db.PersonAliases.Where(a => a.PersonId == personId && a.ArticleId == articleId).ToListAsync(stop);
        await foreach (var link in links.OrderBy(l => l.ArticleId).AsAsyncEnumerable().WithCancellation(stop))
        {
            foreach (var alias in aliases.Where(a => link.Mentions.Any(m => m.AliasId == a.Id))) (alias.ArticleId, alias.EvidenceRole) = (link.ArticleId, null);
            aliases.RemoveAll(a => link.Mentions.Any(m => m.AliasId == a.Id));
            if (aliases.Count == 0) break;
        }
        db.PersonAliases.RemoveRange(aliases);

        var dated = links.Where(l => l.SortUtc > DateTime.MinValue);
        var person = await db.People.SingleAsync(p => p.Id == personId, stop);
        person.FirstSeenUtc = await dated.MinAsync(l => (DateTime?)l.SortUtc, stop);
        person.LastSeenUtc = await dated.MaxAsync(l => (DateTime?)l.SortUtc, stop);
    }

    private async Task SettleOrganizationAsync(int articleId, int organizationId, CancellationToken stop)
    {
        var links = db.ArticleOrganizations.AsNoTracking().Where(l => l.OrganizationId == organizationId);
        var articles = await links.OrderBy(l => l.ArticleId).Select(l => (int?)l.ArticleId).FirstOrDefaultAsync(stop)
            ?? await db.ArticleSources.Where(s => s.OrganizationId == organizationId).OrderBy(s => s.ArticleId).Select(s => (int?)s.ArticleId).FirstOrDefaultAsync(stop);
        if (articles is not { } first)
        {
            await db.Organizations.Where(o => o.Id == organizationId).ExecuteDeleteAsync(stop);
            return;
        }
        // Some forms come from the gazetteer and are printed nowhere; any article that names the organization vouches for them.
        var aliases = await db.OrganizationAliases.Where(a => a.OrganizationId == organizationId && a.ArticleId == articleId).ToListAsync(stop);
        foreach (var alias in aliases) alias.ArticleId = first;
        await foreach (var link in links.OrderByDescending(l => l.ArticleId).AsAsyncEnumerable().WithCancellation(stop))
        {
            if (aliases.Count == 0) break;
            foreach (var alias in aliases.Where(a => link.Mentions.Any(m => m.AliasId == a.Id))) alias.ArticleId = link.ArticleId;
        }
    }
}
