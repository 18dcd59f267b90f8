using System.Data;
using Microsoft.EntityFrameworkCore;
using NewsGraphQL.Data.Ingest;
using NewsGraphQL.Data.Tests.Ingest;
using NewsGraphQL.Data.Tests.Stores;

namespace NewsGraphQL.Data.Tests;

/// <summary>Readers of a file hand their open connections on, and nothing else with them.</summary>
public sealed class OpenContextsTests
{
    [Fact]
    public async Task The_next_reader_gets_the_connection_of_the_last_one_open_and_without_what_that_read()
    {
        await using var store = await TemporaryStore.OpenAsync(TestDatabase.Sqlite);
        await StoreAsync(store, 1);
        var reads = store.Get<NewsReads>();
        NewsDbContext last;
        await using (last = await reads.OpenAsync()) Assert.Equal("Judul 1", (await last.Articles.SingleAsync()).Headline);

        await StoreAsync(store, 2); // an idle reader keeps no writer waiting
        await using var next = await reads.OpenAsync();
        Assert.Same(last, next);
        Assert.Equal(ConnectionState.Open, next.Database.GetDbConnection().State);
        Assert.Empty(next.ChangeTracker.Entries());
        Assert.Equal(2, await next.Articles.CountAsync()); // nor does it see the past
    }

    [Fact]
    public async Task A_burst_is_served_and_few_of_its_connections_stay_open()
    {
        await using var store = await TemporaryStore.OpenAsync(TestDatabase.Sqlite);
        var reads = store.Get<NewsReads>();
        var burst = await Task.WhenAll(Enumerable.Range(0, 200).Select(_ => reads.OpenAsync()));
        foreach (var db in burst) Assert.Equal(0, await db.Articles.CountAsync());
        foreach (var db in burst) await db.DisposeAsync();
        Assert.InRange(burst.Count(db => db.TakeBack is not null), 1, Math.Max(8, 2 * Environment.ProcessorCount));
    }

    [Fact]
    public async Task A_reader_that_left_a_transaction_open_is_closed()
    {
        await using var store = await TemporaryStore.OpenAsync(TestDatabase.Sqlite);
        NewsDbContext left;
        await using (left = await store.Get<NewsReads>().OpenAsync()) await left.Database.BeginTransactionAsync();
        Assert.Null(left.TakeBack);
        await StoreAsync(store, 1);
    }

    private static Task<IngestResult> StoreAsync(TemporaryStore store, int number) =>
        store.Get<ArticleIngester>().IngestAsync(new Draft($"Isi {number}.").Headline($"Judul {number}").Extracted());
}
