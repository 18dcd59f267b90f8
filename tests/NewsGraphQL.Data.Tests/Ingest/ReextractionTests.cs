using Microsoft.EntityFrameworkCore;
using NewsGraphQL.Data.Changes;
using NewsGraphQL.Data.Exchange;
using NewsGraphQL.Data.Ingest;
using NewsGraphQL.Data.Ingest.Identity;
using NewsGraphQL.Data.Ingest.Reextracting;
using NewsGraphQL.Data.Search;
using NewsGraphQL.Data.Tests.Stores;
using NewsGraphQL.Extraction;
using NewsGraphQL.Extraction.Documents;
using Xunit.Abstractions;

namespace NewsGraphQL.Data.Tests.Ingest;

/// <summary>Stored texts are read again: what is found otherwise is written, and nothing else is touched.</summary>
public abstract class ReextractionTests(TestDatabase database, ITestOutputHelper output)
{
    public sealed class OnSqlite(ITestOutputHelper output) : ReextractionTests(TestDatabase.Sqlite, output);

    public sealed class OnPostgres(ITestOutputHelper output) : ReextractionTests(TestDatabase.Postgres, output);

    private const string Body = "Panen Raya\n\nMenteri Pertanian Rukmana Wijaya mengunjungi lembah pada Senin.\n\n\"Beras akan dikirim ke Malaysia,\" kata Rukmana di hadapan para petani.\n\n\"Panen tahun ini lebih baik daripada tahun lalu,\" ujarnya.\n";

    [Fact]
    public async Task What_is_found_as_before_stays_to_the_byte_with_all_that_was_said_by_hand()
    {
        await using var store = await TemporaryStore.OpenAsync(database);
        foreach (var (name, number) in new[] { ("Wulan Hapsari", 1), ("Nyi Lestarini", 2), ("Wulan Hapsari", 3), ("Wulan Hapsari", 4) })
            await store.Get<ArticleIngester>().IngestAsync(new NewsDocument($"Konser {number}\n\nPenyanyi {name} mengatakan konsernya selesai.\n\n\"Saya {number} kali bernyanyi di Malaysia,\" kata {name.Split(' ')[0]}.\n"));
        var people = store.Get<PeopleByHand>();
        await people.MergeAsync(await IdAsync(store, "Wulan Hapsari"), await IdAsync(store, "Nyi Lestarini"));
        await people.SplitAsync(await IdAsync(store, "Wulan Hapsari"), [3], "Wulan Lain");
        var before = await ExportAsync(store);
        var report = await store.Get<Reextraction>().RunAsync(new ReextractScope(), dryRun: false);
        output.WriteLine($"{report}");
        Assert.Equal((4, 4, 0), (report.Articles, report.Read, report.Changed));
        Assert.Equal(before, await ExportAsync(store));
    }

    [Fact]
    public async Task What_is_found_otherwise_is_written_and_ids_and_slugs_stay()
    {
        await using var store = await TemporaryStore.OpenAsync(database);
        var before = await OldAsync(store);
        var (end, lines) = (await store.Get<ChangeLog>().EndAsync(), await ExportAsync(store));
        var scope = new ReextractScope { OlderThan = NewsExtractor.Version, Language = "id" };

        var dry = await store.Get<Reextraction>().RunAsync(scope, dryRun: true);
        Assert.True(dry.DryRun);
        Assert.Equal(lines, await ExportAsync(store));

        var report = await store.Get<Reextraction>().RunAsync(scope, dryRun: false);
        output.WriteLine($"dry {dry}\nrun {report}");
        Assert.Equal((1, 1, 1), (report.Articles, report.Read, report.Changed));
        Assert.Equal((dry.Quotes, dry.People, dry.Roles, dry.Countries, dry.Layouts), (report.Quotes, report.People, report.Roles, report.Countries, report.Layouts));
        Assert.Equal(new FactChanges(1, 1, 1), report.Quotes);
        Assert.Equal(1, report.People.Removed);
        Assert.Equal(1, report.Countries.Added);

        await using var db = store.Context();
        var article = await db.Articles.Include(a => a.Quotes).ThenInclude(q => q.Speaker).SingleAsync();
        Assert.Equal((before.Article, before.Slug, 1, NewsExtractor.Version), (article.Id, article.Slug, article.Version, article.ExtractorVersion));
        var kept = article.Quotes.Single(q => q.Text.StartsWith("Beras", StringComparison.Ordinal));
        Assert.Equal((before.Quote, before.Person, "rukmana-wijaya"), (kept.Id, kept.SpeakerId, kept.Speaker!.Slug));
        Assert.Equal("Rukmana Wijaya", Assert.Single(await db.People.ToListAsync()).Name);
        Assert.Equal(1, await store.Get<NewsSearch>().Quotes(db, SearchQuery.Parse("tahun")).CountAsync());

        // Told are the article, and of its quotes the three that are new, gone or say something else.
        var told = await store.Get<ChangeLog>().ReadAsync(end, 100);
        Assert.Equal([ChangeKind.Updated, ChangeKind.Created, ChangeKind.Updated, ChangeKind.Removed], told.Select(c => c.Kind));
        Assert.Equal(before.Quote, told[2].Id);
        Assert.Equal(told.Count, await store.Get<ChangeLog>().CountAsync(end));

        var again = await store.Get<Reextraction>().RunAsync(new ReextractScope(), dryRun: false);
        Assert.Equal((1, 0), (again.Read, again.Changed));
        Assert.Equal(0, (await store.Get<Reextraction>().RunAsync(scope, dryRun: false)).Articles);
        Assert.Equal(told[^1].Position, await store.Get<ChangeLog>().EndAsync());
    }

    [Fact]
    public async Task A_run_that_is_ended_goes_on_where_it_was()
    {
        await using var store = await TemporaryStore.OpenAsync(database);
        for (var i = 0; i < 5; i++) await store.Get<ArticleIngester>().IngestAsync(new NewsDocument($"Panen {i}\n\nPetani Rukmana Wijaya mengatakan panen ke-{i} tiba.\n"));
        await using (var db = store.Context()) await db.Articles.ExecuteUpdateAsync(a => a.SetProperty(x => x.ExtractorVersion, "0.9"));
        var scope = new ReextractScope { OlderThan = NewsExtractor.Version };
        using var stop = new CancellationTokenSource();
        var first = await store.Get<Reextraction>().RunAsync(scope, dryRun: false, new Stopping(stop, 2), stop.Token);
        Assert.True(first.Cancelled);
        Assert.Equal((5, 2), (first.Articles, first.Read));
        var second = await store.Get<Reextraction>().RunAsync(scope, dryRun: false);
        Assert.Equal((3, 3, 0), (second.Articles, second.Read, second.Changed));
        Assert.Equal(3, (await store.Get<Reextraction>().RunAsync(new ReextractScope { After = first.Last }, dryRun: false)).Read);
        Assert.Equal(2, (await store.Get<Reextraction>().RunAsync(new ReextractScope { Articles = [1, 4, 99] }, dryRun: true)).Read);
    }

    [Theory]
    [InlineData("1", "2", true)]
    [InlineData("1.9", "1.10", true)]
    [InlineData("2", "2.0", false)]
    [InlineData("test", "1", true)]
    [InlineData("1", "1", false)]
    [InlineData("3", "2", false)]
    public void Versions_are_compared_by_their_numbers(string version, string than, bool older) => Assert.Equal(older, Reextraction.IsOlder(version, than));

    /// <summary>An article of which an older extractor found one quote with the right words and no speaker's role, a quote that is none, a person who is none, and no country.</summary>
    private static async Task<(int Article, string Slug, int Quote, int Person)> OldAsync(TemporaryStore store)
    {
        await store.Get<ArticleIngester>().IngestAsync(new Draft(Body).Headline("Panen Raya").Person("Rukmana Wijaya").Person("Senin")
            .Quote("Beras akan dikirim ke Malaysia,", "Rukmana Wijaya").Quote("Panen tahun ini", "Senin").Extracted());
        await using var db = store.Context();
        await db.Articles.ExecuteUpdateAsync(a => a.SetProperty(x => x.ExtractorVersion, "0"));
        var quote = await db.Quotes.SingleAsync(q => q.Ordinal == 0);
        return (quote.ArticleId, (await db.Articles.SingleAsync()).Slug, quote.Id, quote.SpeakerId!.Value);
    }

    private static async Task<int> IdAsync(TemporaryStore store, string name)
    {
        await using var db = store.Context();
        return await db.People.Where(p => p.Name == name).Select(p => p.Id).FirstAsync();
    }

    private static async Task<string> ExportAsync(TemporaryStore store)
    {
        var lines = new MemoryStream();
        await store.Get<GraphExport>().WriteAsync(lines);
        return string.Join('\n', System.Text.Encoding.UTF8.GetString(lines.ToArray()).Split('\n').Skip(1)); // the first line has counters that a run which is taken back may move on
    }

    private sealed class Stopping(CancellationTokenSource stop, int after) : IProgress<ReextractReport>
    {
        public void Report(ReextractReport value)
        {
            if (value.Read == after) stop.Cancel();
        }
    }
}
