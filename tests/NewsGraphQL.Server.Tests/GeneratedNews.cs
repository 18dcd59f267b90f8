using NewsGraphQL.Benchmarks.Corpus;

namespace NewsGraphQL.Server.Tests;

/// <summary>A server over a generated corpus: the shape of a large store in a small one. Plans of SQLite do not depend on how many rows there are.</summary>
public sealed class GeneratedNews : NewsServer, IAsyncLifetime
{
    private const int Articles = 1500;

    public async Task InitializeAsync()
    {
        await CorpusGenerator.GenerateAsync(Store, new CorpusShape(Articles));
        CreateClient().Dispose();
    }

    Task IAsyncLifetime.DisposeAsync() => DisposeAsync().AsTask();
}
