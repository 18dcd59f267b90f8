using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using NewsGraphQL.Data.Exchange;
using NewsGraphQL.Data.Ingest;
using NewsGraphQL.Data.Providers.Postgres;
using NewsGraphQL.Data.Search;
using NewsGraphQL.Data.Tests.Ingest;
using NewsGraphQL.Data.Tests.Stores;
using Npgsql;
using Xunit.Abstractions;

namespace NewsGraphQL.Data.Tests.Providers;

/// <summary>A store as each earlier version made it, with rows in it, is opened by today's program.</summary>
public abstract partial class OlderStoreTests(TestDatabase database, ITestOutputHelper output)
{
    public sealed class OnSqlite(ITestOutputHelper output) : OlderStoreTests(TestDatabase.Sqlite, output)
    {
        public static TheoryData<string> Earlier => EarlierThan(new NewsDbContext(new DbContextOptionsBuilder<NewsDbContext>().UseSqlite().Options));

        [Theory, MemberData(nameof(Earlier))]
        public Task A_store_of_an_earlier_version_is_upgraded_in_place_with_all_its_facts(string migration) => IsUpgradedAsync(migration);

        private protected override DbContext Migrations(TemporaryStore store) => store.Context();

        // What both files have a table and a column for, as the earlier program would have written it.
        private protected override Task<long> CopyRowsAsync(string from, string to)
        {
            using var connection = new SqliteConnection($"Data Source={to};Pooling=False;Foreign Keys=False");
            connection.Open();
            Run(connection, $"ATTACH '{from}' AS today");
            var copied = 0L;
            foreach (var table in Texts(connection, "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE '\\_\\_EF%' ESCAPE '\\'"))
            {
                var columns = string.Join(", ", Texts(connection, $"SELECT '\"' || name || '\"' FROM pragma_table_info('{table}', 'main') WHERE name <> 'ArticleCount' INTERSECT SELECT '\"' || name || '\"' FROM pragma_table_info('{table}', 'today')"));
                copied += Run(connection, $"INSERT INTO main.\"{table}\" ({columns}) SELECT {columns} FROM today.\"{table}\"");
            }
            return Task.FromResult(copied);
        }

        private static int Run(SqliteConnection connection, string sql)
        {
            using var command = connection.CreateCommand();
            command.CommandText = sql;
            return command.ExecuteNonQuery();
        }

        private static List<string> Texts(SqliteConnection connection, string sql)
        {
            using var command = connection.CreateCommand();
            command.CommandText = sql;
            using var reader = command.ExecuteReader();
            var texts = new List<string>();
            while (reader.Read()) texts.Add(reader.GetString(0));
            return texts;
        }
    }

    public sealed class OnPostgres(ITestOutputHelper output) : OlderStoreTests(TestDatabase.Postgres, output)
    {
        public static TheoryData<string> Earlier => EarlierThan(new PostgresMigrationContext(new DbContextOptionsBuilder<PostgresMigrationContext>().UseNpgsql().Options));

        [Theory, MemberData(nameof(Earlier))]
        public Task A_store_of_an_earlier_version_is_upgraded_in_place_with_all_its_facts(string migration) => IsUpgradedAsync(migration);

        private protected override DbContext Migrations(TemporaryStore store) => new PostgresMigrationContext(new DbContextOptionsBuilder<PostgresMigrationContext>().UseNpgsql(store.Name).Options);

        // By COPY, without triggers: each row as it is, counts of articles among them.
        private protected override async Task<long> CopyRowsAsync(string from, string to)
        {
            await using var today = await OpenAsync(from);
            await using var older = await OpenAsync(to);
            await TextsAsync(older, "SET session_replication_role = replica");
            var copied = 0L;
            foreach (var table in await TextsAsync(older, "SELECT table_name::text FROM information_schema.tables WHERE table_schema = 'public' AND table_name NOT LIKE '\\_\\_EF%' AND table_name NOT LIKE '%Search'"))
            {
                var columns = string.Join(", ", await TextsAsync(older, $"SELECT quote_ident(column_name) FROM information_schema.columns WHERE table_schema = 'public' AND table_name = '{table}'"));
                await using (var read = await today.BeginRawBinaryCopyAsync($"COPY \"{table}\" ({columns}) TO STDOUT (FORMAT BINARY)"))
                await using (var write = await older.BeginRawBinaryCopyAsync($"COPY \"{table}\" ({columns}) FROM STDIN (FORMAT BINARY)"))
                    await read.CopyToAsync(write);
                copied += long.Parse((await TextsAsync(older, $"SELECT count(*)::text FROM \"{table}\""))[0], CultureInfo.InvariantCulture);
                foreach (var key in await TextsAsync(older, $"SELECT column_name::text FROM information_schema.columns WHERE table_schema = 'public' AND table_name = '{table}' AND is_identity = 'YES'"))
                    await TextsAsync(older, $"SELECT setval(pg_get_serial_sequence('\"{table}\"', '{key}'), greatest(1, (SELECT max(\"{key}\") FROM \"{table}\")))::text");
            }
            return copied;
        }

        private static async Task<NpgsqlConnection> OpenAsync(string store)
        {
            var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(store) { Pooling = false }.ConnectionString);
            await connection.OpenAsync();
            return connection;
        }

        private static async Task<List<string>> TextsAsync(NpgsqlConnection connection, string sql)
        {
            await using var command = new NpgsqlCommand(sql, connection);
            await using var reader = await command.ExecuteReaderAsync();
            var texts = new List<string>();
            while (await reader.ReadAsync()) texts.Add(reader.GetString(0));
            return texts;
        }
    }

    /// <summary>The context that owns the migrations of a store.</summary>
    private protected abstract DbContext Migrations(TemporaryStore store);

    /// <summary>Copies the rows of a store into an older one.</summary>
    /// <returns>How many.</returns>
    private protected abstract Task<long> CopyRowsAsync(string from, string to);

    private static TheoryData<string> EarlierThan(DbContext today)
    {
        using (today) return [.. today.Database.GetMigrations().SkipLast(1)];
    }

    private async Task IsUpgradedAsync(string migration)
    {
        await using var today = await TemporaryStore.OpenAsync(database);
        await GeneratedArticles.WriteAsync(Path.Combine(today.Folder, "articles"), 12);
        await today.Get<ArticleImporter>().ImportAsync([Path.Combine(today.Folder, "articles")]);

        await using var older = new TemporaryStore(database);
        await using (var db = Migrations(older)) await db.GetService<IMigrator>().MigrateAsync(migration);
        var copied = await CopyRowsAsync(today.Name, older.Name);
        await older.Store.OpenAsync();
        await using (var db = Migrations(older)) Assert.Empty(await db.Database.GetPendingMigrationsAsync());

        var (before, after) = (await FactsAsync(today), await FactsAsync(older));
        output.WriteLine($"{migration}: {copied} rows, {after.Length} lines of facts");
        Assert.Equal(before, after);
        await using var upgraded = older.Context();
        Assert.Equal(12, await older.Get<NewsSearch>().Articles(upgraded, SearchQuery.Parse("kunjungan")).CountAsync());
        Assert.Equal(await upgraded.People.SumAsync(p => p.ArticleCount), await upgraded.ArticlePeople.CountAsync());
        Assert.Equal(12, (await older.Get<ArticleImporter>().ImportAsync([Path.Combine(today.Folder, "articles")])).Unchanged);
    }

    /// <summary>An export without what earlier versions did not know: the log of changes and what an alias is evidence of.</summary>
    private static async Task<string[]> FactsAsync(TemporaryStore store)
    {
        var lines = new MemoryStream();
        await store.Get<GraphExport>().WriteAsync(lines);
        return [.. Encoding.UTF8.GetString(lines.ToArray()).Split('\n').Where(line => line.StartsWith("{\"article\"", StringComparison.Ordinal) || line.StartsWith("{\"person\"", StringComparison.Ordinal) || line.StartsWith("{\"organization\"", StringComparison.Ordinal))
            .Select(line => Evidence().Replace(line, ""))];
    }

    [GeneratedRegex(",\"evidence(Role)?\":\"[^\"]*\"")]
    private static partial Regex Evidence();
}
