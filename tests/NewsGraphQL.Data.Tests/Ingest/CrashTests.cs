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
            foreach (var index in new[] { "ArticleSearch", "QuoteSearch", "PersonAliasSearch", "OrganizationAliasSearch" })
            {
                command.CommandText = $"INSERT INTO {index}({index}) VALUES ('integrity-check')";
                await command.ExecuteNonQueryAsync();
            }
            Assert.Equal(0, await store.ScalarAsync<int>("SELECT count(*) AS Value FROM pragma_foreign_key_check"));
        }

        protected override int Kills => 20;
    }

    public sealed class OnPostgres(ITestOutputHelper output) : CrashTests(TestDatabase.Postgres, output)
    {
        protected override Task AssertIntactAsync(TemporaryStore store) => Task.CompletedTask; // the server outlived the program, and checks its own keys

        protected override int Kills => 4;
    }

    /// <summary>What the database itself says about its state.</summary>
    protected abstract Task AssertIntactAsync(TemporaryStore store);

    /// <summary>How often the import is killed.</summary>
    protected abstract int Kills { get; }

    private const int Articles = 300;

    [Fact]
    public async Task An_import_killed_at_random_leaves_whole_articles_and_the_rerun_completes_without_doubles()
    {
        await using var store = new TemporaryStore(database);
        var folder = Path.Combine(store.Folder, "articles");
        await GeneratedArticles.WriteAsync(folder, Articles);
        await store.Store.OpenAsync();
        var (random, stored) = (new Random(20), new List<int>());
        for (var kill = 1; kill <= Kills; kill++)
        {
            using var import = Start(store.Name, folder);
            while (await import.StandardOutput.ReadLineAsync() is { } read && read != "ready") { }
            // Some at once; most while articles are written, of which each run has some left.
            await Task.Delay(random.Next(kill % 5 == 0 ? 50 : 700));
            import.Kill();
            await import.WaitForExitAsync();
            await AssertWholeAsync(store);
            stored.Add(await store.Context().Articles.CountAsync());
            if (stored[^1] == Articles) await RemoveSomeAsync(store);
        }
        output.WriteLine($"killed {Kills} times; of {Articles} articles there were stored: {string.Join(", ", stored)}");

        var report = await store.Get<ArticleImporter>().ImportAsync([folder]);
        Assert.Equal((Articles, 0), (report.Stored + report.Unchanged, report.Refused));
        await AssertWholeAsync(store);

        await using var clean = await TemporaryStore.OpenAsync(database);
        await clean.Get<ArticleImporter>().ImportAsync([folder]);
        Assert.Equal(await CorpusAsync(clean), await CorpusAsync(store));
        Assert.Equal(await FactsAsync(clean), await FactsAsync(store));
    }

    private static Process Start(string store, string folder) => Process.Start(new ProcessStartInfo(
        Environment.ProcessPath is { } host && Path.GetFileNameWithoutExtension(host) == "dotnet" ? host : "dotnet",
        [typeof(CrashTests).Assembly.Location, store, folder, "8"]) { RedirectStandardOutput = true })!;

    /// <summary>A run that was quicker than its kill leaves the next ones something to do.</summary>
    private static async Task RemoveSomeAsync(TemporaryStore store)
    {
        foreach (var id in await store.Context().Articles.OrderBy(a => a.Id).Select(a => a.Id).Where(id => id % 2 == 0).ToListAsync()) await store.Get<ArticleIngester>().RemoveAsync(id);
    }

    /// <summary>What is said of each article, without keys: these depend on what was written in between.</summary>
    private static async Task<List<string>> FactsAsync(TemporaryStore store)
    {
        await using var db = store.Context();
        var articles = await db.Articles.AsNoTracking().OrderBy(a => a.Headline)
            .Select(a => new { a.Headline, a.SortUtc, a.WordCount, a.Version, People = a.People.Select(p => p.Name).Order().ToList(), Countries = a.Countries.Select(c => c.Code).Order().ToList(),
                Quotes = a.Quotes.OrderBy(q => q.Ordinal).Select(q => q.Text + "|" + q.Speaker!.Name + "|" + q.Rule).ToList(), Roles = a.Roles.Select(r => r.Title).Order().ToList() }).ToListAsync();
        return [.. articles.Select(a => $"{a.Headline} {a.SortUtc:O} {a.WordCount} {a.Version} {string.Join(',', a.People)} {string.Join(',', a.Countries)} {string.Join(',', a.Quotes)} {string.Join(',', a.Roles)}")];
    }

    private async Task AssertWholeAsync(TemporaryStore store)
    {
        await AssertIntactAsync(store);
        await using var db = store.Context();
        Assert.Equal(0, await db.Articles.CountAsync(a => a.Body == null || a.Slug == ""));
        Assert.Equal(await db.Articles.CountAsync(), await store.Get<NewsSearch>().Articles(db, SearchQuery.Parse("kunjungan")).CountAsync());
        Assert.Equal(0, await db.People.CountAsync(p => !p.ArticleLinks.Any()));
        Assert.Equal(await db.Articles.CountAsync(), await db.ArticleCountries.Select(c => c.ArticleId).Distinct().CountAsync());
        Assert.Equal(0, await db.People.CountAsync(p => p.ArticleCount != p.ArticleLinks.Count || !p.Aliases.Any() || !p.NameBlocks.Any()));
        Assert.Equal(0, await db.Organizations.CountAsync(o => !o.ArticleLinks.Any() && !o.SourceLinks.Any()));
    }

    private static async Task<string> CorpusAsync(TemporaryStore store)
    {
        await using var db = store.Context();
        var corpus = await Corpus.ReadAsync(db);
        return $"{corpus with { Languages = [] }} {await db.PersonAliases.CountAsync()} {await db.PersonRoles.CountAsync()} {await db.ArticleCountries.CountAsync()}";
    }
}
