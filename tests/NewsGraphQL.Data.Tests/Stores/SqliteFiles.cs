using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace NewsGraphQL.Data.Tests.Stores;

/// <summary>One SQLite file a store.</summary>
internal sealed class SqliteFiles : TestDatabase
{
    // Making a store means all migrations and all countries; the tests that are not about that begin with a copy.
    private readonly Lazy<Task<byte[]>> _empty;

    public SqliteFiles() => _empty = new(MakeAsync);

    public override TestPlace NewPlace() => new Place();

    public override async Task<TestPlace> EmptyAsync()
    {
        var place = new Place();
        await File.WriteAllBytesAsync(place.Store, await _empty.Value);
        return place;
    }

    private async Task<byte[]> MakeAsync()
    {
        using var place = NewPlace();
        await using (var services = new ServiceCollection().AddNewsStore(place.Store).BuildServiceProvider())
            await services.GetRequiredService<NewsStore>().OpenAsync();
        await using (var connection = new SqliteConnection($"Data Source={place.Store}"))
        {
            await connection.OpenAsync();
            await using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
            await command.ExecuteNonQueryAsync();
        }
        return await File.ReadAllBytesAsync(place.Store);
    }

    private sealed class Place() : TestPlace(Path.Combine("{folder}", "news.db"))
    {
        protected override void Remove()
        {
            using var connection = new SqliteConnection($"Data Source={Store}");
            SqliteConnection.ClearPool(connection);
        }
    }
}
