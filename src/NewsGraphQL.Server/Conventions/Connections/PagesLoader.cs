using System.Collections.Concurrent;
using GraphQL;
using GraphQL.DataLoader;
using GraphQLParser.AST;
using NewsGraphQL.Server.Conventions.Counting;
using NewsGraphQL.Server.Conventions.Loading;
using NewsGraphQL.Server.Conventions.Telemetry;

namespace NewsGraphQL.Server.Conventions.Connections;

/// <summary>The lists of many parents, one command per list field of the document. One instance serves one request.</summary>
internal sealed class PagesLoader(OpenStore open, BucketLoaders buckets, StoreAbilities abilities)
{
    // Arguments are the same for all parents of one field of the document, so the field is the batch.
    private readonly ConcurrentDictionary<(GraphQLField, object), object> _batches = new();

    /// <summary>The page of the parent with this key.</summary>
    /// <param name="context">The list field.</param>
    /// <param name="list">What the list is, whatever is searched in it.</param>
    /// <param name="source">Its rows; asked once for all parents.</param>
    /// <param name="parent">The parent's key.</param>
    public IDataLoaderResult<Connection> Load<TRow, TItem>(IResolveFieldContext context, object list, Func<ListSource<TRow, TItem>> source, int parent)
        where TRow : class where TItem : class
    {
        var batch = (Batch<TRow, TItem>)_batches.GetOrAdd((context.FieldAst, list), _ => Batch<TRow, TItem>.Of(open, abilities, context, source()));
        return batch.Load(parent).Then(page => page! with { List = new CountedRows<TRow, TItem>(buckets, batch.Source, batch.Request, parent) });
    }

    private sealed class Batch<TRow, TItem>(OpenStore open, StoreAbilities abilities, string name, ListSource<TRow, TItem> source, ListRequest<TRow> request) : BatchLoader<int, Connection>
        where TRow : class where TItem : class
    {
        protected override string Name => name;

        public ListSource<TRow, TItem> Source => source;

        public ListRequest<TRow> Request => request;

        public static Batch<TRow, TItem> Of(OpenStore open, StoreAbilities abilities, IResolveFieldContext context, ListSource<TRow, TItem> source) =>
            new(open, abilities, context.Coordinate(), source, ListRequest<TRow>.Of(context, source));

        protected override async Task<IReadOnlyDictionary<int, Connection>> FetchAsync(IReadOnlyList<int> keys, CancellationToken stop)
        {
            await using var db = await open(stop);
            return await KeysetPager.PagesAsync(db, source, request, keys, abilities, stop);
        }
    }
}
