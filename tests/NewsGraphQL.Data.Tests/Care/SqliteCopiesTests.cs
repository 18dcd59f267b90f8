using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using NewsGraphQL.Data.Changes;
using NewsGraphQL.Data.Ingest;
using NewsGraphQL.Data.Providers;
using NewsGraphQL.Data.Tests.Ingest;
using NewsGraphQL.Data.Tests.Stores;
using Xunit.Abstractions;

namespace NewsGraphQL.Data.Tests.Care;

/// <summary>Copies of a store's file; what the other database's tools do is in BackupCommandTests.</summary>
public sealed class SqliteCopiesTests(ITestOutputHelper output)
{
    [Fact]
    public async Task A_copy_that_is_made_while_an_import_runs_holds_whole_articles()
    {
        await using var store = await TemporaryStore.OpenAsync(TestDatabase.Sqlite);
        await GeneratedArticles.WriteAsync(Path.Combine(store.Folder, "articles"), 40);
        var import = Task.Run(() => store.Get<ArticleImporter>().ImportAsync([Path.Combine(store.Folder, "articles")]));
        for (var number = 1; !import.IsCompleted || number < 3; number++)
        {
            var file = Path.Combine(store.Folder, $"copy{number}.db");
            var copy = await store.Get<StoreProvider>().BackUpAsync(file, force: false);
            await using var copied = new TemporaryStore(file);
            await copied.Store.OpenAsync();
            await using var db = copied.Context();
            var articles = await db.Articles.CountAsync();
            output.WriteLine($"copy {number}: {articles} articles, {copy.Bytes} bytes, {copy.Rows.Count} tables");
            Assert.Equal(copy.Rows["Articles"], articles);
            Assert.Equal(articles, await db.Articles.CountAsync(a => a.Body != null && a.Quotes.Count == 2));
            Assert.False(File.Exists(file + ".partial"));
        }
        Assert.Equal(40, (await import).Stored);
    }

    [Fact]
    public async Task A_copy_that_is_broken_off_leaves_nothing()
    {
        await using var store = await TemporaryStore.OpenAsync(TestDatabase.Sqlite);
        using var stop = new CancellationTokenSource();
        var file = Path.Combine(store.Folder, "copy.db");
        await Assert.ThrowsAsync<OperationCanceledException>(() => store.Get<StoreProvider>().BackUpAsync(file, force: false, new Stopping(stop), stop.Token));
        Assert.DoesNotContain(Directory.GetFiles(store.Folder), name => name.Contains("copy", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_file_that_is_there_is_replaced_only_when_asked_for()
    {
        await using var store = await FilledAsync();
        var file = Path.Combine(store.Folder, "copy.db");
        await File.WriteAllTextAsync(file, "precious");
        Assert.Equal(StoreCode.FileExists, (await Assert.ThrowsAsync<StoreException>(() => store.Get<StoreProvider>().BackUpAsync(file, force: false))).Code);
        Assert.Equal("precious", await File.ReadAllTextAsync(file));
        await store.Get<StoreProvider>().BackUpAsync(file, force: true);
        Assert.Equal("SQLite format 3", (await File.ReadAllTextAsync(file))[..15]);
        await Assert.ThrowsAsync<StoreException>(() => store.Get<StoreProvider>().BackUpAsync(store.Name, force: true)); // itself
    }

    [Fact]
    public async Task A_store_in_use_is_not_replaced_and_then_is_and_stays_beside()
    {
        await using var place = new TemporaryStore(TestDatabase.Sqlite);
        var file = Path.Combine(place.Folder, "copy.db");
        ChangePosition end;
        await using (var store = new TemporaryStore(place.Name))
        {
            await store.Store.OpenAsync();
            await IngestAsync(store, "Panen satu");
            await store.Get<StoreProvider>().BackUpAsync(file, force: false);
            await IngestAsync(store, "Panen dua");
            end = await store.Get<ChangeLog>().EndAsync();
            SqliteConnection.ClearAllPools(); // an idle server has no pooled connection left
            var refused = await Assert.ThrowsAsync<StoreException>(() => StoreProvider.For(place.Name).RestoreAsync(file));
            Assert.Equal(StoreCode.InUse, refused.Code);
            await using var db = store.Context();
            Assert.Equal(2, await db.Articles.CountAsync());
        }
        SqliteConnection.ClearAllPools();
        var restored = await StoreProvider.For(place.Name).RestoreAsync(file);
        await using var now = new TemporaryStore(place.Name);
        await now.Store.OpenAsync();
        await using (var db = now.Context()) Assert.Equal("Panen satu", (await db.Articles.SingleAsync()).Headline);
        await using var before = new TemporaryStore(restored.Before!);
        await before.Store.OpenAsync();
        await using (var db = before.Context()) Assert.Equal(2, await db.Articles.CountAsync());

        // What a client saw last is not what is written next.
        await IngestAsync(now, "Panen tiga");
        Assert.False(await now.Get<ChangeLog>().KeepsAsync(end));
        Assert.True((await now.Get<ChangeLog>().EndAsync()).IsBehind(end));
    }

    [Theory]
    [InlineData("newer", StoreCode.Newer)]
    [InlineData("cut", StoreCode.Damaged)]
    [InlineData("text", StoreCode.Damaged)]
    [InlineData("other", StoreCode.Unusable)]
    [InlineData("index", StoreCode.Damaged)]
    [InlineData("missing", StoreCode.Missing)]
    public async Task A_backup_that_is_not_whole_or_newer_touches_no_store(string wrong, string code)
    {
        await using var store = await FilledAsync();
        var file = Path.Combine(store.Folder, "copy.db");
        await store.Get<StoreProvider>().BackUpAsync(file, force: false);
        switch (wrong)
        {
            case "newer": Run(file, "INSERT INTO __EFMigrationsHistory VALUES ('99990101000000_Later', '99.0')"); break;
            case "other": Run(file, "DROP TABLE __EFMigrationsHistory"); break;
            case "index": Run(file, "DELETE FROM QuoteSearch"); break;
            case "missing": File.Delete(file); break;
            case "text": await File.WriteAllTextAsync(file, new string('x', 5000)); break;
            default:
                await using (var cut = new FileStream(file, FileMode.Open)) cut.SetLength(cut.Length / 2);
                break;
        }
        var other = Path.Combine(store.Folder, "other.db");
        File.Copy(store.Name, other);
        var before = await File.ReadAllBytesAsync(other);
        var refused = await Assert.ThrowsAsync<StoreException>(() => StoreProvider.For(other).RestoreAsync(file));
        output.WriteLine($"{refused.Message} [{refused.Code}]");
        Assert.Equal(code, refused.Code);
        Assert.DoesNotContain('\n', refused.Message);
        Assert.Equal(before, await File.ReadAllBytesAsync(other));
        Assert.DoesNotContain(Directory.GetFiles(store.Folder), name => name.Contains("partial", StringComparison.Ordinal) || name.Contains("before", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_damaged_store_is_replaced_with_its_log_out_of_the_way()
    {
        await using var store = await FilledAsync();
        var file = Path.Combine(store.Folder, "copy.db");
        await store.Get<StoreProvider>().BackUpAsync(file, force: false);
        var broken = Path.Combine(store.Folder, "broken.db");
        await File.WriteAllTextAsync(broken, new string('x', 5000));
        await File.WriteAllTextAsync(broken + "-wal", "the log of something else");
        var restored = await StoreProvider.For(broken).RestoreAsync(file);
        Assert.False(File.Exists(broken + "-wal"));
        await using var now = new TemporaryStore(broken);
        await now.Store.OpenAsync();
        Assert.False(await now.Store.IsEmptyAsync());
        Assert.Equal(5000, new FileInfo(restored.Before!).Length);
    }

    private static async Task<TemporaryStore> FilledAsync()
    {
        var store = await TemporaryStore.OpenAsync(TestDatabase.Sqlite);
        await IngestAsync(store, "Panen");
        return store;
    }

    private static Task<IngestResult> IngestAsync(TemporaryStore store, string headline) => store.Get<ArticleIngester>().IngestAsync(
        new Draft($"{headline}. \"Panen tiba,\" kata Rukmana Wijaya.").Headline(headline).Person("Rukmana Wijaya").Quote("Panen tiba,", "Rukmana Wijaya").Extracted());

    private static void Run(string file, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private sealed class Stopping(CancellationTokenSource stop) : IProgress<double>
    {
        public void Report(double value) => stop.Cancel();
    }
}
