using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using SQLitePCL;

namespace NewsGraphQL.Data.Providers.Sqlite;

/// <summary>A store's file, opened without any of the settings that the program gives to its own connections.</summary>
internal sealed class SqliteFile : IDisposable
{
    // 16 MiB at a time: often enough to stop at once and to tell how far it is.
    private const int PagesAtATime = 4096;

    private static readonly Lazy<HashSet<string>> Known = new(() =>
    {
        using var db = new NewsDbContext(new DbContextOptionsBuilder<NewsDbContext>().UseSqlite().Options);
        return db.Database.GetMigrations().ToHashSet(StringComparer.Ordinal);
    });

    private readonly SqliteConnection _connection;

    private SqliteFile(string path, SqliteConnection connection) => (Path, _connection) = (path, connection);

    /// <summary>Where it lies.</summary>
    public string Path { get; }

    /// <summary>Opens a file that is there.</summary>
    public static SqliteFile Open(string path, SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Mode = mode, Pooling = false, DefaultTimeout = 2 }.ConnectionString);
        try
        {
            connection.Open();
            return new SqliteFile(path, connection);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>This file, read once: from now on others see that it is open.</summary>
    public SqliteFile Present()
    {
        Number("SELECT count(*) FROM sqlite_schema");
        return this;
    }

    /// <summary>Begins to read one state of the file, whatever others write meanwhile.</summary>
    public SqliteTransaction BeginRead()
    {
        var transaction = _connection.BeginTransaction(deferred: true);
        Number("SELECT count(*) FROM sqlite_schema");
        return transaction;
    }

    /// <summary>The newest migration.</summary>
    /// <exception cref="StoreException">The file is no store, or a newer one.</exception>
    public string CheckedMigration()
    {
        if (Number("SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name IN ('__EFMigrationsHistory', 'Articles')") < 2)
            throw new StoreException($"{Path}: this SQLite database is no store of this program");
        var applied = Texts("SELECT MigrationId FROM __EFMigrationsHistory ORDER BY MigrationId");
        if (applied.Exists(migration => !Known.Value.Contains(migration)))
            throw new StoreException($"{Path}: this store was made by a newer version of the program; use that version") { Code = StoreCode.Newer };
        return applied.Count > 0 ? applied[^1] : throw new StoreException($"{Path}: this SQLite database is no store of this program");
    }

    /// <summary>The rows of each table, search index included.</summary>
    public SortedDictionary<string, long> Rows() => new(
        Texts("SELECT name FROM pragma_table_list WHERE schema = 'main' AND type IN ('table', 'virtual') AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'")
            .ToDictionary(table => table, table => Number($"SELECT count(*) FROM \"{table}\"")), StringComparer.Ordinal);

    /// <summary>What is wrong with the file: by SQLite's own check, in its foreign keys, in its search index; null when nothing is.</summary>
    public string? Fault(IReadOnlyDictionary<string, long> rows)
    {
        if (Texts("PRAGMA integrity_check(1)") is not ["ok"] and [var first, ..]) return first;
        if (Number("SELECT count(*) FROM pragma_foreign_key_check") is > 0 and var broken) return string.Create(CultureInfo.InvariantCulture, $"{broken} rows refer to rows that are not there");
        foreach (var (index, table) in ((string, string)[])[("ArticleSearch", "Articles"), ("QuoteSearch", "Quotes"), ("PersonAliasSearch", "PersonAliases"), ("OrganizationAliasSearch", "OrganizationAliases")])
        {
            if (!rows.TryGetValue(index, out var indexed)) continue; // a store from before there was one
            Run($"INSERT INTO {index}({index}) VALUES ('integrity-check')"); // https://www.sqlite.org/fts5.html#the_integrity_check_command: fails as corrupt
            if (Number("SELECT user_version FROM pragma_user_version") > 0 && indexed != rows[table]) return $"the search index {index} has {indexed} entries for {rows[table]} rows";
        }
        return null;
    }

    /// <summary>Copies all pages into another file.</summary>
    /// <remarks>https://www.sqlite.org/backup.html; inside of a read transaction, so that a write by another program does not begin the copy anew.</remarks>
    public async Task CopyAsync(SqliteFile to, IProgress<double>? progress, CancellationToken stop)
    {
        using var backup = raw.sqlite3_backup_init(to._connection.Handle, "main", _connection.Handle, "main");
        if (backup.IsInvalid) throw Error(to);
        for (; ; await Task.Yield())
        {
            stop.ThrowIfCancellationRequested();
            var code = raw.sqlite3_backup_step(backup, PagesAtATime);
            if (code is not (raw.SQLITE_OK or raw.SQLITE_DONE)) throw new SqliteException(raw.sqlite3_errstr(code).utf8_to_string(), code);
            var pages = raw.sqlite3_backup_pagecount(backup);
            if (pages > 0) progress?.Report(1 - (double)raw.sqlite3_backup_remaining(backup) / pages);
            if (code != raw.SQLITE_DONE) continue;
            stop.ThrowIfCancellationRequested();
            return;
        }
    }

    /// <summary>Puts all into the one file, without a log beside it.</summary>
    /// <returns>False when another program has the file open.</returns>
    public bool TryClose()
    {
        try { return Texts("PRAGMA journal_mode = DELETE") is ["delete"]; }
        catch (SqliteException busy) when (busy.SqliteErrorCode is raw.SQLITE_BUSY or raw.SQLITE_LOCKED) { return false; }
    }

    /// <summary>The last place in the log of changes that was ever given; 0 when there is no log.</summary>
    public long LastChange => Number("SELECT coalesce((SELECT seq FROM sqlite_sequence WHERE name = 'ArticleChanges'), 0)");

    /// <summary>Lets the log of changes go on behind a place, so that no later change gets a place that a client knows for another one.</summary>
    public void GoOnBehind(long change)
    {
        if (Number("SELECT count(*) FROM sqlite_schema WHERE name = 'ArticleChanges'") == 0 || LastChange >= change) return;
        Run("DELETE FROM sqlite_sequence WHERE name = 'ArticleChanges'");
        Run(string.Create(CultureInfo.InvariantCulture, $"INSERT INTO sqlite_sequence (name, seq) VALUES ('ArticleChanges', {change})"));
    }

    public void Dispose() => _connection.Dispose();

    private static SqliteException Error(SqliteFile file) => new(raw.sqlite3_errmsg(file._connection.Handle).utf8_to_string(), raw.sqlite3_errcode(file._connection.Handle));

    private void Run(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private long Number(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        return Convert.ToInt64(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }

    private List<string> Texts(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var texts = new List<string>();
        while (reader.Read()) texts.Add(reader.GetString(0));
        return texts;
    }
}
