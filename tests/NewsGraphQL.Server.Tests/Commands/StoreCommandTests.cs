using NewsGraphQL.Data.Tests.Stores;

namespace NewsGraphQL.Server.Tests.Commands;

/// <summary>The commands that take a store, on each database.</summary>
public abstract class StoreCommandTests(TestDatabase database)
{
    public sealed class OnSqlite() : StoreCommandTests(TestDatabase.Sqlite);

    public sealed class OnPostgres() : StoreCommandTests(TestDatabase.Postgres);

    [Fact]
    public async Task What_is_imported_is_served()
    {
        using var place = database.NewPlace();
        using var command = new CommandLine();
        command.Write("bandara.txt", Article.Text);
        var first = (await command.RunAsync("import", "bandara.txt", "--store", place.Store)).Ending(0);
        Assert.StartsWith("1 read: 1 stored, 0 updated, 0 unchanged; 0 refused", first.Output, StringComparison.Ordinal);
        var second = (await command.RunAsync("import", "bandara.txt", "--store", place.Store)).Ending(0);
        Assert.StartsWith("1 read: 0 stored, 0 updated, 1 unchanged; 0 refused", second.Output, StringComparison.Ordinal);

        await using var server = await RunningServer.StartAsync("--store", place.Store);
        Assert.Equal(Article.Headline, (await server.QueryAsync("{ articles { nodes { headline } } }")).GetProperty("data").GetProperty("articles").GetProperty("nodes")[0].GetProperty("headline").GetString());
        Assert.Equal("Healthy", await server.Http.GetStringAsync("health/ready"));
        Assert.DoesNotContain("Password", server.Printed, StringComparison.OrdinalIgnoreCase);
    }
}
