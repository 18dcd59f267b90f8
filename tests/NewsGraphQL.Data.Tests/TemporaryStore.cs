using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace NewsGraphQL.Data.Tests;

/// <summary>A real store in a folder of its own, registered as the server registers it, removed afterwards.</summary>
public sealed class TemporaryStore : IAsyncDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("newsgraphql-");
    private readonly ServiceProvider _services;

    public TemporaryStore(string? store = null)
    {
        File = Path.Combine(_folder.FullName, "news.db");
        _services = new ServiceCollection().AddNewsStore(store ?? File).BuildServiceProvider();
    }

    public string File { get; }

    public string Folder => _folder.FullName;

    public NewsStore Store => Get<NewsStore>();

    // Making a store means all migrations and all countries; the tests that are not about that begin with a copy.
    private static readonly Lazy<Task<byte[]>> Empty = new(async () =>
    {
        await using var store = new TemporaryStore();
        await store.Store.OpenAsync();
        await using (var db = store.Context()) await db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)");
        return await System.IO.File.ReadAllBytesAsync(store.File);
    });

    public static async Task<TemporaryStore> OpenAsync()
    {
        var store = new TemporaryStore();
        await System.IO.File.WriteAllBytesAsync(store.File, await Empty.Value);
        return store;
    }

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
        using (var connection = new SqliteConnection($"Data Source={File}")) SqliteConnection.ClearPool(connection);
        _folder.Delete(recursive: true);
    }
}
