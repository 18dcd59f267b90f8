using System.Collections.Concurrent;
using GraphQL;
using GraphQL.DataLoader;
using GraphQLParser.AST;
using Microsoft.EntityFrameworkCore;
using NewsGraphQL.Server.Conventions.Connections;
using NewsGraphQL.Server.Conventions.Loading;
using NewsGraphQL.Server.Conventions.Telemetry;

namespace NewsGraphQL.Server.Conventions.Counting;

/// <summary>The counts of many parents' lists, one batch per counting field of the document. One instance serves one request.</summary>
internal sealed class BucketLoaders(OpenStore open)
{
    private readonly ConcurrentDictionary<(GraphQLField, object), object> _batches = new();

    /// <summary>Counts the lists of all parents at once.</summary>
    public delegate Task<IReadOnlyDictionary<int, IReadOnlyList<Bucket<TKey>>>> Count<TKey>(DbContext db, IReadOnlyList<int> parents, CancellationToken stop);

    /// <summary>The buckets of one parent; an empty list when it has none.</summary>
    public IDataLoaderResult<IReadOnlyList<Bucket<TKey>>> Load<TRow, TItem, TKey>(IResolveFieldContext context, ListSource<TRow, TItem> source, int parent, Count<TKey> count)
        where TRow : class where TItem : class =>
        ((Batch<TKey>)_batches.GetOrAdd((context.FieldAst, source), _ => new Batch<TKey>(open, context.Coordinate(), count))).Load(parent).Then(buckets => buckets ?? []);

    private sealed class Batch<TKey>(OpenStore open, string name, Count<TKey> count) : BatchLoader<int, IReadOnlyList<Bucket<TKey>>>
    {
        protected override string Name => name;

        protected override async Task<IReadOnlyDictionary<int, IReadOnlyList<Bucket<TKey>>>> FetchAsync(IReadOnlyList<int> keys, CancellationToken stop)
        {
            await using var db = await open(stop);
            return await count(db, keys, stop);
        }
    }
}
