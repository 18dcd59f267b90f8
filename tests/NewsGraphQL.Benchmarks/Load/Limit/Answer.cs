using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Data.Sqlite;

namespace NewsGraphQL.Benchmarks.Load.Limit;

/// <summary>One endpoint of the limit with a connection of its own, its commands prepared once; for one request at a time.</summary>
internal abstract class Answer : IDisposable
{
    private readonly ArrayBufferWriter<byte> _buffer = new(1 << 14);
    private readonly Utf8JsonWriter _json;
    private SqliteConnection? _connection;

    protected Answer() => _json = new Utf8JsonWriter(_buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true });

    /// <summary>Opens the store as the server does, and prepares.</summary>
    public void Open(string store)
    {
        _connection = new SqliteConnection($"Data Source={store};Mode=ReadOnly;Pooling=False");
        _connection.Open();
        using var pragmas = _connection.CreateCommand();
        pragmas.CommandText = "PRAGMA temp_store = MEMORY; PRAGMA cache_size = -8192; PRAGMA mmap_size = 268435456";
        pragmas.ExecuteNonQuery();
        Prepare();
    }

    /// <summary>The whole answer; good until the next one is asked for.</summary>
    public ReadOnlyMemory<byte> To(IQueryCollection asked)
    {
        _buffer.ResetWrittenCount();
        _json.Reset(_buffer);
        _json.WriteStartObject();
        _json.WriteStartObject("data"u8);
        Write(asked, _json);
        _json.WriteEndObject();
        _json.WriteEndObject();
        _json.Flush();
        return _buffer.WrittenMemory;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _json.Dispose();
        _connection?.Dispose();
    }

    /// <summary>Prepares the commands.</summary>
    protected abstract void Prepare();

    /// <summary>Writes what stands in <c>data</c>.</summary>
    protected abstract void Write(IQueryCollection asked, Utf8JsonWriter json);

    /// <summary>A prepared command with its parameters.</summary>
    protected SqliteCommand Command(string sql, params string[] parameters)
    {
        var command = _connection!.CreateCommand();
#pragma warning disable CA2100 // Constants of the endpoints.
        command.CommandText = sql;
#pragma warning restore CA2100
        foreach (var name in parameters) command.Parameters.Add(new SqliteParameter(name, DBNull.Value));
        command.Prepare();
        return command;
    }

    /// <summary>A text column, or null.</summary>
    protected static void Text(Utf8JsonWriter json, ReadOnlySpan<byte> name, SqliteDataReader row, int column)
    {
        if (row.IsDBNull(column)) json.WriteNull(name);
        else json.WriteString(name, row.GetString(column));
    }

    /// <summary>A time from its column and that of its offset, or null.</summary>
    protected static void Time(Utf8JsonWriter json, ReadOnlySpan<byte> name, SqliteDataReader row, int column)
    {
        if (row.IsDBNull(column))
        {
            json.WriteNull(name);
            return;
        }

        var offset = TimeSpan.FromMinutes(row.IsDBNull(column + 1) ? 0 : row.GetInt32(column + 1));
        var time = new DateTimeOffset(DateTime.SpecifyKind(row.GetDateTime(column), DateTimeKind.Utc)).ToOffset(offset);
        Span<char> text = stackalloc char[40];
        time.TryFormat(text, out var written, offset == TimeSpan.Zero ? "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'" : "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", CultureInfo.InvariantCulture);
        json.WriteString(name, text[..written]);
    }
}
