using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using NewsGraphQL.Data.Ingest;
using NewsGraphQL.Data.Providers;
using NewsGraphQL.Data.Providers.Postgres;
using NewsGraphQL.Data.Search;
using NewsGraphQL.Data.Tests.Ingest;
using NewsGraphQL.Data.Tests.Stores;

namespace NewsGraphQL.Data.Tests.Providers;

/// <summary>How a store is made, opened, upgraded and refused.</summary>
public abstract class StoreTests(TestDatabase database)
{
    public sealed class OnSqlite() : StoreTests(TestDatabase.Sqlite)
    {
        protected override DbContext Migrations(TemporaryStore store) => store.Context();
    }

    public sealed class OnPostgres() : StoreTests(TestDatabase.Postgres)
    {
        protected override DbContext Migrations(TemporaryStore store) =>
            new PostgresMigrationContext(new DbContextOptionsBuilder<PostgresMigrationContext>().UseNpgsql(store.Name).Options);
    }

    /// <summary>The context whose migrations make the store.</summary>
    protected abstract DbContext Migrations(TemporaryStore store);

    [Fact]
    public async Task A_new_store_is_made_and_opens_again()
    {
        await using var store = new TemporaryStore(database);
        await store.Store.OpenAsync();
        await store.Store.OpenAsync();
        Assert.True(await store.Store.IsEmptyAsync());
        await using var db = store.Context();
        Assert.Equal("Korea Utara", (await db.Countries.SingleAsync(c => c.Code == "KP")).NameId);
    }

    [Fact]
    public async Task Programs_that_start_at_once_make_one_store()
    {
        await using var first = new TemporaryStore(database);
        await using var second = new TemporaryStore(first.Name);
        await using var third = new TemporaryStore(first.Name);
        await Task.WhenAll(new[] { first, second, third }.Select(store => Task.Run(() => store.Store.OpenAsync())));
        await using var db = first.Context();
        Assert.Equal(1, await db.Countries.CountAsync(c => c.Code == "KP"));
    }

    [Fact]
    public async Task Model_and_migrations_agree()
    {
        await using var store = new TemporaryStore(database);
        await using var db = Migrations(store);
        Assert.False(db.Database.HasPendingModelChanges());
    }

    [Fact]
    public async Task An_older_store_is_upgraded_in_place_and_loses_nothing()
    {
        await using var store = await TemporaryStore.OpenAsync(database);
        await store.Get<ArticleIngester>().IngestAsync(new Draft("\"Panen tiba,\" kata Rukmana Wijaya.").Headline("Panen")
            .Person("Rukmana Wijaya").Quote("Panen tiba,", "Rukmana Wijaya").Extracted());
        await using (var db = Migrations(store))
        {
            await db.GetService<IMigrator>().MigrateAsync(db.Database.GetMigrations().First());
            Assert.NotEmpty(await db.Database.GetPendingMigrationsAsync());
        }
        await store.Store.OpenAsync();
        await using (var db = Migrations(store)) Assert.Empty(await db.Database.GetPendingMigrationsAsync());
        await using var upgraded = store.Context();
        Assert.Equal("Rukmana Wijaya", (await upgraded.Quotes.Include(q => q.Speaker).SingleAsync()).Speaker!.Name);
        var search = store.Get<NewsSearch>();
        Assert.Equal((1, 1, 1), (await search.Articles(upgraded, SearchQuery.Parse("panen")).CountAsync(),
            await search.Quotes(upgraded, SearchQuery.Parse("tiba")).CountAsync(), await search.People(upgraded, SearchQuery.Parse("rukmana")).CountAsync()));
    }

    [Fact]
    public async Task A_newer_store_is_refused()
    {
        await using var store = await TemporaryStore.OpenAsync(database);
        await using (var db = store.Context())
            await db.Database.ExecuteSqlRawAsync("INSERT INTO \"__EFMigrationsHistory\" VALUES ('99990101000000_Later', '99.0')");
        Assert.Contains("newer version", await RefusalAsync(store), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Host=db;Datebase=news")]
    [InlineData("Host=db;Port=many")]
    [InlineData("Host=")]
    [InlineData("postgres://db/news?sslmode")]
    [InlineData("  ")]
    public void A_store_that_cannot_be_meant_is_refused(string store) =>
        Assert.DoesNotContain("many", Assert.Throws<StoreException>(() => StoreProvider.For(store)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("Host=db;Database=news;Password=secret", "PostgreSQL database news at db:5432")]
    [InlineData("host=db1,db2:6000; database=news; username=reader; password=secret", "PostgreSQL database news at db1:5432,db2:6000")]
    [InlineData("Server=db", "PostgreSQL database newsgraphql at db:5432")]
    [InlineData("postgres://reader:se%40cret@db.example:6000/news?sslmode=require", "PostgreSQL database news at db.example:6000")]
    [InlineData("postgresql://db/news", "PostgreSQL database news at db:5432")]
    [InlineData("news.db", "news.db")]
    [InlineData("folder/with=sign/news.db", "folder/with=sign/news.db")]
    public void A_store_has_a_name_without_a_password(string store, string name) => Assert.Equal(name, StoreProvider.For(store).Name);

    /// <summary>Why a store does not open, in one line.</summary>
    internal static async Task<string> RefusalAsync(TemporaryStore store)
    {
        var message = (await Assert.ThrowsAsync<StoreException>(() => store.Store.OpenAsync())).Message;
        Assert.DoesNotContain('\n', message);
        return message;
    }
}
