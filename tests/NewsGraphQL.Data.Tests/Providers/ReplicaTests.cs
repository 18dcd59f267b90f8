using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NewsGraphQL.Data.Ingest;
using NewsGraphQL.Data.Tests.Ingest;
using NewsGraphQL.Data.Tests.Stores;
using Npgsql;
using Xunit.Abstractions;

namespace NewsGraphQL.Data.Tests.Providers;

/// <summary>A primary and two streaming standbys on loopback, of which at least one must have each commit: one standby is killed, then the primary.</summary>
public sealed class ReplicaTests(ITestOutputHelper output)
{
    [Fact]
    public async Task Reads_go_to_standbys_a_writer_reads_its_own_write_and_no_crash_loses_what_was_committed()
    {
        Skip.If(PrivateCluster.Absence is not null, PrivateCluster.Absence);
        using var primary = PrivateCluster.Start();
        using var first = primary.StartStandby();
        using var second = primary.StartStandby();
        await RunAsync(primary, "ALTER SYSTEM SET synchronous_standby_names = 'ANY 1 (*)'");
        await RunAsync(primary, "SELECT pg_reload_conf()");
        await using var store = new TemporaryStore(string.Create(CultureInfo.InvariantCulture,
            $"Host=127.0.0.1:{primary.Port},127.0.0.1:{first.Port},127.0.0.1:{second.Port};Username=news;Database=news;Host Recheck Seconds=1;Timeout=5"));
        await store.Store.OpenAsync();

        using (var session = StoreSession.Begin(null))
        {
            await StoreAsync(store, 0);
            Assert.NotNull(session.Position);
            Assert.Equal(1, await CountAsync(store));
        }
        using (StoreSession.Begin(null)) Assert.True(await IsStandbyAsync(store));
        Assert.False(await IsStandbyAsync(store)); // no session, no standby
        output.WriteLine("reads go to a standby");

        foreach (var standby in new[] { first, second }) await RunAsync(standby, "SELECT pg_wal_replay_pause()");
        await RunAsync(primary, "SET synchronous_commit = local; CREATE TABLE nothing ()"); // the standbys are behind now
        using (var session = StoreSession.Begin(null))
        {
            await StoreAsync(store, 1);
            Assert.False(await IsStandbyAsync(store));
            Assert.Equal(2, await CountAsync(store));
        }
        using (StoreSession.Begin(null)) Assert.Equal(1, await CountAsync(store)); // somebody else sees the standbys' past
        foreach (var standby in new[] { first, second }) await RunAsync(standby, "SELECT pg_wal_replay_resume()");
        output.WriteLine("with the standbys held back, the writer read its write from the primary, and others the standbys' past");

        first.Kill();
        for (var i = 2; i < 12; i++) await StoreAsync(store, i);
        using (StoreSession.Begin(null)) Assert.True(await EventuallyAsync(async () => await CountAsync(store) == 12));
        output.WriteLine("killed the first standby: 10 more articles were committed, all 12 are read");

        primary.Kill();
        using (StoreSession.Begin(null)) Assert.True(await EventuallyAsync(async () => await CountAsync(store) == 12));
        output.WriteLine("killed the primary: reads go on from the second standby");
        var refused = await Assert.ThrowsAsync<StoreException>(() => StoreAsync(store, 12));
        output.WriteLine($"a write is refused: {refused.Message}");

        await RunAsync(second, "SELECT pg_promote()");
        await RunAsync(second, "ALTER SYSTEM RESET synchronous_standby_names");
        await RunAsync(second, "SELECT pg_reload_conf()");
        Assert.True(await EventuallyAsync(async () =>
        {
            await StoreAsync(store, 12);
            return true;
        }));
        await using var db = store.Context();
        Assert.Equal(13, await db.Articles.CountAsync());
        output.WriteLine("promoted the second standby: 13 of 13 committed articles are there; nothing committed was lost");
    }

    private static Task<IngestResult> StoreAsync(TemporaryStore store, int number) =>
        store.Get<ArticleIngester>().IngestAsync(new Draft($"Isi {number}.").Headline($"Judul {number}").Extracted());

    private static async Task<int> CountAsync(TemporaryStore store)
    {
        await using var db = await store.Get<NewsReads>().OpenAsync();
        return await db.Articles.CountAsync();
    }

    private static async Task<bool> IsStandbyAsync(TemporaryStore store)
    {
        await using var db = await store.Get<NewsReads>().OpenAsync();
        return (await db.Database.SqlQuery<bool>($"SELECT pg_is_in_recovery() AS \"Value\"").ToListAsync())[0];
    }

    // A server that died is noticed by the first command that it does not answer.
    private static async Task<bool> EventuallyAsync(Func<Task<bool>> condition)
    {
        for (var attempt = 0; attempt < 60; attempt++)
        {
            try
            {
                if (await condition()) return true;
            }
            catch (Exception problem) when (problem is StoreException or NpgsqlException or InvalidOperationException { InnerException: NpgsqlException })
            {
                // asked again below
            }
            await Task.Delay(500);
        }
        return false;
    }

    private static async Task RunAsync(PrivateCluster cluster, string sql)
    {
        await using var source = NpgsqlDataSource.Create(cluster.ConnectionString + ";Pooling=false");
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }
}
