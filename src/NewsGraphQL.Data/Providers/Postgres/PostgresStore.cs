using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Storage;
using NewsGraphQL.Data.Care;
using NewsGraphQL.Data.Changes;
using Npgsql;

namespace NewsGraphQL.Data.Providers.Postgres;

/// <summary>A store in a PostgreSQL database, on one server or on a primary with standbys.</summary>
internal sealed class PostgresStore : StoreProvider
{
    /// <summary>The transaction lock that writers take in turn, so that what one decides from the store still holds when it commits.</summary>
    private const long WriterLock = 0x6E65777367_01;

    private const int ProbeSeconds = 3;

    private const int ReadRetries = 2;

    private static readonly TimeSpan ReadRetryPause = TimeSpan.FromMilliseconds(200);

    private const string Unreachable = "FFFFFFFF/FFFFFFFF";

    private readonly NpgsqlConnectionStringBuilder _connection;
    private readonly NpgsqlDataSource _hosts;
    private readonly NpgsqlDataSource _primary;
    private readonly NpgsqlDataSource? _standbys;
    private readonly PostgresSearch _search = new();

    public PostgresStore(string store)
    {
        _connection = PostgresConnection.Parse(store);
        if (_connection.Host!.Contains(',', StringComparison.Ordinal))
        {
            var hosts = new NpgsqlDataSourceBuilder(_connection.ConnectionString).BuildMultiHost();
            (_hosts, _primary, _standbys) = (hosts, hosts.WithTargetSession(TargetSessionAttributes.Primary), hosts.WithTargetSession(TargetSessionAttributes.PreferStandby));
        }
        else
        {
            _hosts = _primary = new NpgsqlDataSourceBuilder(_connection.ConnectionString).Build();
        }
    }

    internal override SearchIndex Search => _search;

    public override Func<DbContext, int[], IQueryable<int>>? LateralKeys => (db, keys) => db.Database.SqlQuery<int>($"SELECT unnest({keys}) AS \"Value\"");

    public override string Name => string.Create(CultureInfo.InvariantCulture,
        $"PostgreSQL database {_connection.Database} at {string.Join(',', _connection.Host!.Split(',').Select(host => host.Contains(':', StringComparison.Ordinal) || host.StartsWith('/') ? host : $"{host}:{_connection.Port}"))}");

    public override void Configure(DbContextOptionsBuilder options) => options
        .UseNpgsql(_primary, npgsql => npgsql.UseParameterizedCollectionMode(ParameterTranslationMode.Parameter)) // one array, however long the list
        .AddInterceptors(PostgresText.Interceptor)
        .ConfigureWarnings(warnings => warnings.Ignore(RelationalEventId.MultipleCollectionIncludeWarning, CoreEventId.RowLimitingOperationWithoutOrderByWarning)); // "are there more than n?" has no order

    public override BackupCommands BackupCommands(string file) => PostgresTools.For(_connection, file);

    public override bool HasStandbys => _standbys is not null;

    public override async Task<IReadOnlyList<string>> AbsentHostsAsync(CancellationToken stop)
    {
        if (_standbys is null) return [];
        var hosts = _connection.Host!.Split(',', StringSplitOptions.TrimEntries);
        var answers = await Task.WhenAll(hosts.Select(host => AnswersAsync(host, stop)));
        return [.. hosts.Where((_, i) => !answers[i])];
    }

    internal override IBulkWriter Bulk { get; } = new PostgresBulkWriter();

    // A server that went away is noticed by the first command that it does not answer; that command is asked of another.
    internal override void ConfigureReads(DbContextOptionsBuilder options) =>
        options.UseNpgsql(_standbys!, npgsql => npgsql.EnableRetryOnFailure(ReadRetries, ReadRetryPause, errorCodesToAdd: null));

    internal override IStoreWatch Watch(IDbContextFactory<NewsDbContext> contexts) => new PostgresWatch(_primary, TimeProvider.System);

    // The place in the log of the server's writes: what a standby has replayed up to there, it shows.
    internal override async Task MoveSessionAsync(NewsDbContext db, CancellationToken stop)
    {
        if (_standbys is null || StoreSession.Current is not { } session) return;
        try
        {
            session.MoveTo((await db.Database.SqlQuery<string>($"SELECT pg_current_wal_insert_lsn()::text AS \"Value\"").ToListAsync(stop))[0]);
        }
        catch (Exception problem) when (PostgresErrors.Find<NpgsqlException>(problem) is not null)
        {
            session.MoveTo(Unreachable); // what was written is written, but nobody can say where: the session stays with the primary
        }
    }

    internal override async Task<bool> HasReachedAsync(NewsDbContext db, string position, CancellationToken stop)
    {
        if (!NpgsqlTypes.NpgsqlLogSequenceNumber.TryParse(position, out var place)) return true; // no position that this store gave
        await db.Database.OpenConnectionAsync(stop); // kept for the command that follows: another standby may be further behind
        return (await db.Database.SqlQuery<bool>($"SELECT NOT pg_is_in_recovery() OR coalesce(pg_last_wal_replay_lsn() >= {place}, false) AS \"Value\"").ToListAsync(stop))[0];
    }

    internal override async Task MigrateAsync(NewsDbContext db, Func<NewsDbContext, CancellationToken, Task> fill, IProgress<IndexProgress>? progress, CancellationToken stop)
    {
        await PostgresDatabase.CreateAsync(_connection, stop);
        await db.Database.OpenConnectionAsync(stop);
        try
        {
            await new PostgresUpgrade(Name, db, _search, Bulk).RunAsync(fill, progress, stop);
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    internal override async Task<IDbContextTransaction> BeginWriteAsync(NewsDbContext db, CancellationToken stop)
    {
        var transaction = await db.Database.BeginTransactionAsync(stop);
        await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock({WriterLock})", stop);
        return transaction;
    }

    internal override Task<IDbContextTransaction> BeginReadAsync(NewsDbContext db, CancellationToken stop) =>
        db.Database.BeginTransactionAsync(System.Data.IsolationLevel.RepeatableRead, stop);

    public override string? Explain(Exception problem) => PostgresErrors.Explain(Name, problem);

    private protected override string CodeOf(Exception problem) => PostgresErrors.Find<PostgresException>(problem)?.SqlState switch
    {
        PostgresErrorCodes.DiskFull => StoreCode.Full,
        PostgresErrorCodes.ReadOnlySqlTransaction => StoreCode.ReadOnly,
        _ => StoreCode.Unusable,
    };

    internal override bool IsConflict(Exception problem) => PostgresErrors.IsConflict(problem);

    // Past the pool, which remembers for a while who was there.
    private async Task<bool> AnswersAsync(string host, CancellationToken stop)
    {
        var (name, port) = host.LastIndexOf(':') is > 0 and var colon && int.TryParse(host[(colon + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var given) ? (host[..colon], given) : (host, _connection.Port);
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(_connection.ConnectionString) { Host = name, Port = port, Pooling = false, Timeout = ProbeSeconds }.ConnectionString);
        try
        {
            await connection.OpenAsync(stop);
            return true;
        }
        catch (NpgsqlException)
        {
            return false;
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) _hosts.Dispose();
        base.Dispose(disposing);
    }
}
