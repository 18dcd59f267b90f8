using Microsoft.EntityFrameworkCore;
using NewsGraphQL.Data.People;

namespace NewsGraphQL.Data.Ingest.Identity;

/// <summary>Brings a person's aliases, dates and look-up keys in line with the articles that name the person.</summary>
internal static class PersonSettler
{
    /// <summary>Settles one person, who must be named by an article.</summary>
    public static async Task SettleAsync(NewsDbContext db, int person, CancellationToken stop)
    {
        db.ChangeTracker.Clear();
        var aliases = await db.PersonAliases.Where(a => a.PersonId == person).ToListAsync(stop);
        var used = new Dictionary<int, SortedSet<int>>();
        var links = await db.ArticlePeople.AsNoTracking().Where(l => l.PersonId == person).Select(l => new { l.ArticleId, l.Mentions }).ToListAsync(stop);
        foreach (var link in links)
        {
            foreach (var alias in link.Mentions.Select(m => m.AliasId).Distinct())
            {
                if (!used.TryGetValue(alias, out var articles)) used[alias] = articles = [];
                articles.Add(link.ArticleId);
            }
        }
        foreach (var alias in aliases)
        {
            if (!used.TryGetValue(alias.Id, out var articles)) db.PersonAliases.Remove(alias);
            else if (!articles.Contains(alias.ArticleId)) (alias.ArticleId, alias.EvidenceRole) = (articles.Min, null);
        }

        var row = await db.People.SingleAsync(p => p.Id == person, stop);
        var dated = db.ArticlePeople.Where(l => l.PersonId == person && l.SortUtc > DateTime.MinValue);
        row.FirstSeenUtc = await dated.MinAsync(l => (DateTime?)l.SortUtc, stop);
        row.LastSeenUtc = await dated.MaxAsync(l => (DateTime?)l.SortUtc, stop);
        await db.PersonNameBlocks.Where(b => b.PersonId == person).ExecuteDeleteAsync(stop);
        var given = await db.PersonDecisions.Where(d => d.SurvivorId == person).Select(d => d.OtherNameKey).ToListAsync(stop);
        AddBlocks(db, person, aliases.Where(a => used.ContainsKey(a.Id)).Select(a => a.NameKey).Concat(given));
        await db.SaveChangesAsync(stop);
    }

    /// <summary>Makes the look-up keys of people that have none, as in a store of an older version.</summary>
    public static async Task AddMissingBlocksAsync(NewsDbContext db, CancellationToken stop)
    {
        if (await db.PersonNameBlocks.AnyAsync(stop)) return;
        for (var after = 0; ;)
        {
            var last = after;
            var page = await db.People.AsNoTracking().Where(p => p.Id > last).OrderBy(p => p.Id).Take(500).Select(p => new { p.Id, Keys = p.Aliases.Select(a => a.NameKey).ToList() }).ToListAsync(stop);
            if (page.Count == 0) return;
            foreach (var person in page) AddBlocks(db, person.Id, person.Keys);
            await db.SaveChangesAsync(stop);
            db.ChangeTracker.Clear();
            after = page[^1].Id;
        }
    }

    private static void AddBlocks(NewsDbContext db, int person, IEnumerable<string> keys) => db.PersonNameBlocks.AddRange(
        keys.Select(PersonName.OfKey).OfType<PersonName>().SelectMany(name => name.StoredBlocks()).Distinct(StringComparer.Ordinal)
            .Select(block => new PersonNameBlock { PersonId = person, Block = block }));
}
