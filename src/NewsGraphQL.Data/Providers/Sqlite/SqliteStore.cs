using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Storage;
using NewsGraphQL.Data.Care;
using NewsGraphQL.Data.Changes;
using NewsGraphQL.Data.Search;
using SQLitePCL;

namespace NewsGraphQL.Data.Providers.Sqlite;

/// <summary>A store in one SQLite file.</summary>
internal sealed class SqliteStore : StoreProvider
{
    private static readonly TimeSpan LongestTick = TimeSpan.FromMilliseconds(50);

    private readonly SqliteConnectionStringBuilder _connection;

    // Open as long as the program uses the store, so that whoever would put another file in its place can tell.
    private SqliteFile? _presence;

    public SqliteStore(string store)
    {
        _connection = store.Contains('=', StringComparison.Ordinal) && Parsed(store) is { DataSource.Length: > 0 } parsed
            ? parsed
            : new SqliteConnectionStringBuilder { DataSource = store };
    }

    private readonly SqliteSearch _search = new();

    internal override SearchIndex Search => _search;

    internal override IBulkWriter Bulk { get; } = new SqliteBulkWriter();

    public override string Name => _connection.DataSource;

    internal override bool KeepsConnectionsOpen => true;

    public override string Place => Path.GetFullPath(Name);

    public override void Configure(DbContextOptionsBuilder options) => options
        .UseSqlite(_connection.ConnectionString, sqlite => sqlite.UseParameterizedCollectionMode(ParameterTranslationMode.Parameter)) // one JSON array, however long the list
        .AddInterceptors(SqlitePragmas.Interceptor, SqliteFunctions.Interceptor, SqliteInterrupts.Interceptor)
        .ConfigureWarnings(warnings => warnings.Ignore(RelationalEventId.MultipleCollectionIncludeWarning, CoreEventId.RowLimitingOperationWithoutOrderByWarning)); // "are there more than n?" has no order

    public override Task<CheckedCopy> BackUpAsync(string file, bool force, IProgress<double>? progress = null, CancellationToken stop = default) =>
        new SqliteCopies(Name, Explain, TimeProvider.System).BackUpAsync(file, force, progress, stop);

    public override Task<CheckedCopy> RestoreAsync(string file, IProgress<double>? progress = null, CancellationToken stop = default)
    {
        CheckPlace();
        return new SqliteCopies(Name, Explain, TimeProvider.System).RestoreAsync(file, progress, stop);
    }

    internal override async Task MigrateAsync(NewsDbContext db, Func<NewsDbContext, CancellationToken, Task> fill, IProgress<IndexProgress>? progress, CancellationToken stop)
    {
        CheckPlace();
        var applied = (await AppliedAsync(db, stop)).ToHashSet(StringComparer.Ordinal);
        var known = db.Database.GetMigrations().ToList();
        if (applied.Except(known, StringComparer.Ordinal).Any())
            throw new StoreException($"{Name}: this store was made by a newer version of the program; use that version or another file") { Code = StoreCode.Newer };
        if (!known.All(applied.Contains)) await db.Database.MigrateAsync(stop);
        try
        {
            await fill(db, stop);
        }
        catch (DbUpdateException problem) when (IsConflict(problem))
        {
            db.ChangeTracker.Clear();
            await fill(db, stop); // another program did the same at the same time; what is missing now is little or nothing
        }
        await IndexAsync(db, progress, stop);
        _presence ??= SqliteFile.Open(Name, _connection.Mode == SqliteOpenMode.ReadOnly ? SqliteOpenMode.ReadOnly : SqliteOpenMode.ReadWrite).Present();
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) _presence?.Dispose();
        base.Dispose(disposing);
    }

    internal override async Task<IDbContextTransaction> BeginReadAsync(NewsDbContext db, CancellationToken stop)
    {
        await db.Database.OpenConnectionAsync(stop); // until the context goes
        var transaction = ((SqliteConnection)db.Database.GetDbConnection()).BeginTransaction(deferred: true);
        return (await db.Database.UseTransactionAsync(transaction, stop))!;
    }

    /// <summary>Builds the search index anew when other rules built it, as in a store of an older version.</summary>
    private async Task IndexAsync(NewsDbContext db, IProgress<IndexProgress>? progress, CancellationToken stop)
    {
        if (await db.Database.SqlQueryRaw<int>("SELECT user_version AS Value FROM pragma_user_version").SingleAsync(stop) == SearchText.Version) return;
        await using var transaction = await db.Database.BeginTransactionAsync(stop);
        await _search.RebuildAsync(db, Bulk, progress, stop);
        var done = string.Create(CultureInfo.InvariantCulture, $"PRAGMA user_version = {SearchText.Version}"); // a pragma takes no parameter
        await db.Database.ExecuteSqlRawAsync(done, stop);
        await transaction.CommitAsync(stop);
    }

    internal override async Task<string?> StampOfOthersAsync(NewsDbContext db, CancellationToken stop) =>
        (await db.Database.SqlQueryRaw<string>("SELECT CAST(data_version AS TEXT) AS Value FROM pragma_data_version").ToListAsync(stop))[0];

    // Answered from the shared memory of the write-ahead log, without reading the file; it changes with the commits of all other connections.
    internal override IStoreWatch Watch(IDbContextFactory<NewsDbContext> contexts) => new PollingWatch(contexts, "PRAGMA data_version", TimeProvider.System);

    /// <summary>Size and time of the file and of its log: each write changes them at once.</summary>
    /// <remarks>A clock has ticks, so two writes of one tick may look like one; nothing is said until the last one is older than that.
    /// Windows tells size and time of a file that is open too late.</remarks>
    internal override string? Stamp(DateTimeOffset now)
    {
        var (file, log) = (new FileInfo(Name), new FileInfo($"{Name}-wal"));
        if (OperatingSystem.IsWindows() || !file.Exists) return null;
        var written = log.Exists && log.LastWriteTimeUtc > file.LastWriteTimeUtc ? log.LastWriteTimeUtc : file.LastWriteTimeUtc;
        return now.UtcDateTime - written < LongestTick
            ? null
            : string.Create(CultureInfo.InvariantCulture, $"{file.Length} {file.LastWriteTimeUtc.Ticks} {(log.Exists ? log.Length : 0)} {(log.Exists ? log.LastWriteTimeUtc.Ticks : 0)}");
    }

    public override string? Explain(Exception problem) => Explain(Name, problem);

    private static string? Explain(string name, Exception problem) => Error(problem)?.SqliteErrorCode switch
    {
        raw.SQLITE_NOTADB => $"{name}: the file is no SQLite database",
        raw.SQLITE_CORRUPT => $"{name}: the database is damaged",
        raw.SQLITE_READONLY => $"{name}: the file is read-only",
        raw.SQLITE_FULL => $"{name}: the disk is full",
        raw.SQLITE_CANTOPEN => $"{name}: the file cannot be opened (does its folder exist, and may this user write there?)",
        raw.SQLITE_IOERR => $"{name}: the disk reports an error",
        raw.SQLITE_PERM or raw.SQLITE_AUTH => $"{name}: this user may not use the file",
        raw.SQLITE_BUSY or raw.SQLITE_LOCKED => $"{name}: another program keeps the file locked",
        _ => null,
    };

    private protected override string CodeOf(Exception problem) => Error(problem)?.SqliteErrorCode switch
    {
        raw.SQLITE_FULL => StoreCode.Full,
        raw.SQLITE_READONLY or raw.SQLITE_PERM or raw.SQLITE_AUTH => StoreCode.ReadOnly,
        raw.SQLITE_CANTOPEN when File.Exists(Name) => StoreCode.ReadOnly, // its log cannot be made beside it
        raw.SQLITE_BUSY or raw.SQLITE_LOCKED => StoreCode.InUse,
        _ => StoreCode.Unusable,
    };

    internal override bool IsConflict(Exception problem) =>
        Error(problem) is { } error && (error.SqliteErrorCode is raw.SQLITE_BUSY or raw.SQLITE_LOCKED
            || error.SqliteExtendedErrorCode is raw.SQLITE_CONSTRAINT_UNIQUE or raw.SQLITE_CONSTRAINT_PRIMARYKEY);

    private static SqliteConnectionStringBuilder? Parsed(string store)
    {
        try { return new SqliteConnectionStringBuilder(store); }
        catch (ArgumentException) { return null; } // a path that holds an equals sign
    }

    private static SqliteException? Error(Exception? problem)
    {
        while (problem is not null and not SqliteException) problem = problem.InnerException;
        return (SqliteException?)problem;
    }

    private void CheckPlace()
    {
        if (Directory.Exists(Name)) throw new StoreException($"{Name}: this is a folder; name a file in it");
        if (_connection.Mode == SqliteOpenMode.Memory || Name == ":memory:")
            throw new StoreException("the store must be a file: each connection would see a memory of its own");
        var folder = Path.GetDirectoryName(Path.GetFullPath(Name));
        if (folder is not null && !Directory.Exists(folder)) throw new StoreException($"{Name}: the folder {folder} does not exist");
    }

    /// <summary>The migrations of an existing file, without making or changing it.</summary>
    private async Task<IEnumerable<string>> AppliedAsync(NewsDbContext db, CancellationToken stop)
    {
        if (!File.Exists(Name) || new FileInfo(Name).Length == 0) return [];
        var tables = await db.Database.SqlQueryRaw<string>("SELECT name AS Value FROM sqlite_schema WHERE type = 'table'").ToListAsync(stop);
        if (tables.Count == 0) return [];
        if (!tables.Contains("__EFMigrationsHistory"))
            throw new StoreException($"{Name}: this SQLite database belongs to another program");
        return await db.Database.GetAppliedMigrationsAsync(stop);
    }
}
