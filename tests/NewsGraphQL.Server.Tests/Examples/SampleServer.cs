using NewsGraphQL.Data.Tests.Stores;
using NewsGraphQL.Server.Commands;

namespace NewsGraphQL.Server.Tests.Examples;

/// <summary>The server as a newcomer meets it: the sample articles in a new store.</summary>
public class SampleServer : NewsServer, IAsyncLifetime
{
    /// <summary>On a SQLite file.</summary>
    public SampleServer() { }

    private SampleServer(TestDatabase database) : base(database) { }

    public async Task InitializeAsync()
    {
        if (Database.Absence is null) Assert.Equal(20, await SampleArticles.ImportIntoEmptyAsync(Services, CancellationToken.None));
    }

    /// <summary>The same on a PostgreSQL database.</summary>
    public new sealed class OnPostgres() : SampleServer(TestDatabase.Postgres);

    async Task IAsyncLifetime.DisposeAsync() => await base.DisposeAsync();
}
