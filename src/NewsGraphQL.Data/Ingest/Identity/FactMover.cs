using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using NewsGraphQL.Data.Changes;
using NewsGraphQL.Data.People;

namespace NewsGraphQL.Data.Ingest.Identity;

/// <summary>Moves what articles say of one person to another one, in the transaction that its context has open.</summary>
/// <param name="db">The context.</param>
/// <param name="from">The person whose facts they are.</param>
/// <param name="to">The person whose facts they become.</param>
/// <param name="now">When, for the log of changes.</param>
internal sealed class FactMover(NewsDbContext db, int from, int to, DateTime now)
{
    /// <summary>Moves everything that some articles say.</summary>
    /// <returns>What was moved. In an article that names both, the mentions of one join those of the other.</returns>
    public async Task<MovedFacts> MoveAsync(IReadOnlyList<int> articles, CancellationToken stop)
    {
        var links = await db.ArticlePeople.AsNoTracking().Where(l => l.PersonId == from && articles.Contains(l.ArticleId)).OrderBy(l => l.ArticleId).ToListAsync(stop);
        var own = await db.ArticlePeople.Where(l => l.PersonId == to && articles.Contains(l.ArticleId)).ToDictionaryAsync(l => l.ArticleId, stop);
        var aliases = await AliasesAsync(links, stop);
        var parts = new List<MovedPart>();
        foreach (var link in links.Where(l => own.ContainsKey(l.ArticleId)))
        {
            parts.Add(new MovedPart(link.ArticleId, [.. link.Mentions.Select(m => aliases[m.AliasId].Name).Distinct(StringComparer.Ordinal)],
                await db.PersonRoles.Where(r => r.PersonId == from && r.ArticleId == link.ArticleId).Select(r => r.Id).ToListAsync(stop),
                await db.Quotes.Where(q => q.SpeakerId == from && q.ArticleId == link.ArticleId).Select(q => q.Id).ToListAsync(stop),
                await db.QuotePeople.Where(q => q.PersonId == from && q.Quote!.ArticleId == link.ArticleId).Select(q => q.QuoteId).ToListAsync(stop)));
        }

        await db.ArticlePeople.Where(l => l.PersonId == from && articles.Contains(l.ArticleId)).ExecuteDeleteAsync(stop);
        foreach (var link in links)
        {
            var mentions = link.Mentions.Select(m => m with { AliasId = aliases[m.AliasId].Id });
            if (own.TryGetValue(link.ArticleId, out var both))
            {
                both.Mentions = [.. both.Mentions.Concat(mentions).OrderBy(m => m.Span.Start)];
                both.MentionCount = both.Mentions.Length;
                both.Ordinal = Math.Min(both.Ordinal, link.Ordinal);
            }
            else db.ArticlePeople.Add(Copy(link, [.. mentions], link.Ordinal));
        }
        await db.SaveChangesAsync(stop);

        await db.PersonRoles.Where(r => r.PersonId == from && articles.Contains(r.ArticleId)).ExecuteUpdateAsync(r => r.SetProperty(x => x.PersonId, to), stop);
        await db.Quotes.Where(q => q.SpeakerId == from && articles.Contains(q.ArticleId)).ExecuteUpdateAsync(q => q.SetProperty(x => x.SpeakerId, to), stop);
        await MoveAboutAsync(q => q.Where(l => articles.Contains(l.Quote!.ArticleId)), stop);
        await LogAsync([.. links.Select(l => l.ArticleId)], stop);
        return new MovedFacts([.. links.Select(l => l.ArticleId).Where(id => !own.ContainsKey(id))], parts);
    }

    /// <summary>Moves a part of what one article says; what the article no longer says is passed over.</summary>
    public async Task MoveAsync(MovedPart part, CancellationToken stop)
    {
        if (await db.ArticlePeople.SingleOrDefaultAsync(l => l.PersonId == from && l.ArticleId == part.ArticleId, stop) is not { } link) return;
        var names = await db.PersonAliases.AsNoTracking().Where(a => a.PersonId == from && part.Forms.Contains(a.Name)).Select(a => a.Id).ToListAsync(stop);
        var moved = link.Mentions.Where(m => names.Contains(m.AliasId)).ToList();
        if (moved.Count == 0) return;
        if (moved.Count == link.Mentions.Length)
        {
            await MoveAsync([part.ArticleId], stop);
            return;
        }
        var aliases = await AliasesAsync([link], stop);
        db.ArticlePeople.Add(Copy(link, [.. moved.Select(m => m with { AliasId = aliases[m.AliasId].Id })], await db.ArticlePeople.Where(l => l.ArticleId == part.ArticleId).MaxAsync(l => l.Ordinal, stop) + 1));
        link.Mentions = [.. link.Mentions.Except(moved)];
        link.MentionCount = link.Mentions.Length;
        await db.SaveChangesAsync(stop);

        await db.PersonRoles.Where(r => r.PersonId == from && part.Roles.Contains(r.Id)).ExecuteUpdateAsync(r => r.SetProperty(x => x.PersonId, to), stop);
        await db.Quotes.Where(q => q.SpeakerId == from && part.Said.Contains(q.Id)).ExecuteUpdateAsync(q => q.SetProperty(x => x.SpeakerId, to), stop);
        await MoveAboutAsync(q => q.Where(l => part.About.Contains(l.QuoteId)), stop);
        await LogAsync([part.ArticleId], stop);
    }

    // Whoever keeps a copy of the graph reads these articles and what is now said by another person again.
    private async Task LogAsync(IReadOnlyList<int> articles, CancellationToken stop)
    {
        var said = (await db.Quotes.Where(q => articles.Contains(q.ArticleId) && (q.SpeakerId == to || q.PersonLinks.Any(l => l.PersonId == to)))
            .OrderBy(q => q.Ordinal).Select(q => new { q.ArticleId, q.Id }).ToListAsync(stop)).ToLookup(q => q.ArticleId, q => q.Id);
        foreach (var article in articles)
            await ChangeLog.AppendAsync(db, new ArticleChange { WrittenUtc = now, ArticleId = article, Kind = ChangeKind.Updated, QuotesUpdated = [.. said[article]] }, stop);
    }

    private ArticlePerson Copy(ArticlePerson link, ImmutableArray<PersonMention> mentions, int ordinal) => new()
    {
        ArticleId = link.ArticleId, PersonId = to, Ordinal = ordinal, SortUtc = link.SortUtc, MentionCount = mentions.Length, Mentions = mentions,
    };

    private async Task MoveAboutAsync(Func<IQueryable<Quotes.QuotePerson>, IQueryable<Quotes.QuotePerson>> which, CancellationToken stop)
    {
        await which(db.QuotePeople.Where(l => l.PersonId == from && l.Quote!.PersonLinks.Any(other => other.PersonId == to))).ExecuteDeleteAsync(stop); // named under both names
        await which(db.QuotePeople.Where(l => l.PersonId == from)).ExecuteUpdateAsync(q => q.SetProperty(x => x.PersonId, to), stop);
    }

    /// <summary>The new person's alias for each alias that the links use; made where there is none.</summary>
    private async Task<Dictionary<int, PersonAlias>> AliasesAsync(IReadOnlyList<ArticlePerson> links, CancellationToken stop)
    {
        var first = links.SelectMany(l => l.Mentions, (l, m) => (m.AliasId, l.ArticleId)).GroupBy(u => u.AliasId).ToDictionary(u => u.Key, u => u.Min(x => x.ArticleId));
        var old = await db.PersonAliases.AsNoTracking().Where(a => a.PersonId == from && first.Keys.Contains(a.Id)).ToListAsync(stop);
        var own = await db.PersonAliases.Where(a => a.PersonId == to).ToDictionaryAsync(a => a.Name, StringComparer.Ordinal, stop);
        var aliases = new Dictionary<int, PersonAlias>();
        foreach (var alias in old)
        {
            if (!own.TryGetValue(alias.Name, out var mine))
            {
                var proves = alias.ArticleId == first[alias.Id];
                own[alias.Name] = mine = db.PersonAliases.Add(new PersonAlias
                {
                    PersonId = to, Name = alias.Name, NameKey = alias.NameKey, ArticleId = first[alias.Id],
                    Evidence = alias.Evidence == AliasEvidence.FirstNamed ? AliasEvidence.ByHand : alias.Evidence, EvidenceRole = proves ? alias.EvidenceRole : null,
                }).Entity;
            }
            aliases[alias.Id] = mine;
        }
        await db.SaveChangesAsync(stop);
        return aliases;
    }
}
