using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using NewsGraphQL.Data.Articles;
using NewsGraphQL.Data.Quotes;
using Npgsql;
using NpgsqlTypes;

namespace NewsGraphQL.Data.Providers.Postgres;

/// <summary>Writes rows by binary COPY. Columns and conversions are taken from Entity Framework's model, so that the writer follows the schema by itself.</summary>
internal sealed class PostgresBulkWriter : IBulkWriter
{
    private readonly ConcurrentDictionary<Type, Table> _tables = new();

    public async Task<IReadOnlyList<int>> ReserveAsync<T>(NewsDbContext db, int count, CancellationToken stop) where T : class
    {
        if (count == 0) return [];
        var table = TableOf<T>(db);
        return await db.Database.SqlQuery<int>($"SELECT nextval(pg_get_serial_sequence({$"\"{table.Name}\""}, {table.Key}))::int AS \"Value\" FROM generate_series(1, {count})").ToListAsync(stop);
    }

    public async Task WriteAsync<T>(NewsDbContext db, IEnumerable<T> rows, CancellationToken stop) where T : class
    {
        var table = TableOf<T>(db);
        await using var copy = await Connection(db).BeginBinaryImportAsync(table.Copy, stop);
        foreach (var row in rows)
        {
            await copy.StartRowAsync(stop);
            foreach (var (value, type) in table.Columns)
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

    public async Task WriteSearchAsync(NewsDbContext db, IEnumerable<(Article Article, ArticleBody Body)> articles, IEnumerable<Quote> quotes, CancellationToken stop)
    {
        // The server makes the vectors, so the texts go through a table that ends with the transaction.
        await RunAsync(db, """
            CREATE TEMPORARY TABLE IF NOT EXISTS "Documents" ("Quote" boolean, "Id" integer, "Configuration" text, "Headline" text, "Words" text, "Stems" text, "Printed" text) ON COMMIT DELETE ROWS
            """, stop);
        await using (var copy = await Connection(db).BeginBinaryImportAsync("COPY \"Documents\" FROM STDIN (FORMAT BINARY)", stop))
        {
            foreach (var (article, body) in articles) await WriteAsync(copy, false, SearchDocument.Of(article, body), stop);
            foreach (var quote in quotes) await WriteAsync(copy, true, SearchDocument.Of(quote), stop);
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
        await using var command = new NpgsqlCommand(sql, Connection(db));
        await command.ExecuteNonQueryAsync(stop);
    }

    private static NpgsqlConnection Connection(NewsDbContext db) => (NpgsqlConnection)db.Database.GetDbConnection();

    private Table TableOf<T>(NewsDbContext db) where T : class => _tables.GetOrAdd(typeof(T), type => Table.Of(db.Model.FindEntityType(type)!));

    private sealed record Table(string Name, string Key, string Copy, (Func<object, object?> Value, NpgsqlDbType Type)[] Columns)
    {
        public static Table Of(IEntityType type)
        {
            var table = StoreObjectIdentifier.Table(type.GetTableName()!);
            var properties = type.GetProperties().ToArray();
            var names = string.Join(", ", properties.Select(property => $"\"{property.GetColumnName(table)}\""));
            return new Table(table.Name, type.FindPrimaryKey()!.Properties[0].GetColumnName(table)!, $"COPY \"{table.Name}\" ({names}) FROM STDIN (FORMAT BINARY)", [.. properties.Select(property => (ValueOf(property), TypeOf(property)))]);
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
