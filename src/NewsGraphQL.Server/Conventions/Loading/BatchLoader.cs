using GraphQL.DataLoader;
using NewsGraphQL.Server.Conventions.Telemetry;

namespace NewsGraphQL.Server.Conventions.Loading;

/// <summary>Collects the keys that the fields of one level ask for and fetches them with one command. One instance serves one request.</summary>
/// <typeparam name="TKey">What is looked up by.</typeparam>
/// <typeparam name="TValue">What is found.</typeparam>
internal abstract class BatchLoader<TKey, TValue> where TKey : notnull
{
    private readonly Lock _gate = new();
    private readonly Dictionary<TKey, Entry> _entries = [];
    private Batch _open = new();

    /// <summary>The value of <paramref name="key"/>, fetched together with its neighbours'; the default value when there is none.</summary>
    public IDataLoaderResult<TValue?> Load(TKey key)
    {
        lock (_gate)
        {
            if (_entries.TryGetValue(key, out var known)) return known;
            _open.Keys.Add(key);
            return _entries[key] = new Entry(this, _open, key);
        }
    }

    /// <summary>What telemetry calls this loader.</summary>
    protected virtual string Name => GetType() is { IsGenericType: true } loader ? $"{loader.Name.Split('`')[0]} {typeof(TValue).Name}" : GetType().Name;

    /// <summary>Finds the values of all keys with one command. A key without a value is left out.</summary>
    protected abstract Task<IReadOnlyDictionary<TKey, TValue>> FetchAsync(IReadOnlyList<TKey> keys, CancellationToken stop);

    private Task<IReadOnlyDictionary<TKey, TValue>> Fetch(Batch batch, CancellationToken stop)
    {
        lock (_gate)
        {
            if (_open == batch) _open = new Batch();
            return batch.Fetched ??= WatchedAsync(batch.Keys, stop);
        }
    }

    private async Task<IReadOnlyDictionary<TKey, TValue>> WatchedAsync(IReadOnlyList<TKey> keys, CancellationToken stop)
    {
        using var work = ResolverWork.Start(Name);
        return await FetchAsync(keys, stop);
    }

    private sealed class Batch
    {
        public List<TKey> Keys { get; } = [];

        public Task<IReadOnlyDictionary<TKey, TValue>>? Fetched { get; set; }
    }

    private sealed class Entry(BatchLoader<TKey, TValue> loader, Batch batch, TKey key) : IDataLoaderResult<TValue?>
    {
        // All but the first of a batch find it fetched.
        public Task<TValue?> GetResultAsync(CancellationToken cancellationToken = default) =>
            loader.Fetch(batch, cancellationToken) is { IsCompletedSuccessfully: true } fetched ? Task.FromResult(fetched.Result.GetValueOrDefault(key)) : FetchedAsync(cancellationToken);

        Task<object?> IDataLoaderResult.GetResultAsync(CancellationToken cancellationToken) =>
            loader.Fetch(batch, cancellationToken) is { IsCompletedSuccessfully: true } fetched ? Task.FromResult<object?>(fetched.Result.GetValueOrDefault(key)) : FetchedObjectAsync(cancellationToken);

        private async Task<TValue?> FetchedAsync(CancellationToken stop) => (await loader.Fetch(batch, stop)).GetValueOrDefault(key);

        private async Task<object?> FetchedObjectAsync(CancellationToken stop) => await FetchedAsync(stop);
    }
}
