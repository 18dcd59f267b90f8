using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace NewsGraphQL.Data.Providers.Postgres;

/// <summary>A store in a PostgreSQL database, on one server or on a primary with standbys.</summary>
internal sealed class PostgresStore : StoreProvider
{
    /// <summary>The transaction lock that writers take in turn, so that what one decides from the store still holds when it commits.</summary>
    private const long WriterLock = 0x6E65777367_01;

    private readonly NpgsqlConnectionStringBuilder _connection;
    private readonly NpgsqlDataSource _hosts;
    private readonly NpgsqlDataSource _primary;
    private readonly PostgresSearch _search = new();

    public PostgresStore(string store)
    {
        _connection = PostgresConnection.Parse(store);
        if (_connection.Host!.Contains(',', StringComparison.Ordinal))
        {
            var hosts = new NpgsqlDataSourceBuilder(_connection.ConnectionString).BuildMultiHost();
            (_hosts, _primary) = (hosts, hosts.WithTargetSession(TargetSessionAttributes.Primary));
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
        .ConfigureWarnings(warnings => warnings.Ignore(RelationalEventId.MultipleCollectionIncludeWarning));

    internal override async Task MigrateAsync(NewsDbContext db, Func<NewsDbContext, CancellationToken, Task> fill, CancellationToken stop)
    {
        await PostgresDatabase.CreateAsync(_connection, stop);
        await db.Database.OpenConnectionAsync(stop);
        try
        {
            await new PostgresUpgrade(Name, db, _search).RunAsync(fill, stop);
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

    public override string? Explain(Exception problem) => PostgresErrors.Explain(Name, problem);

    internal override bool IsConflict(Exception problem) => PostgresErrors.IsConflict(problem);

    protected override void Dispose(bool disposing)
    {
        if (disposing) _hosts.Dispose();
        base.Dispose(disposing);
    }
}
