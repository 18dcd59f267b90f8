using GraphQL;
using GraphQL.Types;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NewsGraphQL.Benchmarks.Corpus;
using NewsGraphQL.Data;
using NewsGraphQL.Server;

namespace NewsGraphQL.Benchmarks.Parts;

/// <summary>What the parts of a request need, over a generated store of its own: the server's own registrations, without HTTP.</summary>
internal sealed class PartServices : IAsyncDisposable
{
    private const int Articles = 1_000;

    private readonly string _store;
    private readonly ServiceProvider _services;
    private readonly AsyncServiceScope _scope;

    private PartServices(string store, ServiceProvider services) => (_store, _services, _scope) = (store, services, services.CreateAsyncScope());

    /// <summary>The services of one request.</summary>
    public IServiceProvider Request => _scope.ServiceProvider;

    /// <summary>The schema.</summary>
    public ISchema Schema => Request.GetRequiredService<ISchema>();

    /// <summary>Makes the store and opens it.</summary>
    public static async Task<PartServices> OpenAsync()
    {
        var store = Path.Combine(Path.GetTempPath(), $"newsgraphql-parts-{Guid.NewGuid():N}.db");
        await CorpusGenerator.GenerateAsync(store, new CorpusShape(Articles));
        var services = new ServiceCollection().AddLogging().AddNewsStore(store).AddNewsGraphQL().BuildServiceProvider();
        await services.GetRequiredService<NewsStore>().OpenAsync();
        services.GetRequiredService<ISchema>().Initialize();
        return new PartServices(store, services);
    }

    /// <summary>A context of the store.</summary>
    public Task<NewsDbContext> DbAsync() => _services.GetRequiredService<IDbContextFactory<NewsDbContext>>().CreateDbContextAsync();

    /// <summary>Executes an operation as a request of its own would.</summary>
    public async Task<ExecutionResult> ExecuteAsync(string query)
    {
        await using var scope = _services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<IDocumentExecuter<ISchema>>().ExecuteAsync(new ExecutionOptions { Query = query, RequestServices = scope.ServiceProvider, UserContext = new Dictionary<string, object?>() });
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _scope.DisposeAsync();
        await _services.DisposeAsync();
        SqliteConnection.ClearAllPools();
        foreach (var file in Directory.GetFiles(Path.GetTempPath(), Path.GetFileName(_store) + "*")) File.Delete(file);
    }
}
