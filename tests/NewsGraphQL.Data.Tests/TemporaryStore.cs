using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NewsGraphQL.Data.Tests.Stores;

namespace NewsGraphQL.Data.Tests;

/// <summary>A real store in a place of its own, registered as the server registers it, removed afterwards.</summary>
public sealed class TemporaryStore : IAsyncDisposable
{
    private readonly TestPlace? _place;
    private readonly ServiceProvider _services;

    /// <summary>A store that is not made yet.</summary>
    public TemporaryStore(TestDatabase database) : this(database.NewPlace()) { }

    /// <summary>A store that somebody else made.</summary>
    public TemporaryStore(string store, TimeProvider? clock = null)
    {
        Name = store;
        _services = new ServiceCollection().AddSingleton(clock ?? TimeProvider.System).AddNewsStore(store).BuildServiceProvider();
    }

    private TemporaryStore(TestPlace place, TimeProvider? clock = null) : this(place.Store, clock) => _place = place;

    /// <summary>What <c>--store</c> takes.</summary>
    public string Name { get; }

    public string Folder => _place!.Folder;

    public NewsStore Store => Get<NewsStore>();

    /// <summary>A store without articles.</summary>
    public static async Task<TemporaryStore> OpenAsync(TestDatabase database, TimeProvider? clock = null) => new(await database.EmptyAsync(), clock);

    public T Get<T>() where T : notnull => _services.GetRequiredService<T>();

    public NewsDbContext Context() => Get<IDbContextFactory<NewsDbContext>>().CreateDbContext();

    public async Task<T> ScalarAsync<T>(string sql)
    {
        await using var db = Context();
        return (await db.Database.SqlQueryRaw<T>(sql).ToListAsync())[0];
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        _place?.Dispose();
    }
}
