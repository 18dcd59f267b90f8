using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using SQLitePCL;

namespace NewsGraphQL.Data.Providers.Sqlite;

/// <summary>Sets up each new connection to the file, once: pooled connections keep their settings.</summary>
internal sealed class SqlitePragmas : DbConnectionInterceptor
{
    /// <remarks>WAL lets readers go on while one article is written. NORMAL may lose the last commits when the power fails, never a part of one.
    /// The cache is per connection and in KiB (8 MiB). The file is not mapped: on 1,000,000 articles that gave no speed, and each connection's map counted towards the server's memory.</remarks>
    private const string ForEachConnection =
        "PRAGMA busy_timeout = 5000; PRAGMA foreign_keys = ON; PRAGMA synchronous = NORMAL; PRAGMA temp_store = MEMORY; " +
        "PRAGMA cache_size = -8192;";

    private readonly ConditionalWeakTable<sqlite3, object> _done = [];

    private SqlitePragmas() { }

    /// <summary>One for the whole program, so that Entity Framework builds its services once.</summary>
    public static SqlitePragmas Interceptor { get; } = new();

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Apply((SqliteConnection)connection);

    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Apply((SqliteConnection)connection);
        return Task.CompletedTask;
    }

    private void Apply(SqliteConnection connection)
    {
        if (connection.Handle is not { } handle || !_done.TryAdd(handle, this)) return;
        var readOnly = raw.sqlite3_db_readonly(handle, "main") == 1;
        using var command = connection.CreateCommand();
        command.CommandText = readOnly ? ForEachConnection : "PRAGMA journal_mode = WAL; " + ForEachConnection;
        command.ExecuteNonQuery();
    }
}
