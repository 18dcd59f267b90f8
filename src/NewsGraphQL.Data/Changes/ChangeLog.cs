using Microsoft.EntityFrameworkCore;
using NewsGraphQL.Data.Providers;

namespace NewsGraphQL.Data.Changes;

/// <summary>The log of what was written, in order, without loss: for clients that keep a copy and for those that listen.</summary>
public sealed class ChangeLog(IDbContextFactory<NewsDbContext> contexts, StoreProvider provider)
{
    /// <summary>How many writes the log keeps; each is one article with all its quotes.</summary>
    public const int Kept = 100_000;

    /// <summary>The end of the log as it is now.</summary>
    public async Task<ChangePosition> EndAsync(CancellationToken stop = default)
    {
        await using var db = await contexts.CreateDbContextAsync(stop);
        var last = await db.ArticleChanges.AsNoTracking().OrderByDescending(c => c.Sequence).Select(c => new { c.Sequence, c.Items }).FirstOrDefaultAsync(stop);
        return last is null ? ChangePosition.Start : new ChangePosition(last.Sequence, last.Items - 1);
    }

    /// <summary>Whether everything behind a position is still kept.</summary>
    /// <returns>False for a position whose write was dropped, and for one of another store.</returns>
    public async Task<bool> KeepsAsync(ChangePosition after, CancellationToken stop = default)
    {
        await using var db = await contexts.CreateDbContextAsync(stop);
        if (after.Sequence > 0) return await db.ArticleChanges.AnyAsync(c => c.Sequence == after.Sequence && c.Items > after.Index, stop);
        return !await db.ArticleChanges.AnyAsync(c => c.Sequence > Kept, stop) || await db.ArticleChanges.AnyAsync(c => c.Sequence == 1, stop);
    }

    /// <summary>The changes behind a position, in order.</summary>
    /// <param name="after">The position.</param>
    /// <param name="items">How many at most.</param>
    /// <param name="stop">Cancels.</param>
    public async Task<IReadOnlyList<Change>> ReadAsync(ChangePosition after, int items, CancellationToken stop = default)
    {
        await using var db = await contexts.CreateDbContextAsync(stop);
        var rows = await db.ArticleChanges.AsNoTracking().Where(c => c.Sequence >= after.Sequence).OrderBy(c => c.Sequence)
            .Take(items + 1).ToListAsync(stop); // each row has an item at least, the first may be done already
        await provider.MoveSessionAsync(db, stop); // what is told of must be found
        return [.. rows.SelectMany(Change.Of).SkipWhile(change => !change.Position.IsBehind(after)).Take(items)];
    }

    /// <summary>How many changes are behind a position.</summary>
    public async Task<int> CountAsync(ChangePosition after, CancellationToken stop = default)
    {
        await using var db = await contexts.CreateDbContextAsync(stop);
        var rows = db.ArticleChanges.AsNoTracking();
        return await rows.Where(c => c.Sequence > after.Sequence).SumAsync(c => c.Items, stop)
            + await rows.Where(c => c.Sequence == after.Sequence).SumAsync(c => c.Items - after.Index - 1, stop);
    }

    /// <summary>Begins to watch for writes of any program.</summary>
    public IStoreWatch Watch() => provider.Watch(contexts);

    /// <summary>Appends a write in the transaction that wrote it, and drops what is older than the log keeps.</summary>
    internal static async Task AppendAsync(NewsDbContext db, ArticleChange change, CancellationToken stop)
    {
        db.ArticleChanges.Add(Counted(change));
        await db.SaveChangesAsync(stop);
        await TrimAsync(db, change.Sequence, stop);
    }

    /// <summary>A write with the number of its objects.</summary>
    internal static ArticleChange Counted(ArticleChange change)
    {
        change.Items = 1 + change.QuotesCreated.Length + change.QuotesUpdated.Length + change.QuotesRemoved.Length;
        return change;
    }

    /// <summary>Drops what is older than the log keeps, once it ends with a write.</summary>
    internal static async Task TrimAsync(NewsDbContext db, long last, CancellationToken stop)
    {
        var oldest = last - Kept;
        if (oldest > 0) await db.ArticleChanges.Where(c => c.Sequence <= oldest).ExecuteDeleteAsync(stop);
    }
}
