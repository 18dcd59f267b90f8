using System.Buffers;
using System.Globalization;
using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace NewsGraphQL.Data.Providers.Sqlite;

/// <summary>A prepared statement that is run many times and gives no rows. Values stand in the form in which the driver writes them.</summary>
internal sealed class SqliteStatement : IDisposable
{
    private readonly sqlite3 _database;
    private readonly sqlite3_stmt _statement;

    /// <exception cref="SqliteException">The database refuses the statement.</exception>
    public SqliteStatement(sqlite3 database, string sql)
    {
        _database = database;
        SqliteException.ThrowExceptionForRC(raw.sqlite3_prepare_v2(database, sql, out _statement), database);
    }

    public void Bind(int place, long value) => raw.sqlite3_bind_int64(_statement, place, value);

    public void Bind(int place, double value) => raw.sqlite3_bind_double(_statement, place, value);

    public void Bind(int place, DateTime value) => Bind(place, value.ToString(@"yyyy\-MM\-dd HH\:mm\:ss.FFFFFFF", CultureInfo.InvariantCulture));

    public void Bind(int place, byte[]? value)
    {
        if (value is null) BindNull(place);
        else raw.sqlite3_bind_blob(_statement, place, value);
    }

    public void Bind(int place, string? value)
    {
        if (value is null)
        {
            BindNull(place);
            return;
        }
        var bytes = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(value.Length));
        raw.sqlite3_bind_text(_statement, place, bytes.AsSpan(0, Encoding.UTF8.GetBytes(value, bytes))); // copied by SQLite
        ArrayPool<byte>.Shared.Return(bytes);
    }

    public void BindNull(int place) => raw.sqlite3_bind_null(_statement, place);

    /// <summary>Runs the statement with the values bound.</summary>
    /// <exception cref="SqliteException">The database refuses it: a full disk, a rule of the schema.</exception>
    public void Run()
    {
        var outcome = raw.sqlite3_step(_statement);
        raw.sqlite3_reset(_statement);
        if (outcome != raw.SQLITE_DONE) SqliteException.ThrowExceptionForRC(outcome, _database);
    }

    public void Dispose() => _statement.Dispose();
}
