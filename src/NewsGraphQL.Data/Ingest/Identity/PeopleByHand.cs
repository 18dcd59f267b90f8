using Microsoft.EntityFrameworkCore;
using NewsGraphQL.Data.People;

namespace NewsGraphQL.Data.Ingest.Identity;

/// <summary>Corrects by hand who is who. Each decision is kept: imports follow it, old ids and slugs lead to whoever survives, and it can be undone.</summary>
public sealed class PeopleByHand(StoreWriter writer, TimeProvider clock)
{
    /// <summary>Makes one person of two.</summary>
    /// <param name="keep">The key of the person who stays, with id, slug and name.</param>
    /// <param name="other">The key of the person who becomes a part of the first.</param>
    /// <param name="stop">Cancels.</param>
    /// <exception cref="DecisionException">They are one person already, or one of them does not exist.</exception>
    /// <exception cref="StoreException">The store cannot be written; nothing is changed.</exception>
    public Task<PersonDecision> MergeAsync(int keep, int other, CancellationToken stop = default) => writer.InTransactionAsync(async db =>
    {
        var now = clock.GetUtcNow().UtcDateTime;
        if (keep == other) throw new DecisionException("both are the same person already");
        var kept = await PersonAsync(db, keep, stop);
        var gone = await PersonAsync(db, other, stop);
        var moved = await JoinAsync(db, keep, other, now, stop);
        var decision = new PersonDecision
        {
            Kind = PersonDecisionKind.Merge, PersonId = kept.Id, OtherId = gone.Id, OtherSlug = gone.Slug, OtherName = gone.Name, OtherNameKey = gone.NameKey,
            SurvivorId = kept.Id, DecidedUtc = now, Moved = moved.ToJson(),
        };
        db.PersonDecisions.Add(decision);
        await db.SaveChangesAsync(stop);
        await PersonSettler.SettleAsync(db, keep, stop);
        return decision;
    }, stop);

    /// <summary>Makes two people of one: the second gets what some articles say.</summary>
    /// <param name="person">The key of the person who keeps id, slug, name and all other articles.</param>
    /// <param name="articles">The keys of the articles that mean somebody else.</param>
    /// <param name="name">The name of that other person; null for the form that those articles use most.</param>
    /// <param name="stop">Cancels.</param>
    /// <exception cref="DecisionException">The person does not exist, is not named by one of the articles, or would be left without an article.</exception>
    /// <exception cref="StoreException">The store cannot be written; nothing is changed.</exception>
    public Task<PersonDecision> SplitAsync(int person, IReadOnlyCollection<int> articles, string? name = null, CancellationToken stop = default) => writer.InTransactionAsync(async db =>
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var from = await PersonAsync(db, person, stop);
        var asked = articles.Distinct().Order().ToList();
        var links = await db.ArticlePeople.AsNoTracking().Where(l => l.PersonId == person && asked.Contains(l.ArticleId)).ToListAsync(stop);
        if (asked.Except(links.Select(l => l.ArticleId)).ToList() is [var stranger, ..])
            throw new DecisionException($"the article {await db.Articles.Where(a => a.Id == stranger).Select(a => a.Slug).SingleOrDefaultAsync(stop) ?? $"{stranger}"} does not name {from.Name}");
        if (asked.Count == 0) throw new DecisionException("name the articles that mean somebody else");
        if (await db.ArticlePeople.CountAsync(l => l.PersonId == person, stop) == asked.Count)
            throw new DecisionException($"these are all the articles that name {from.Name}; leave at least one, or nobody is told apart");

        var ids = links.SelectMany(l => l.Mentions).Select(m => m.AliasId).Distinct().ToList();
        var forms = await db.PersonAliases.AsNoTracking().Where(a => ids.Contains(a.Id)).ToDictionaryAsync(a => a.Id, stop);
        var printed = name ?? links.SelectMany(l => l.Mentions).Select(m => forms[m.AliasId].Name).GroupBy(n => n, StringComparer.Ordinal)
            .OrderByDescending(n => n.Key.Split(' ').Length).ThenByDescending(n => n.Count()).ThenBy(n => n.Key, StringComparer.Ordinal).First().Key;
        var slug = await SlugBook.OfPeople().TakeAsync(db, Slugs.Of(printed, "person"), null, stop);
        var made = db.People.Add(new Person { Name = Printed.Form(printed), NameKey = NameKey.Of(printed), Slug = slug }).Entity;
        await db.SaveChangesAsync(stop);

        var moved = await new FactMover(db, person, made.Id, now).MoveAsync(asked, stop);
        foreach (var link in links) await PinAsync(db, link.ArticleId, link.Mentions.Select(m => forms[m.AliasId].NameKey), made.Id, stop);
        var decision = new PersonDecision
        {
            Kind = PersonDecisionKind.Split, PersonId = person, OtherId = made.Id, OtherSlug = made.Slug, OtherName = made.Name, OtherNameKey = made.NameKey,
            DecidedUtc = now, Moved = moved.ToJson(),
        };
        db.PersonDecisions.Add(decision);
        await db.SaveChangesAsync(stop);
        await PersonSettler.SettleAsync(db, person, stop);
        await PersonSettler.SettleAsync(db, made.Id, stop);
        return decision;
    }, stop);

    /// <summary>Takes a decision back: what it moved is moved back, as far as articles still say it.</summary>
    /// <param name="number">The decision's number.</param>
    /// <param name="stop">Cancels.</param>
    /// <exception cref="DecisionException">There is no such decision, it is undone already, or later ones stand in its way.</exception>
    /// <exception cref="StoreException">The store cannot be written; nothing is changed.</exception>
    public Task<PersonDecision> UndoAsync(int number, CancellationToken stop = default) => writer.InTransactionAsync(async db =>
    {
        var decision = await db.PersonDecisions.SingleOrDefaultAsync(d => d.Id == number, stop) ?? throw new DecisionException($"there is no decision {number}");
        if (decision.UndoneUtc is not null) throw new DecisionException($"decision {number} is undone already");
        decision.UndoneUtc = clock.GetUtcNow().UtcDateTime;
        if (decision.Kind == PersonDecisionKind.Merge) await UnmergeAsync(db, decision, stop);
        else await RejoinAsync(db, decision, stop);
        return await db.PersonDecisions.AsNoTracking().SingleAsync(d => d.Id == number, stop);
    }, stop);

    private static async Task UnmergeAsync(NewsDbContext db, PersonDecision decision, CancellationToken stop)
    {
        if (decision.SurvivorId is not { } survivor) throw new DecisionException($"nobody is left whom decision {decision.Id} made");
        decision.SurvivorId = null;
        db.People.Add(new Person { Id = decision.OtherId, Slug = decision.OtherSlug, Name = decision.OtherName, NameKey = decision.OtherNameKey });
        // Who had been merged into the restored person before goes along.
        foreach (var earlier in await db.PersonDecisions.Where(d => d.PersonId == decision.OtherId && d.SurvivorId == survivor && d.Id != decision.Id).ToListAsync(stop))
            earlier.SurvivorId = decision.OtherId;
        await db.SaveChangesAsync(stop);

        var (moved, mover) = (MovedFacts.Of(decision.Moved), new FactMover(db, survivor, decision.OtherId, decision.UndoneUtc!.Value));
        await mover.MoveAsync(moved.Articles, stop);
        foreach (var part in moved.Parts) await mover.MoveAsync(part, stop);
        await db.PersonPins.Where(p => p.PersonId == survivor && moved.Parts.Select(part => part.ArticleId).Contains(p.ArticleId)).ExecuteDeleteAsync(stop);
        await db.PersonPins.Where(p => p.PersonId == survivor && moved.Articles.Contains(p.ArticleId)).ExecuteUpdateAsync(p => p.SetProperty(x => x.PersonId, decision.OtherId), stop);
        foreach (var person in new[] { survivor, decision.OtherId })
        {
            if (!await db.ArticlePeople.AnyAsync(l => l.PersonId == person, stop))
                throw new DecisionException($"the articles that named {decision.OtherName} no longer do, so there is nobody to tell apart");
            await PersonSettler.SettleAsync(db, person, stop);
        }
    }

    private static async Task RejoinAsync(NewsDbContext db, PersonDecision decision, CancellationToken stop)
    {
        var back = await SurvivorAsync(db, decision.PersonId, stop) ?? throw new DecisionException($"the person from whom decision {decision.Id} split is gone");
        if (!await db.People.AnyAsync(p => p.Id == decision.OtherId, stop))
            throw new DecisionException($"{decision.OtherName} was merged or is named no more; undo the merge first (newsgraphql people decisions lists it)");
        await db.PersonPins.Where(p => p.PersonId == decision.OtherId).ExecuteDeleteAsync(stop);
        await JoinAsync(db, back, decision.OtherId, decision.UndoneUtc!.Value, stop);
        var row = await db.PersonDecisions.SingleAsync(d => d.Id == decision.Id, stop);
        (row.SurvivorId, row.UndoneUtc) = (back, decision.UndoneUtc);
        await db.SaveChangesAsync(stop);
        await PersonSettler.SettleAsync(db, back, stop);
    }

    /// <summary>Moves all that is said of <paramref name="other"/> to <paramref name="keep"/> and takes the empty row out.</summary>
    private static async Task<MovedFacts> JoinAsync(NewsDbContext db, int keep, int other, DateTime now, CancellationToken stop)
    {
        var articles = await db.ArticlePeople.Where(l => l.PersonId == other).Select(l => l.ArticleId).ToListAsync(stop);
        var moved = await new FactMover(db, other, keep, now).MoveAsync(articles, stop);
        foreach (var part in moved.Parts) await PinAsync(db, part.ArticleId, part.Forms.Select(NameKey.Of), keep, stop);
        await db.SaveChangesAsync(stop);
        db.ChangeTracker.Clear();
        await db.PersonPins.Where(p => p.PersonId == other).ExecuteUpdateAsync(p => p.SetProperty(x => x.PersonId, keep), stop);
        await db.PersonDecisions.Where(d => d.SurvivorId == other).ExecuteUpdateAsync(d => d.SetProperty(x => x.SurvivorId, keep), stop);
        await db.People.Where(p => p.Id == other).ExecuteDeleteAsync(stop); // with its aliases and look-up keys
        return moved;
    }

    private static async Task PinAsync(NewsDbContext db, int article, IEnumerable<string> keys, int person, CancellationToken stop)
    {
        foreach (var key in keys.Where(k => k.Length > 0).Distinct(StringComparer.Ordinal))
        {
            if (await db.PersonPins.FindAsync([article, key], stop) is { } pin) pin.PersonId = person;
            else db.PersonPins.Add(new PersonPin { ArticleId = article, NameKey = key, PersonId = person });
        }
    }

    private static async Task<Person> PersonAsync(NewsDbContext db, int id, CancellationToken stop) =>
        await db.People.AsNoTracking().SingleOrDefaultAsync(p => p.Id == id, stop) ?? throw new DecisionException($"there is no person {id}");

    private static async Task<int?> SurvivorAsync(NewsDbContext db, int id, CancellationToken stop) =>
        await db.People.AnyAsync(p => p.Id == id, stop) ? id
            : await db.PersonDecisions.Where(d => d.OtherId == id && d.SurvivorId != null).Select(d => d.SurvivorId).FirstOrDefaultAsync(stop);
}

/// <summary>A decision that cannot be carried out. The message is for whoever gave it.</summary>
public sealed class DecisionException(string message) : Exception(message);
