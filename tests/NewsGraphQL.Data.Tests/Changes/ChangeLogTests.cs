using Microsoft.EntityFrameworkCore;
using NewsGraphQL.Data.Changes;
using NewsGraphQL.Data.Ingest;
using NewsGraphQL.Data.Tests.Ingest;
using NewsGraphQL.Data.Tests.Stores;

namespace NewsGraphQL.Data.Tests.Changes;

public abstract class ChangeLogTests(TestDatabase database) : IAsyncLifetime
{
    public sealed class OnSqlite() : ChangeLogTests(TestDatabase.Sqlite)
    {
        protected override string PassNumbers => "UPDATE sqlite_sequence SET seq = {0} WHERE name = 'ArticleChanges'";
    }

    public sealed class OnPostgres() : ChangeLogTests(TestDatabase.Postgres)
    {
        protected override string PassNumbers => "SELECT setval(pg_get_serial_sequence('\"ArticleChanges\"', 'Sequence'), {0})";
    }

    /// <summary>Makes the log go on behind a number, as after many writes.</summary>
    protected abstract string PassNumbers { get; }

    private const string Url = "https://warta.example/panen";

    private TemporaryStore _store = null!;

    private ArticleIngester Ingester => _store.Get<ArticleIngester>();

    private ChangeLog Log => _store.Get<ChangeLog>();

    public async Task InitializeAsync() => _store = await TemporaryStore.OpenAsync(database);

    public async Task DisposeAsync() => await _store.DisposeAsync();

    [Fact]
    public async Task Every_write_is_told_with_its_quotes()
    {
        var first = await Ingester.IngestAsync(Article("Satu", "Dua").Extracted());
        Assert.Equal($"Created Article {first.ArticleId}, Created Quote 1, Created Quote 2", await TellAsync(ChangePosition.Start));
        var end = await Log.EndAsync();

        await Ingester.IngestAsync(Article("Dua", "Tiga").Extracted());
        Assert.Equal($"Updated Article {first.ArticleId}, Created Quote 3, Updated Quote 2, Removed Quote 1", await TellAsync(end));
        end = await Log.EndAsync();

        await Ingester.IngestAsync(Article("Dua", "Tiga").Extracted()); // nothing new, nothing told
        Assert.Equal(end, await Log.EndAsync());
        await Ingester.RemoveAsync(first.ArticleId);
        Assert.Equal($"Removed Article {first.ArticleId}, Removed Quote 2, Removed Quote 3", await TellAsync(end));
    }

    [Fact]
    public async Task A_write_that_fails_tells_nothing()
    {
        var facts = Article("Satu").Extracted();
        var broken = facts with { Quotes = [facts.Quotes[0] with { Attribution = facts.Quotes[0].Attribution with { Speaker = 7 } }] };
        await Assert.ThrowsAnyAsync<Exception>(() => Ingester.IngestAsync(broken));
        Assert.Equal(ChangePosition.Start, await Log.EndAsync());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    public async Task Pages_of_any_size_give_each_change_once_and_in_order(int size)
    {
        for (var i = 0; i < 4; i++) await Ingester.IngestAsync(new Draft($"Berita {i}. \"Kutipan {i} satu,\" kata Ayu Lestari. \"Kutipan {i} dua,\" kata Ayu Lestari.").Headline($"Berita {i}")
            .Person("Ayu Lestari").Quote($"Kutipan {i} satu,", "Ayu Lestari").Quote($"Kutipan {i} dua,", "Ayu Lestari").Extracted());
        var (seen, at, left) = (new List<Change>(), ChangePosition.Start, await Log.CountAsync(ChangePosition.Start));
        Assert.Equal(12, left);
        while (await Log.ReadAsync(at, size) is { Count: > 0 } page)
        {
            seen.AddRange(page);
            at = page[^1].Position;
            Assert.Equal(left - seen.Count, await Log.CountAsync(at));
            Assert.True(await Log.KeepsAsync(at));
        }

        Assert.Equal(await Log.ReadAsync(ChangePosition.Start, 100), seen);
        Assert.Equal(12, seen.Distinct().Count());
        Assert.Equal(await Log.EndAsync(), at);
    }

    [Fact]
    public async Task Writes_of_many_at_once_are_told_once_each()
    {
        await Task.WhenAll(Enumerable.Range(0, 12).Select(i => Task.Run(() => Ingester.IngestAsync(new Draft($"Isi {i}.").Headline($"Judul {i}").Extracted()))));
        Assert.Equal(12, (await Log.ReadAsync(ChangePosition.Start, 100)).Select(c => c.Id).Distinct().Count());
    }

    [Fact]
    public async Task The_log_drops_what_is_old_and_says_so()
    {
        await Ingester.IngestAsync(Article("Satu").Extracted());
        var old = await Log.EndAsync();
        await using (var db = _store.Context()) await db.Database.ExecuteSqlRawAsync(PassNumbers, ChangeLog.Kept);
        Assert.True(await Log.KeepsAsync(old));
        await Ingester.IngestAsync(new Draft("Dua.").Headline("Dua").Extracted());
        Assert.False(await Log.KeepsAsync(old));
        Assert.False(await Log.KeepsAsync(ChangePosition.Start));
        Assert.True(await Log.KeepsAsync(await Log.EndAsync()));
        Assert.False(await Log.KeepsAsync(new ChangePosition(long.MaxValue, 0)));
    }

    [Fact]
    public async Task A_watch_tells_of_writes_by_this_and_by_other_connections()
    {
        await using var watch = Log.Watch();
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        await watch.WaitAsync(patience.Token); // the first call tells where the watch begins
        var next = watch.WaitAsync(patience.Token);
        await Ingester.IngestAsync(Article("Satu").Extracted());
        await next;
        next = watch.WaitAsync(patience.Token);
        await using (var other = new TemporaryStore(_store.Name)) await other.Get<ArticleIngester>().IngestAsync(new Draft("Dua.").Headline("Dua").Extracted());
        await next;
    }

    private static Draft Article(params string[] quotes) => quotes.Aggregate(
        new Draft("Panen. " + string.Join(' ', quotes.Select(q => $"\"{q},\" kata Rukmana Wijaya."))).Headline("Panen").Url(Url).Person("Rukmana Wijaya"),
        (draft, quote) => draft.Quote($"{quote},", "Rukmana Wijaya"));

    private async Task<string> TellAsync(ChangePosition after) =>
        string.Join(", ", (await Log.ReadAsync(after, 100)).Select(c => $"{c.Kind} {c.Subject} {c.Id}"));
}
