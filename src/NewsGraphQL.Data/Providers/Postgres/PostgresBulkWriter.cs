using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Npgsql;
using NpgsqlTypes;

namespace NewsGraphQL.Data.Providers.Postgres;

/// <summary>Writes rows by binary COPY. Columns and conversions are taken from Entity Framework's model, so that the writer follows the schema by itself.</summary>
internal sealed class PostgresBulkWriter : IBulkWriter
{
    private readonly ConcurrentDictionary<Type, Table> _tables = new();

    public async Task<IReadOnlyList<long>> LastKeysAsync(NewsDbContext db, IReadOnlyList<Type> tables, CancellationToken stop)
    {
        var sequences = tables.Select(table => TableOf(db, table)).Select(table => $"coalesce(pg_sequence_last_value(pg_get_serial_sequence('\"{table.Name}\"', '{table.Key}')), 0)");
        await using var command = Command(db, $"SELECT {string.Join(", ", sequences)}");
        await using var row = await command.ExecuteReaderAsync(stop);
        await row.ReadAsync(stop);
        return [.. tables.Select((_, i) => row.GetInt64(i))];
    }

    public async Task UseKeysAsync(NewsDbContext db, IReadOnlyList<(Type Table, long Last)> keys, CancellationToken stop)
    {
        if (keys.Count == 0) return;
        var sequences = keys.Select(key => (Table: TableOf(db, key.Table), key.Last))
            .Select(key => string.Create(CultureInfo.InvariantCulture, $"setval(pg_get_serial_sequence('\"{key.Table.Name}\"', '{key.Table.Key}'), {key.Last})"));
        await RunAsync(db, $"SELECT {string.Join(", ", sequences)}", stop);
    }

    public async Task WriteAsync<T>(NewsDbContext db, IReadOnlyCollection<T> rows, CancellationToken stop) where T : class
    {
        if (rows.Count == 0) return;
        var table = TableOf(db, typeof(T));
        await using var copy = await Connection(db).BeginBinaryImportAsync(table.Copy, stop);
        foreach (var row in rows)
        {
            await copy.StartRowAsync(stop);
            foreach (var (_, _, value, type) in table.Columns)
            {
                switch (value(row))
                {
                    case null: await copy.WriteNullAsync(stop); break;
                    case string text: await copy.WriteAsync(PostgresText.Storable(text), type, stop); break;
                    case var other: await copy.WriteAsync(other, type, stop); break;
                }
            }
        }
        await copy.CompleteAsync(stop);
    }

    public async Task UpdateAsync<T>(NewsDbContext db, IReadOnlyCollection<T> rows, IReadOnlyList<string> properties, CancellationToken stop) where T : class
    {
        if (rows.Count == 0) return;
        var table = TableOf(db, typeof(T));
        var columns = table.Columns.Where(column => column.Name != table.Key && (properties.Count == 0 || properties.Contains(column.Property, StringComparer.Ordinal)))
            .Append(table.Columns.Single(column => column.Name == table.Key)).ToArray();
        var sql = $"UPDATE \"{table.Name}\" SET {string.Join(", ", columns[..^1].Select((column, i) => $"\"{column.Name}\" = ${i + 1}"))} WHERE \"{table.Key}\" = ${columns.Length}";
        await using var batch = new NpgsqlBatch(Connection(db));
        foreach (var row in rows)
        {
            var command = new NpgsqlBatchCommand(sql);
            foreach (var column in columns)
            {
                var value = column.Value(row);
                command.Parameters.Add(new NpgsqlParameter { NpgsqlDbType = column.Type, Value = value is string text ? PostgresText.Storable(text) : value ?? DBNull.Value });
            }
            batch.BatchCommands.Add(command);
        }
        await batch.ExecuteNonQueryAsync(stop);
    }

    public async Task WriteSearchAsync(NewsDbContext db, IReadOnlyCollection<(int Id, IndexedArticle Words)> articles, IReadOnlyCollection<(int Id, IndexedQuote Words)> quotes, CancellationToken stop)
    {
        if (articles.Count + quotes.Count == 0) return;
        // The server makes the vectors, so the texts go through a table that ends with the transaction.
        await RunAsync(db, """
            CREATE TEMPORARY TABLE IF NOT EXISTS "Documents" ("Quote" boolean, "Id" integer, "Configuration" text, "Headline" text, "Words" text, "Stems" text, "Printed" text) ON COMMIT DELETE ROWS
            """, stop);
        await using (var copy = await Connection(db).BeginBinaryImportAsync("COPY \"Documents\" FROM STDIN (FORMAT BINARY)", stop))
        {
            foreach (var (id, words) in articles) await WriteAsync(copy, false, SearchDocument.Of(id, words), stop);
            foreach (var (id, words) in quotes) await WriteAsync(copy, true, SearchDocument.Of(id, words), stop);
            await copy.CompleteAsync(stop);
        }
        await RunAsync(db, """
            INSERT INTO "ArticleSearch" SELECT "Id", news_document("Configuration", "Headline", "Words", "Stems", "Printed") FROM "Documents" WHERE NOT "Quote";
            INSERT INTO "QuoteSearch" SELECT "Id", news_document("Configuration", "Headline", "Words", "Stems", "Printed") FROM "Documents" WHERE "Quote";
            TRUNCATE "Documents"
            """, stop);
    }

    private static async Task WriteAsync(NpgsqlBinaryImporter copy, bool isQuote, SearchDocument document, CancellationToken stop)
    {
        await copy.StartRowAsync(stop);
        await copy.WriteAsync(isQuote, NpgsqlDbType.Boolean, stop);
        await copy.WriteAsync(document.Id, NpgsqlDbType.Integer, stop);
        foreach (var text in new[] { document.Configuration, document.Headline, document.Words, document.Stems, document.Printed }) await copy.WriteAsync(text, NpgsqlDbType.Text, stop);
    }

    private static async Task RunAsync(NewsDbContext db, string sql, CancellationToken stop)
    {
        await using var command = Command(db, sql);
        await command.ExecuteNonQueryAsync(stop);
    }

    private static NpgsqlCommand Command(NewsDbContext db, string sql) => new(sql, Connection(db));

    private static NpgsqlConnection Connection(NewsDbContext db) => (NpgsqlConnection)db.Database.GetDbConnection();

    private Table TableOf(NewsDbContext db, Type rows) => _tables.GetOrAdd(rows, type => Table.Of(db.Model.FindEntityType(type)!));

    private sealed record Table(string Name, string Key, string Copy, (string Property, string Name, Func<object, object?> Value, NpgsqlDbType Type)[] Columns)
    {
        public static Table Of(IEntityType type)
        {
            var table = StoreObjectIdentifier.Table(type.GetTableName()!);
            var properties = type.GetProperties().ToArray();
            var names = string.Join(", ", properties.Select(property => $"\"{property.GetColumnName(table)}\""));
            return new Table(table.Name, type.FindPrimaryKey()!.Properties[0].GetColumnName(table)!, $"COPY \"{table.Name}\" ({names}) FROM STDIN (FORMAT BINARY)", [.. properties.Select(property => (property.Name, property.GetColumnName(table)!, ValueOf(property), TypeOf(property)))]);
        }

        private static Func<object, object?> ValueOf(IProperty property)
        {
            var getter = property.GetGetter();
            var convert = property.GetTypeMapping().Converter?.ConvertToProvider;
            return convert is null ? getter.GetClrValue : row => getter.GetClrValue(row) is { } value ? convert(value) : null;
        }

        private static NpgsqlDbType TypeOf(IProperty property)
        {
            var type = property.GetTypeMapping().Converter?.ProviderClrType ?? property.ClrType;
            type = Nullable.GetUnderlyingType(type) ?? type;
            return type == typeof(string) ? NpgsqlDbType.Text
                : type == typeof(int) ? NpgsqlDbType.Integer
                : type == typeof(long) ? NpgsqlDbType.Bigint
                : type == typeof(double) ? NpgsqlDbType.Double
                : type == typeof(bool) ? NpgsqlDbType.Boolean
                : type == typeof(DateTime) ? NpgsqlDbType.TimestampTz
                : type == typeof(byte[]) ? NpgsqlDbType.Bytea
                : throw new NotSupportedException($"no rows of {property.DeclaringType.Name} can be copied: {property.Name} is a {type.Name}");
        }
    }
}
