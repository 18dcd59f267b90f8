using Microsoft.EntityFrameworkCore;
using NewsGraphQL.Data.Keys;
using NewsGraphQL.Data.Tests.Stores;

namespace NewsGraphQL.Data.Tests.Keys;

public abstract class ApiKeysTests(TestDatabase database) : IAsyncLifetime
{
    public sealed class OnSqlite() : ApiKeysTests(TestDatabase.Sqlite)
    {
        protected override async Task<string> StoredAsync(TemporaryStore store)
        {
            await using (var db = store.Context()) await db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)");
            return System.Text.Encoding.Latin1.GetString(await File.ReadAllBytesAsync(store.Name));
        }
    }

    public sealed class OnPostgres() : ApiKeysTests(TestDatabase.Postgres)
    {
        protected override Task<string> StoredAsync(TemporaryStore store) =>
            store.ScalarAsync<string>("SELECT string_agg(key::text || encode(\"Hash\", 'escape'), ' ') AS \"Value\" FROM \"ApiKeys\" AS key");
    }

    /// <summary>All that the database holds of the keys, as it holds it.</summary>
    protected abstract Task<string> StoredAsync(TemporaryStore store);

    private TemporaryStore _store = null!;

    private ApiKeys Keys => _store.Get<ApiKeys>();

    public async Task InitializeAsync() => _store = await TemporaryStore.OpenAsync(database);

    public async Task DisposeAsync() => await _store.DisposeAsync();

    [Fact]
    public async Task A_key_is_recognised_until_it_is_revoked()
    {
        Assert.False(await Keys.AnyAsync());
        var key = (await Keys.CreateAsync("redaksi", KeyScopes.Read | KeyScopes.Write))!;
        Assert.True(await Keys.AnyAsync());
        Assert.Equal(("redaksi", KeyScopes.Read | KeyScopes.Write), (await Keys.FindAsync(key)) is { } found ? (found.Name, found.Scopes) : default);
        Assert.NotNull((await Keys.ListAsync()).Single().LastUsedUtc);
        Assert.Null(await Keys.CreateAsync("redaksi", KeyScopes.Read));
        Assert.True(await Keys.RevokeAsync("redaksi"));
        Assert.False(await Keys.RevokeAsync("redaksi"));
        Assert.Null(await Keys.FindAsync(key));
    }

    [Fact]
    public async Task Nothing_but_the_whole_key_is_the_key()
    {
        var key = (await Keys.CreateAsync("a", KeyScopes.Read))!;
        var handle = (await Keys.ListAsync()).Single().Handle;
        string[] wrong =
        [
            "", " ", handle, $"{ApiKeys.Prefix}{handle}_", key[..^1], key + "A", key.ToUpperInvariant(), " " + key, key[ApiKeys.Prefix.Length..],
            key[..^1] + (key[^1] == 'A' ? 'B' : 'A'), $"{ApiKeys.Prefix}' OR 1=1 --_x", "ngql_\0", new string('_', 100_000),
        ];
        foreach (var other in wrong) Assert.Null(await Keys.FindAsync(other));
        Assert.NotNull(await Keys.FindAsync(key));
    }

    [Fact]
    public async Task The_store_holds_no_key_and_no_two_are_alike()
    {
        var keys = new List<string>();
        for (var i = 0; i < 20; i++) keys.Add((await Keys.CreateAsync($"kunci {i}", KeyScopes.Read))!);
        Assert.Equal(20, keys.Select(k => k[^43..]).Distinct().Count());
        var stored = await StoredAsync(_store);
        Assert.All(keys, key => Assert.DoesNotContain(key[^43..], stored, StringComparison.Ordinal));
        Assert.Contains("kunci 7", stored, StringComparison.Ordinal);
    }
}
