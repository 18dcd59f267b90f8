using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NewsGraphQL.Data.Search;
using Npgsql;

namespace NewsGraphQL.Data.Providers.Postgres;

/// <summary>Brings a database to this program's version, one program at a time: those that start at once wait for the first and find nothing left to do.</summary>
internal sealed class PostgresUpgrade(string name, NewsDbContext db, PostgresSearch search, IBulkWriter bulk)
{
    /// <summary>The session lock of whoever upgrades; it ends with the connection, so a program that dies leaves no lock behind.</summary>
    private const long UpgradeLock = 0x6E65777367_00;

    private NpgsqlConnection Connection => (NpgsqlConnection)db.Database.GetDbConnection();

    /// <summary>Upgrades, fills, and indexes anew what older rules indexed.</summary>
    public async Task RunAsync(Func<NewsDbContext, CancellationToken, Task> fill, IProgress<IndexProgress>? progress, CancellationToken stop)
    {
        if (await ScalarAsync<bool>("SELECT pg_is_in_recovery()", stop))
        {
            await CheckStandbyAsync(stop);
            return;
        }
        await ScalarAsync<object>($"SELECT pg_advisory_lock({UpgradeLock})", stop);
        try
        {
            await using var migrations = Migrations();
            if (await IsOlderAsync(migrations, stop)) await MigrateAsync(migrations, stop);
            await fill(db, stop);
            await IndexAsync(progress, stop);
        }
        finally
        {
            await ScalarAsync<bool>($"SELECT pg_advisory_unlock({UpgradeLock})", CancellationToken.None);
        }
    }

    /// <summary>The context that owns the migrations, on the same connection.</summary>
    private PostgresMigrationContext Migrations() => new(new DbContextOptionsBuilder<PostgresMigrationContext>().UseNpgsql(Connection).Options);

    private async Task CheckStandbyAsync(CancellationToken stop)
    {
        await using var migrations = Migrations();
        if (await IsOlderAsync(migrations, stop))
            throw new StoreException($"{name}: only a read-only standby answers, and its store must be upgraded first; start when the primary is there");
    }

    private async Task<bool> IsOlderAsync(PostgresMigrationContext migrations, CancellationToken stop)
    {
        if (await ScalarAsync<string>("SHOW server_encoding", stop) is var encoding and not "UTF8")
            throw new StoreException($"{name}: the database is encoded in {encoding}; create it with ENCODING 'UTF8'");
        var hasHistory = await ScalarAsync<bool>("SELECT to_regclass('\"__EFMigrationsHistory\"') IS NOT NULL", stop);
        if (!hasHistory && await ScalarAsync<bool>("SELECT to_regclass('\"Articles\"') IS NOT NULL", stop))
            throw new StoreException($"{name}: tables of another program have our names; give this store a database of its own");
        var applied = hasHistory ? (await migrations.Database.GetAppliedMigrationsAsync(stop)).ToHashSet(StringComparer.Ordinal) : [];
        var known = migrations.Database.GetMigrations().ToList();
        if (applied.Except(known, StringComparer.Ordinal).Any())
            throw new StoreException($"{name}: this store was made by a newer version of the program; use that version or another database") { Code = StoreCode.Newer };
        return !known.TrueForAll(applied.Contains);
    }

    private async Task MigrateAsync(PostgresMigrationContext migrations, CancellationToken stop)
    {
        try
        {
            await migrations.Database.MigrateAsync(stop);
            await Connection.ReloadTypesAsync(stop);
        }
        catch (Exception problem) when (PostgresErrors.Find<PostgresException>(problem) is { SqlState: PostgresErrorCodes.InsufficientPrivilege or PostgresErrorCodes.UndefinedFile or PostgresErrorCodes.FeatureNotSupported } error)
        {
            throw new StoreException(
                $"{name}: the store cannot be made: {error.MessageText}. The user must own the database, or an administrator must run there once: " +
                "CREATE EXTENSION IF NOT EXISTS unaccent; CREATE EXTENSION IF NOT EXISTS pg_trgm; (on some systems they come in a package named postgresql-contrib)", problem);
        }
    }

    /// <summary>Builds the search index anew when other rules built it.</summary>
    private async Task IndexAsync(IProgress<IndexProgress>? progress, CancellationToken stop)
    {
        var version = $"words, version {SearchText.Version.ToString(CultureInfo.InvariantCulture)}";
        if (await ScalarAsync<object>("SELECT obj_description('\"ArticleSearch\"'::regclass)", stop) as string == version) return;
        await using var transaction = await db.Database.BeginTransactionAsync(stop);
        await search.RebuildAsync(db, bulk, progress, stop);
        await ScalarAsync<object>($"COMMENT ON TABLE \"ArticleSearch\" IS '{version}'", stop); // takes no parameter
        await transaction.CommitAsync(stop);
    }

    private async Task<T?> ScalarAsync<T>(string sql, CancellationToken stop)
    {
        await using var command = new NpgsqlCommand(sql, Connection) { CommandTimeout = 0 }; // an upgrade of another program may take its time
        return await command.ExecuteScalarAsync(stop) is T value ? value : default;
    }
}
