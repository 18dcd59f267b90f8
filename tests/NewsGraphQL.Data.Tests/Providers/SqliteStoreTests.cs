using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using NewsGraphQL.Data.Ingest;
using NewsGraphQL.Data.Providers;
using NewsGraphQL.Data.Search;
using NewsGraphQL.Data.Tests.Ingest;

namespace NewsGraphQL.Data.Tests.Providers;

public sealed class SqliteStoreTests
{
    [Fact]
    public async Task A_new_store_is_made_and_opens_again()
    {
        await using var store = new TemporaryStore();
        await store.Store.OpenAsync();
        await store.Store.OpenAsync();
        Assert.True(await store.Store.IsEmptyAsync());
        await using var db = store.Context();
        Assert.Equal("Korea Utara", (await db.Countries.SingleAsync(c => c.Code == "KP")).NameId);
    }

    [Fact]
    public async Task Model_and_migrations_agree()
    {
        await using var store = new TemporaryStore();
        await using var db = store.Context();
        Assert.False(db.Database.HasPendingModelChanges());
    }

    [Fact]
    public async Task Connections_are_set_up()
    {
        await using var store = await TemporaryStore.OpenAsync();
        Assert.Equal("wal", await store.ScalarAsync<string>("SELECT journal_mode AS Value FROM pragma_journal_mode"));
        Assert.Equal(1, await store.ScalarAsync<int>("SELECT foreign_keys AS Value FROM pragma_foreign_keys"));
        Assert.Equal(1, await store.ScalarAsync<int>("SELECT synchronous AS Value FROM pragma_synchronous"));
        Assert.Equal(5000, await store.ScalarAsync<int>("SELECT timeout AS Value FROM pragma_busy_timeout"));
        Assert.Equal(-8192, await store.ScalarAsync<int>("SELECT cache_size AS Value FROM pragma_cache_size"));
    }

    [Fact]
    public async Task An_older_store_is_upgraded_in_place_and_loses_nothing()
    {
        await using var store = await TemporaryStore.OpenAsync();
        await store.Get<ArticleIngester>().IngestAsync(new Draft("\"Panen tiba,\" kata Rukmana Wijaya.").Headline("Panen")
            .Person("Rukmana Wijaya").Quote("Panen tiba,", "Rukmana Wijaya").Extracted());
        await using (var db = store.Context())
        {
            await db.GetService<IMigrator>().MigrateAsync(db.Database.GetMigrations().First());
            Assert.NotEmpty(await db.Database.GetPendingMigrationsAsync());
        }
        await store.Store.OpenAsync();
        await using var upgraded = store.Context();
        Assert.Empty(await upgraded.Database.GetPendingMigrationsAsync());
        Assert.Equal("Rukmana Wijaya", (await upgraded.Quotes.Include(q => q.Speaker).SingleAsync()).Speaker!.Name);
        var search = store.Get<NewsSearch>();
        Assert.Equal((1, 1, 1), (await search.Articles(upgraded, SearchQuery.Parse("panen")).CountAsync(),
            await search.Quotes(upgraded, SearchQuery.Parse("tiba")).CountAsync(), await search.People(upgraded, SearchQuery.Parse("rukmana")).CountAsync()));
    }

    [Fact]
    public async Task A_newer_store_is_refused()
    {
        await using var store = await TemporaryStore.OpenAsync();
        await store.ScalarAsync<string>("INSERT INTO __EFMigrationsHistory VALUES ('99990101000000_Later', '99.0') RETURNING MigrationId AS Value");
        Assert.Contains("newer version", await RefusalAsync(store), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_refused_and_left_as_it_is()
    {
        await using var store = new TemporaryStore();
        await File.WriteAllTextAsync(store.File, new string('x', 5000));
        Assert.Contains("no SQLite database", await RefusalAsync(store), StringComparison.Ordinal);
        Assert.Equal(5000, new FileInfo(store.File).Length);
    }

    [Fact]
    public async Task The_database_of_another_program_is_refused()
    {
        await using var store = new TemporaryStore();
        await using (var other = new SqliteConnection($"Data Source={store.File}"))
        {
            await other.OpenAsync();
            await using var command = other.CreateCommand();
            command.CommandText = "CREATE TABLE Invoices (Id INTEGER)";
            await command.ExecuteNonQueryAsync();
        }
        Assert.Contains("another program", await RefusalAsync(store), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_folder_is_named()
    {
        await using var outer = new TemporaryStore();
        var folder = Path.Combine(outer.Folder, "absent");
        await using var store = new TemporaryStore(Path.Combine(folder, "news.db"));
        Assert.Contains(folder, await RefusalAsync(store), StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder));
    }

    [Fact]
    public async Task A_read_only_store_that_is_up_to_date_opens_and_refuses_writes()
    {
        await using var store = await TemporaryStore.OpenAsync();
        await using var readOnly = new TemporaryStore($"Data Source={store.File};Mode=ReadOnly");
        await readOnly.Store.OpenAsync();
        Assert.True(await readOnly.Store.IsEmptyAsync());
    }

    [Theory]
    [InlineData("Host=db;Database=news")]
    [InlineData("postgres://db/news")]
    [InlineData("  ")]
    public void An_unknown_kind_of_store_is_refused(string store) =>
        Assert.Throws<StoreException>(() => StoreProvider.For(store));

    private static async Task<string> RefusalAsync(TemporaryStore store)
    {
        var message = (await Assert.ThrowsAsync<StoreException>(() => store.Store.OpenAsync())).Message;
        Assert.DoesNotContain('\n', message);
        return message;
    }
}
