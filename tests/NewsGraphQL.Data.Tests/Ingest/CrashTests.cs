using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using NewsGraphQL.Data.Ingest;
using NewsGraphQL.Data.Search;
using NewsGraphQL.Data.Tests.Stores;
using Xunit.Abstractions;

namespace NewsGraphQL.Data.Tests.Ingest;

public abstract class CrashTests(TestDatabase database, ITestOutputHelper output)
{
    public sealed class OnSqlite(ITestOutputHelper output) : CrashTests(TestDatabase.Sqlite, output)
    {
        // Through a connection of its own: in one that has seen an older state of the file, the check of an FTS5 table trusts what it remembers of it,
        // which a search does not.
        protected override async Task AssertIntactAsync(TemporaryStore store)
        {
            await using var connection = new SqliteConnection($"Data Source={store.Name};Pooling=False");
            await connection.OpenAsync();
            await using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA integrity_check";
            Assert.Equal("ok", await command.ExecuteScalarAsync());
            Assert.Equal(0, await store.ScalarAsync<int>("SELECT count(*) AS Value FROM pragma_foreign_key_check"));
        }
    }

    public sealed class OnPostgres(ITestOutputHelper output) : CrashTests(TestDatabase.Postgres, output)
    {
        protected override Task AssertIntactAsync(TemporaryStore store) => Task.CompletedTask; // the server outlived the program, and checks its own keys
    }

    /// <summary>What the database itself says about its state.</summary>
    protected abstract Task AssertIntactAsync(TemporaryStore store);

    private const int Articles = 120;

    [Fact]
    public async Task A_killed_import_leaves_whole_articles_and_the_rerun_completes_without_doubles()
    {
        await using var store = new TemporaryStore(database);
        var folder = Path.Combine(store.Folder, "articles");
        await GeneratedArticles.WriteAsync(folder, Articles);
        foreach (var kill in new[] { "15", "40", "41" })
        {
            using var import = Start(store.Name, folder);
            while (await import.StandardOutput.ReadLineAsync() is { } read && read != kill) { }
            await Task.Delay(7); // somewhere in the next article
            import.Kill();
            await import.WaitForExitAsync();
            output.WriteLine($"killed after article {kill}, {await store.Context().Articles.CountAsync()} of {Articles} stored");
            await AssertWholeAsync(store);
        }

        await store.Store.OpenAsync();
        var report = await store.Get<ArticleImporter>().ImportAsync([folder]);
        Assert.Equal((Articles, 0), (report.Stored + report.Unchanged, report.Refused));
        await AssertWholeAsync(store);

        await using var clean = await TemporaryStore.OpenAsync(database);
        await clean.Get<ArticleImporter>().ImportAsync([folder]);
        Assert.Equal(await CorpusAsync(clean), await CorpusAsync(store));
    }

    private static Process Start(string store, string folder) => Process.Start(new ProcessStartInfo(
        Environment.ProcessPath is { } host && Path.GetFileNameWithoutExtension(host) == "dotnet" ? host : "dotnet",
        [typeof(CrashTests).Assembly.Location, store, folder]) { RedirectStandardOutput = true })!;

    private async Task AssertWholeAsync(TemporaryStore store)
    {
        await AssertIntactAsync(store);
        await using var db = store.Context();
        Assert.Equal(0, await db.Articles.CountAsync(a => a.Body == null || a.Slug == ""));
        Assert.Equal(await db.Articles.CountAsync(), await store.Get<NewsSearch>().Articles(db, SearchQuery.Parse("kunjungan")).CountAsync());
        Assert.Equal(0, await db.People.CountAsync(p => !p.ArticleLinks.Any()));
        Assert.Equal(0, await db.Organizations.CountAsync(o => !o.ArticleLinks.Any() && !o.SourceLinks.Any()));
    }

    private static async Task<string> CorpusAsync(TemporaryStore store)
    {
        await using var db = store.Context();
        var corpus = await Corpus.ReadAsync(db);
        return $"{corpus with { Languages = [] }} {await db.PersonAliases.CountAsync()} {await db.PersonRoles.CountAsync()} {await db.ArticleCountries.CountAsync()}";
    }
}
