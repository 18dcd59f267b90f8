using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using SQLitePCL;

namespace NewsGraphQL.Data.Providers.Sqlite;

/// <summary>Writes rows by one prepared statement per table, straight into the library's own calls: of a row's cost nothing but SQLite's is left.
/// Columns and conversions are taken from Entity Framework's model, so that the writer follows the schema by itself.</summary>
internal sealed class SqliteBulkWriter : IBulkWriter
{
    private readonly ConcurrentDictionary<Type, object> _tables = new();

    public async Task<IReadOnlyList<long>> LastKeysAsync(NewsDbContext db, IReadOnlyList<Type> tables, CancellationToken stop)
    {
        var given = await GivenAsync(db, stop);
        return [.. tables.Select(table => given.GetValueOrDefault(NameOf(db, table)))];
    }

    // A row that brings its key is counted by the table itself; left are keys whose rows are gone.
    public async Task UseKeysAsync(NewsDbContext db, IReadOnlyList<(Type Table, long Last)> keys, CancellationToken stop)
    {
        var given = await GivenAsync(db, stop);
        foreach (var (table, last) in keys.Select(key => (NameOf(db, key.Table), key.Last)).Where(key => given.GetValueOrDefault(key.Item1) < key.Last))
        {
            await db.Database.ExecuteSqlAsync($"DELETE FROM sqlite_sequence WHERE name = {table}", stop);
            await db.Database.ExecuteSqlAsync($"INSERT INTO sqlite_sequence (name, seq) VALUES ({table}, {last})", stop);
        }
    }

    private static async Task<Dictionary<string, long>> GivenAsync(NewsDbContext db, CancellationToken stop)
    {
        var given = new Dictionary<string, long>(StringComparer.Ordinal);
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = "SELECT name, seq FROM sqlite_sequence";
        await using var rows = await command.ExecuteReaderAsync(stop);
        while (await rows.ReadAsync(stop)) given[rows.GetString(0)] = rows.GetInt64(1);
        return given;
    }

    private static string NameOf(NewsDbContext db, Type table) => db.Model.FindEntityType(table)!.GetTableName()!;

    public Task WriteAsync<T>(NewsDbContext db, IReadOnlyCollection<T> rows, CancellationToken stop) where T : class
    {
        if (rows.Count > 0) TableOf<T>(db).Insert.Run(Handle(db), rows);
        return Task.CompletedTask;
    }

    public Task UpdateAsync<T>(NewsDbContext db, IReadOnlyCollection<T> rows, IReadOnlyList<string> properties, CancellationToken stop) where T : class
    {
        if (rows.Count > 0) TableOf<T>(db).Update(properties).Run(Handle(db), rows);
        return Task.CompletedTask;
    }

    public Task WriteSearchAsync(
        NewsDbContext db, IReadOnlyCollection<(int Id, IndexedArticle Words)> articles, IReadOnlyCollection<(int Id, IndexedQuote Words)> quotes, CancellationToken stop)
    {
        var handle = Handle(db);
        using (var insert = new SqliteStatement(handle, "INSERT INTO ArticleSearch (rowid, headline, words, stems) VALUES (?, ?, ?, ?)"))
        {
            foreach (var (id, words) in articles)
            {
                insert.Bind(1, id);
                insert.Bind(2, words.Headline.Words);
                insert.Bind(3, words.Text.Words);
                insert.Bind(4, $"{words.Headline.Stems} {words.Text.Stems}");
                insert.Run();
            }
        }
        using (var insert = new SqliteStatement(handle, "INSERT INTO QuoteSearch (rowid, words, stems) VALUES (?, ?, ?)"))
        {
            foreach (var (id, words) in quotes)
            {
                insert.Bind(1, id);
                insert.Bind(2, words.Text.Words);
                insert.Bind(3, words.Text.Stems);
                insert.Run();
            }
        }
        return Task.CompletedTask;
    }

    private static sqlite3 Handle(NewsDbContext db) => ((SqliteConnection)db.Database.GetDbConnection()).Handle!;

    private Table<T> TableOf<T>(NewsDbContext db) where T : class => (Table<T>)_tables.GetOrAdd(typeof(T), _ => new Table<T>(db.Model.FindEntityType(typeof(T))!));

    /// <summary>The statements of one table.</summary>
    private sealed class Table<T>(IEntityType type) where T : class
    {
        private readonly StoreObjectIdentifier _table = StoreObjectIdentifier.Table(type.GetTableName()!);
        private readonly ConcurrentDictionary<string, RowStatement<T>> _updates = new(StringComparer.Ordinal);

        public RowStatement<T> Insert => field ??= new(
            $"INSERT INTO \"{_table.Name}\" ({string.Join(", ", type.GetProperties().Select(Name))}) VALUES ({string.Join(", ", type.GetProperties().Select(_ => "?"))})",
            [.. type.GetProperties()]);

        public RowStatement<T> Update(IReadOnlyList<string> properties) => _updates.GetOrAdd(string.Join(' ', properties), _ =>
        {
            var key = type.FindPrimaryKey()!.Properties;
            IProperty[] written = [.. type.GetProperties().Where(property => !property.IsPrimaryKey() && (properties.Count == 0 || properties.Contains(property.Name, StringComparer.Ordinal)))];
            return new RowStatement<T>(
                $"UPDATE \"{_table.Name}\" SET {string.Join(", ", written.Select(property => $"{Name(property)} = ?"))} WHERE {string.Join(" AND ", key.Select(property => $"{Name(property)} = ?"))}",
                [.. written, .. key]);
        });

        private string Name(IProperty property) => $"\"{property.GetColumnName(_table)}\"";
    }
}
