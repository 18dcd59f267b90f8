using NewsGraphQL.Server.Commands;

namespace NewsGraphQL.Server.Tests.Examples;

/// <summary>The server as a newcomer meets it: the sample articles in a new store.</summary>
public sealed class SampleServer : NewsServer, IAsyncLifetime
{
    public async Task InitializeAsync() => Assert.Equal(20, await SampleArticles.ImportIntoEmptyAsync(Services, CancellationToken.None));

    async Task IAsyncLifetime.DisposeAsync() => await base.DisposeAsync();
}
