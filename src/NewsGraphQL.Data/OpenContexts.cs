using System.Collections.Concurrent;
using System.Data;
using Microsoft.EntityFrameworkCore;

namespace NewsGraphQL.Data;

/// <summary>Contexts to read from whose connections stay open from one command to the next.</summary>
/// <remarks>Opening a file is cheap, but each opening gives the connection its functions anew, some forty calls into SQLite, and closing takes them away:
/// as much work as a short query. An open connection without a command holds nothing that would keep a writer or a checkpoint waiting.</remarks>
internal sealed class OpenContexts(IDbContextFactory<NewsDbContext> contexts) : IDisposable
{
    // As many as read at the same moment; a burst above opens and closes its own.
    private static readonly int Most = Math.Max(8, 2 * Environment.ProcessorCount);

    private readonly ConcurrentBag<NewsDbContext> _idle = [];
    private int _count;
    private volatile bool _isClosed;

    /// <summary>One to read from; to dispose of it gives it back.</summary>
    public async ValueTask<NewsDbContext> TakeAsync(CancellationToken stop)
    {
        if (_idle.TryTake(out var kept))
        {
            Interlocked.Decrement(ref _count);
            return kept;
        }

        var db = await contexts.CreateDbContextAsync(stop);
        try
        {
            await db.Database.OpenConnectionAsync(stop);
            db.TakeBack = TakeBack;
            return db;
        }
        catch
        {
            await db.DisposeAsync();
            throw;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _isClosed = true;
        while (_idle.TryTake(out var db)) db.Dispose();
    }

    private bool TakeBack(NewsDbContext db)
    {
        if (!_isClosed && db.Database.CurrentTransaction is null && db.Database.GetDbConnection().State == ConnectionState.Open)
        {
            if (Interlocked.Increment(ref _count) <= Most)
            {
                db.ChangeTracker.Clear();
                _idle.Add(db);
                return true;
            }

            Interlocked.Decrement(ref _count);
        }

        db.TakeBack = null;
        return false;
    }
}
