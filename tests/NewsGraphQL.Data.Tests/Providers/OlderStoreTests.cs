using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using NewsGraphQL.Data.Exchange;
using NewsGraphQL.Data.Ingest;
using NewsGraphQL.Data.Search;
using NewsGraphQL.Data.Tests.Ingest;
using NewsGraphQL.Data.Tests.Stores;
using Xunit.Abstractions;

namespace NewsGraphQL.Data.Tests.Providers;

/// <summary>A file as each earlier version made it, with rows in it, is opened by today's program.</summary>
public sealed partial class OlderStoreTests(ITestOutputHelper output)
{
    public static TheoryData<string> Earlier
    {
        get
        {
            using var db = new NewsDbContext(new DbContextOptionsBuilder<NewsDbContext>().UseSqlite().Options);
            return [.. db.Database.GetMigrations().SkipLast(1)];
        }
    }

    [Theory, MemberData(nameof(Earlier))]
    public async Task A_store_of_an_earlier_version_is_upgraded_in_place_with_all_its_facts(string migration)
    {
        await using var today = await TemporaryStore.OpenAsync(TestDatabase.Sqlite);
        await GeneratedArticles.WriteAsync(Path.Combine(today.Folder, "articles"), 12);
        await today.Get<ArticleImporter>().ImportAsync([Path.Combine(today.Folder, "articles")]);

        await using var older = new TemporaryStore(TestDatabase.Sqlite);
        await using (var db = older.Context()) await db.GetService<IMigrator>().MigrateAsync(migration);
        var copied = CopyRows(today.Name, older.Name);
        await older.Store.OpenAsync();
        await using (var db = older.Context()) Assert.Empty(await db.Database.GetPendingMigrationsAsync());

        var (before, after) = (await FactsAsync(today), await FactsAsync(older));
        output.WriteLine($"{migration}: {copied} rows, {after.Length} lines of facts");
        Assert.Equal(before, after);
        await using var upgraded = older.Context();
        Assert.Equal(12, await older.Get<NewsSearch>().Articles(upgraded, SearchQuery.Parse("kunjungan")).CountAsync());
        Assert.Equal(await upgraded.People.SumAsync(p => p.ArticleCount), await upgraded.ArticlePeople.CountAsync());
        Assert.Equal(12, (await older.Get<ArticleImporter>().ImportAsync([Path.Combine(today.Folder, "articles")])).Unchanged);
    }

    /// <summary>Copies what both files have a table and a column for, as the earlier program would have written it.</summary>
    private static long CopyRows(string from, string to)
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
        return copied;
    }

    /// <summary>An export without what earlier versions did not know: the log of changes and what an alias is evidence of.</summary>
    private static async Task<string[]> FactsAsync(TemporaryStore store)
    {
        var lines = new MemoryStream();
        await store.Get<GraphExport>().WriteAsync(lines);
        return [.. Encoding.UTF8.GetString(lines.ToArray()).Split('\n').Where(line => line.StartsWith("{\"article\"", StringComparison.Ordinal) || line.StartsWith("{\"person\"", StringComparison.Ordinal) || line.StartsWith("{\"organization\"", StringComparison.Ordinal))
            .Select(line => Evidence().Replace(line, ""))];
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

    [GeneratedRegex(",\"evidence(Role)?\":\"[^\"]*\"")]
    private static partial Regex Evidence();
}
