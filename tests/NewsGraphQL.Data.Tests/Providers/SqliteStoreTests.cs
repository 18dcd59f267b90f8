using Microsoft.Data.Sqlite;
using NewsGraphQL.Data.Tests.Stores;

namespace NewsGraphQL.Data.Tests.Providers;

/// <summary>What only a SQLite file can do; what every store does is in <see cref="StoreTests"/>.</summary>
public sealed class SqliteStoreTests
{
    [Fact]
    public async Task Connections_are_set_up()
    {
        await using var store = await TemporaryStore.OpenAsync(TestDatabase.Sqlite);
        Assert.Equal("wal", await store.ScalarAsync<string>("SELECT journal_mode AS Value FROM pragma_journal_mode"));
        Assert.Equal(1, await store.ScalarAsync<int>("SELECT foreign_keys AS Value FROM pragma_foreign_keys"));
        Assert.Equal(1, await store.ScalarAsync<int>("SELECT synchronous AS Value FROM pragma_synchronous"));
        Assert.Equal(5000, await store.ScalarAsync<int>("SELECT timeout AS Value FROM pragma_busy_timeout"));
        Assert.Equal(-8192, await store.ScalarAsync<int>("SELECT cache_size AS Value FROM pragma_cache_size"));
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_refused_and_left_as_it_is()
    {
        await using var store = new TemporaryStore(TestDatabase.Sqlite);
        await File.WriteAllTextAsync(store.Name, new string('x', 5000));
        Assert.Contains("no SQLite database", await StoreTests.RefusalAsync(store), StringComparison.Ordinal);
        Assert.Equal(5000, new FileInfo(store.Name).Length);
    }

    [Fact]
    public async Task A_missing_folder_is_named()
    {
        await using var outer = new TemporaryStore(TestDatabase.Sqlite);
        var folder = Path.Combine(outer.Folder, "absent");
        await using var store = new TemporaryStore(Path.Combine(folder, "news.db"));
        Assert.Contains(folder, await StoreTests.RefusalAsync(store), StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder));
    }

    [Fact]
    public async Task A_read_only_store_that_is_up_to_date_opens_and_refuses_writes()
    {
        await using var store = await TemporaryStore.OpenAsync(TestDatabase.Sqlite);
        await using var readOnly = new TemporaryStore($"Data Source={store.Name};Mode=ReadOnly");
        await readOnly.Store.OpenAsync();
        Assert.True(await readOnly.Store.IsEmptyAsync());
    }

    [Fact]
    public async Task The_database_of_another_program_is_refused()
    {
        await using var store = new TemporaryStore(TestDatabase.Sqlite);
        await using (var other = new SqliteConnection($"Data Source={store.Name}"))
        {
            await other.OpenAsync();
            await using var command = other.CreateCommand();
            command.CommandText = "CREATE TABLE Invoices (Id INTEGER)";
            await command.ExecuteNonQueryAsync();
        }
        Assert.Contains("another program", await StoreTests.RefusalAsync(store), StringComparison.Ordinal);
    }
}
