using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using NewsGraphQL.Data.Changes;
using NewsGraphQL.Data.Providers.Postgres;
using NewsGraphQL.Data.Providers.Sqlite;

namespace NewsGraphQL.Data.Providers;

/// <summary>All that differs between databases, in one object per database.</summary>
public abstract class StoreProvider : IDisposable
{
    /// <summary>What people call this store; holds no password.</summary>
    public abstract string Name { get; }

    /// <summary>Where the store is, in full.</summary>
    public virtual string Place => Name;

    /// <summary>Gives keys as rows of a query beside which it may join what depends on each (<c>LATERAL</c>); null where the database has no such join.</summary>
    public virtual Func<DbContext, int[], IQueryable<int>>? LateralKeys => null;

    /// <summary>Whether copies of the store may be read beside the one that is written.</summary>
    public virtual bool HasStandbys => false;

    /// <summary>Writes many rows at once; null where rows that are inserted one by one come as fast.</summary>
    internal virtual IBulkWriter? Bulk => null;

    /// <summary>The database's search index.</summary>
    internal abstract SearchIndex Search { get; }

    /// <summary>The provider of a store that is given as a file's path or as a connection string.</summary>
    /// <exception cref="StoreException">The text is empty or a connection string that cannot be read.</exception>
    public static StoreProvider For(string store)
    {
        if (string.IsNullOrWhiteSpace(store)) throw new StoreException("the store is an empty text; give a file's path or a connection string");
        return PostgresConnection.IsMeantBy(store) ? new PostgresStore(store) : new SqliteStore(store);
    }

    /// <summary>Tells Entity Framework how to reach the database.</summary>
    public abstract void Configure(DbContextOptionsBuilder options);

    /// <summary>Makes contexts that were configured for the store read from a copy.</summary>
    internal virtual void ConfigureReads(DbContextOptionsBuilder options) { }

    /// <summary>Moves the session of the work at hand behind everything that is committed now; nothing to do without standbys.</summary>
    internal virtual Task MoveSessionAsync(NewsDbContext db, CancellationToken stop) => Task.CompletedTask;

    /// <summary>Whether the copy that a context reads from holds everything up to a place.</summary>
    internal virtual Task<bool> HasReachedAsync(NewsDbContext db, string position, CancellationToken stop) => Task.FromResult(true);

    /// <summary>Makes or upgrades the store, while no other program does the same.</summary>
    /// <param name="db">A context of the store.</param>
    /// <param name="fill">Writes what every store holds, once the tables are there.</param>
    /// <param name="stop">Cancels.</param>
    /// <exception cref="StoreException">It is newer than this program or no store at all.</exception>
    internal abstract Task MigrateAsync(NewsDbContext db, Func<NewsDbContext, CancellationToken, Task> fill, CancellationToken stop);

    /// <summary>Begins a transaction that writes what it decided from what it read: such transactions take turns, in all programs that share the store.</summary>
    internal virtual Task<IDbContextTransaction> BeginWriteAsync(NewsDbContext db, CancellationToken stop) => db.Database.BeginTransactionAsync(stop);

    /// <summary>Begins to watch for writes; this one asks for the end of the log several times a second, as any database can answer.</summary>
    internal virtual IStoreWatch Watch(IDbContextFactory<NewsDbContext> contexts) =>
        new PollingWatch(contexts, "SELECT coalesce(max(\"Sequence\"), 0) FROM \"ArticleChanges\"", TimeProvider.System);

    /// <summary>A text that is another one after each write by any program, had without asking the database; null where or while there is none.</summary>
    /// <param name="now">The time.</param>
    internal virtual string? Stamp(DateTimeOffset now) => null;

    /// <summary>One line for the operator when <paramref name="problem"/> is the database's state and no fault of the program; else null.</summary>
    public abstract string? Explain(Exception problem);

    /// <summary>Whether the same write may succeed when it is tried again: somebody else wrote the same row, or held the lock.</summary>
    internal abstract bool IsConflict(Exception problem);

    /// <summary>Closes what the store keeps open.</summary>
    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Closes what the store keeps open.</summary>
    protected virtual void Dispose(bool disposing) { }
}
