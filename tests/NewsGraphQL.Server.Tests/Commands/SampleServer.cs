namespace NewsGraphQL.Server.Tests.Commands;

/// <summary>One server as a newcomer starts it, with the sample articles, for all tests that only read from it.</summary>
public sealed class SampleServer : IAsyncLifetime
{
    public const string Collection = "sample server";

    public RunningServer Server { get; private set; } = null!;

    public async Task InitializeAsync() => Server = await RunningServer.StartAsync();

    public async Task DisposeAsync() => await Server.DisposeAsync();
}

[CollectionDefinition(SampleServer.Collection)]
public sealed class SampleServerDefinition : ICollectionFixture<SampleServer>;
