using Microsoft.EntityFrameworkCore;
using NewsGraphQL.Data.Changes;
using NewsGraphQL.Data.Providers.Sqlite;

namespace NewsGraphQL.Data.Providers;

/// <summary>All that differs between databases, in one object per database.</summary>
public abstract class StoreProvider
{
    /// <summary>What people call this store; holds no password.</summary>
    public abstract string Name { get; }

    /// <summary>The database's search index.</summary>
    internal abstract SearchIndex Search { get; }

    /// <summary>The provider of a store that is given as a file's path or as a connection string.</summary>
    /// <exception cref="StoreException">The text is empty or names a database that this version does not know.</exception>
    public static StoreProvider For(string store)
    {
        if (string.IsNullOrWhiteSpace(store)) throw new StoreException("the store is an empty text; give a file's path");
        string[] servers = ["Host=", "Server=", "postgres://", "postgresql://"];
        if (Array.Exists(servers, s => store.TrimStart().StartsWith(s, StringComparison.OrdinalIgnoreCase)))
            throw new StoreException("this version stores in SQLite files only; give a file's path instead of a server");
        return new SqliteStore(store);
    }

    /// <summary>Tells Entity Framework how to reach the database.</summary>
    public abstract void Configure(DbContextOptionsBuilder options);

    /// <summary>Makes or upgrades the store.</summary>
    /// <exception cref="StoreException">It is newer than this program or no store at all.</exception>
    internal abstract Task MigrateAsync(NewsDbContext db, CancellationToken stop);

    /// <summary>Begins to watch for writes; this one asks for the end of the log several times a second, as any database can answer.</summary>
    internal virtual IStoreWatch Watch(IDbContextFactory<NewsDbContext> contexts) =>
        new PollingWatch(contexts, "SELECT coalesce(max(\"Sequence\"), 0) FROM \"ArticleChanges\"", TimeProvider.System);

    /// <summary>A text that is another one after each write by any program, had without asking the database; null where or while there is none.</summary>
    /// <param name="now">The time.</param>
    internal virtual string? Stamp(DateTimeOffset now) => null;

    /// <summary>One line for the operator when <paramref name="problem"/> is the database's state and no fault of the program; else null.</summary>
    internal abstract string? Explain(Exception problem);

    /// <summary>Whether the same write may succeed when it is tried again: somebody else wrote the same row, or held the lock.</summary>
    internal abstract bool IsConflict(Exception problem);
}
