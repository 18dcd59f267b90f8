using GraphQL.DataLoader;
using NewsGraphQL.Server.Conventions.Loading;

namespace NewsGraphQL.Server.Conventions.Nodes;

/// <summary>The object types that <c>node(id)</c> knows. A row class and its object type share one name.</summary>
internal sealed class NodeTypes
{
    private readonly Dictionary<string, Func<IServiceProvider, int, IDataLoaderResult>> _loads = new(StringComparer.Ordinal);

    /// <summary>Makes the rows of <typeparamref name="T"/> reachable by id.</summary>
    public NodeTypes Add<T>() where T : class => Add<T, EntityLoader<T>>();

    /// <summary>Makes the rows of <typeparamref name="T"/> reachable by id through a loader of their own.</summary>
    public NodeTypes Add<T, TLoader>() where T : class where TLoader : BatchLoader<int, T>
    {
        _loads.Add(typeof(T).Name, (services, key) => services.GetRequiredService<TLoader>().Load(key));
        return this;
    }

    /// <summary>The object with this id, in a list of several: a wrong id fails at its own place only.</summary>
    public IDataLoaderResult TryLoad(IServiceProvider services, string id)
    {
        try
        {
            return Load(services, id);
        }
        catch (Errors.RequestError wrong)
        {
            return new Failure(wrong);
        }
    }

    /// <summary>The object with this id; a null result when there is none any more.</summary>
    /// <exception cref="Errors.RequestError">It is no id of this server.</exception>
    public IDataLoaderResult Load(IServiceProvider services, string id)
    {
        var parsed = GlobalId.Parse(id);
        return _loads.TryGetValue(parsed.Type, out var load)
            ? load(services, parsed.Key)
            : throw new Errors.RequestError(Errors.ErrorCodes.InvalidId, $"There are no objects of a type {parsed.Type}.");
    }

    private sealed class Failure(Errors.RequestError error) : IDataLoaderResult
    {
        public Task<object?> GetResultAsync(CancellationToken cancellationToken = default) => Task.FromException<object?>(error);
    }
}
