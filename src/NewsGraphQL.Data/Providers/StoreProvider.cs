using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using NewsGraphQL.Data.Articles;
using NewsGraphQL.Data.Care;
using NewsGraphQL.Data.Changes;
using NewsGraphQL.Data.Organizations;
using NewsGraphQL.Data.People;
using NewsGraphQL.Data.Providers.Postgres;
using NewsGraphQL.Data.Providers.Sqlite;
using NewsGraphQL.Data.Quotes;

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

    /// <summary>Whether readers keep their connections open: where they are the process's own, and cost more to open than a short query.</summary>
    internal virtual bool KeepsConnectionsOpen => false;

    /// <summary>The servers of the store that do not answer now; none where the store is on one server or in a file.</summary>
    public virtual Task<IReadOnlyList<string>> AbsentHostsAsync(CancellationToken stop) => Task.FromResult<IReadOnlyList<string>>([]);

    /// <summary>Writes many rows at once.</summary>
    internal abstract IBulkWriter Bulk { get; }

    /// <summary>The database's search index.</summary>
    internal abstract SearchIndex Search { get; }

    /// <summary>The provider of a store that is given as a file's path or as a connection string.</summary>
    /// <exception cref="StoreException">The text is empty or a connection string that cannot be read.</exception>
    public static StoreProvider For(string store)
    {
        if (string.IsNullOrWhiteSpace(store)) throw new StoreException("the store is an empty text; give a file's path or a connection string");
        return PostgresConnection.IsMeantBy(store) ? new PostgresStore(store) : new SqliteStore(store);
    }

    /// <summary>What to type to back up and to restore the store with the tools of its database; null where the program does it itself.</summary>
    /// <param name="file">The file of the backup.</param>
    public virtual BackupCommands? BackupCommands(string file) => null;

    /// <summary>Copies the store into a file while others read and write it, and checks the copy. The file is there whole or not at all.</summary>
    /// <param name="file">The file to make.</param>
    /// <param name="force">Whether a file that is there may be replaced.</param>
    /// <param name="progress">Told the share that is copied, 0 to 1; null for nobody.</param>
    /// <param name="stop">Ends the copy; no file is left.</param>
    /// <exception cref="StoreException">There is no store, it is newer, the file is there already or cannot be written, or the copy is not what the store is.</exception>
    /// <exception cref="NotSupportedException">The database has tools of its own for it: <see cref="BackupCommands"/>.</exception>
    public virtual Task<CheckedCopy> BackUpAsync(string file, bool force, IProgress<double>? progress = null, CancellationToken stop = default) => throw new NotSupportedException();

    /// <summary>Puts a backup in the place of the store, once it is checked. What was there before stays beside it under another name.</summary>
    /// <param name="file">The backup.</param>
    /// <param name="progress">Told the share that is copied, 0 to 1; null for nobody.</param>
    /// <param name="stop">Ends the copy; the store is then as it was.</param>
    /// <exception cref="StoreException">The backup is missing, damaged, newer or no store, or another program has the store open. The store is as it was.</exception>
    /// <exception cref="NotSupportedException">The database has tools of its own for it: <see cref="BackupCommands"/>.</exception>
    public virtual Task<CheckedCopy> RestoreAsync(string file, IProgress<double>? progress = null, CancellationToken stop = default) => throw new NotSupportedException();

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
    /// <param name="progress">Told how far the search index is when it is built anew, as in a store of an older version; null for nobody.</param>
    /// <param name="stop">Cancels.</param>
    /// <exception cref="StoreException">It is newer than this program or no store at all.</exception>
    internal abstract Task MigrateAsync(NewsDbContext db, Func<NewsDbContext, CancellationToken, Task> fill, IProgress<IndexProgress>? progress, CancellationToken stop);

    /// <summary>Begins a transaction that writes what it decided from what it read: such transactions take turns, in all programs that share the store.</summary>
    internal virtual Task<IDbContextTransaction> BeginWriteAsync(NewsDbContext db, CancellationToken stop) => db.Database.BeginTransactionAsync(stop);

    /// <summary>Begins a transaction that reads one state of the store, whatever others write meanwhile, and keeps nobody from writing.</summary>
    internal abstract Task<IDbContextTransaction> BeginReadAsync(NewsDbContext db, CancellationToken stop);

    /// <summary>The greatest key that each table has ever given, by the table's name, also when its row is gone; tables that gave none are left out.</summary>
    internal async Task<SortedDictionary<string, long>> LastKeysAsync(NewsDbContext db, CancellationToken stop)
    {
        var last = await Bulk.LastKeysAsync(db, Keyed, stop);
        return new(Keyed.Select((rows, i) => (Table: TableOf(db, rows), Last: last[i])).Where(given => given.Last > 0).ToDictionary(given => given.Table, given => given.Last), StringComparer.Ordinal);
    }

    /// <summary>Lets each table give only keys that are greater than those that <see cref="LastKeysAsync"/> told.</summary>
    internal Task UseKeysAsync(NewsDbContext db, IReadOnlyDictionary<string, long> last, CancellationToken stop) =>
        Bulk.UseKeysAsync(db, [.. Keyed.Select(rows => (rows, last.GetValueOrDefault(TableOf(db, rows)))).Where(given => given.Item2 > 0)], stop);

    private static string TableOf(NewsDbContext db, Type rows) => db.Model.FindEntityType(rows)!.GetTableName()!;

    /// <summary>The rows whose keys clients or other rows may know.</summary>
    private static readonly Type[] Keyed =
    [
        typeof(ArticleChange), typeof(Article), typeof(OrganizationAlias), typeof(Organization), typeof(Person), typeof(PersonAlias), typeof(PersonDecision), typeof(PersonRole), typeof(Quote),
    ];

    /// <summary>A text that stays the same on a connection as long as nobody else writes the store; null where nothing tells that.</summary>
    internal virtual Task<string?> StampOfOthersAsync(NewsDbContext db, CancellationToken stop) => Task.FromResult<string?>(null);

    /// <summary>Begins to watch for writes; this one asks for the end of the log several times a second, as any database can answer.</summary>
    internal virtual IStoreWatch Watch(IDbContextFactory<NewsDbContext> contexts) =>
        new PollingWatch(contexts, "SELECT coalesce(max(\"Sequence\"), 0) FROM \"ArticleChanges\"", TimeProvider.System);

    /// <summary>A text that is another one after each write by any program, had without asking the database; null where or while there is none.</summary>
    /// <param name="now">The time.</param>
    internal virtual string? Stamp(DateTimeOffset now) => null;

    /// <summary>One line for the operator when <paramref name="problem"/> is the database's state and no fault of the program; else null.</summary>
    public abstract string? Explain(Exception problem);

    /// <summary>What the operator is told of a problem that <see cref="Explain"/> explains.</summary>
    internal StoreException Unusable(string reason, Exception problem) => new(reason, problem) { Code = CodeOf(problem) };

    /// <summary>One of <see cref="StoreCode"/> for a problem that <see cref="Explain"/> explains.</summary>
    private protected abstract string CodeOf(Exception problem);

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
