using GraphQL;
using GraphQL.Builders;
using GraphQL.Types;
using NewsGraphQL.Server.Conventions.Counting;
using NewsGraphQL.Server.Conventions.Filtering;
using NewsGraphQL.Server.Conventions.Searching;
using NewsGraphQL.Server.Conventions.Sorting;
using NewsGraphQL.Server.Conventions.Telemetry;

namespace NewsGraphQL.Server.Conventions.Connections;

/// <summary>Adds list fields to object types.</summary>
internal static class ConnectionFields
{
    /// <summary>A list of the whole store: <c>first after last before where order</c>, and <c>search</c> when the list has one.</summary>
    public static void List<TNode, TFilter, TSort, TRow, TItem>(this IComplexGraphType type, string name, string description, ListSource<TRow, TItem> source)
        where TNode : class, IGraphType, IListed where TFilter : IFilterInput where TSort : ISortInput where TRow : class where TItem : class =>
        Declare<TNode, TFilter, TSort>(type, name, description).ResolveAsync(async context =>
            SearchSource<TItem>.Words(context) is { } words
                ? await PageAsync(context, source.Search!.Within(source, context.RequestServices!, words))
                : await PageAsync(context, source));

    /// <summary>A list that belongs to the object: read for all objects of its level at once.</summary>
    /// <param name="type">The object's type.</param>
    /// <param name="name">The field's name.</param>
    /// <param name="description">What the list holds and how it is ordered when the client names no order.</param>
    /// <param name="source">Where the items come from.</param>
    /// <param name="key">The object's key.</param>
    public static void ListOf<TParent, TNode, TFilter, TSort, TRow, TItem>(
        this IComplexGraphType type, string name, string description, ListSource<TRow, TItem> source, Func<TParent, int> key)
        where TNode : class, IGraphType, IListed where TFilter : IFilterInput where TSort : ISortInput where TRow : class where TItem : class =>
        Declare<TNode, TFilter, TSort>(type, name, description).Resolve(context =>
        {
            var pages = context.RequestServices!.GetRequiredService<PagesLoader>();
            var parent = key((TParent)context.Source!);
            return SearchSource<TItem>.Words(context) is { } words
                ? pages.Load(context, source, () => source.Search!.Within(source, context.RequestServices!, words), parent)
                : pages.Load(context, source, () => source, parent);
        }).FieldType.ReadsKey();

    private static async Task<Connection> PageAsync<TRow, TItem>(IResolveFieldContext context, ListSource<TRow, TItem> source) where TRow : class where TItem : class
    {
        var request = ListRequest<TRow>.Of(context, source);
        using var work = ResolverWork.Start(context.Coordinate());
        await using var db = await context.RequestServices!.GetRequiredService<OpenStore>()(context.CancellationToken);
        var page = await KeysetPager.PageAsync(db, source, request, context.CancellationToken);
        return page with { List = new CountedRows<TRow, TItem>(context.RequestServices!.GetRequiredService<BucketLoaders>(), source, request, 0) };
    }

    private static FieldBuilder<object, object> Declare<TNode, TFilter, TSort>(IComplexGraphType type, string name, string description)
        where TNode : class, IGraphType, IListed where TFilter : IFilterInput where TSort : ISortInput
    {
        var limit = $"at most {PageArguments.MaximumWord}, {PageArguments.DefaultWord} when neither `first` nor `last` is given";
        var field = FieldBuilder<object, object>.Create(name, typeof(ConnectionType<TNode>))
            .Description(description)
            .Argument<IntGraphType>("first", argument => argument.Description = $"How many items from the start: {limit}.")
            .Argument<StringGraphType>("after", argument => argument.Description = "Begin behind this cursor.")
            .Argument<IntGraphType>("last", argument => argument.Description = $"How many items from the end: {limit}.")
            .Argument<StringGraphType>("before", argument => argument.Description = "End before this cursor.")
            .Argument<TFilter>("where", argument => argument.Description = "Which items; all when left out.")
            .Argument<ListGraphType<NonNullGraphType<TSort>>>("order", argument => argument.Description = "How they are sorted, the first entry counting most.");
        if (TNode.IsSearched)
        {
            field.Argument<StringGraphType>("search", argument => argument.Description =
                "Words to look for, in any of their forms and whatever their diacritics: all must be found; `\"a phrase\"` as it stands, `-word` not at all, and the last word may be the beginning of one. "
                + $"Combines with `where`; the best come first unless `order` is given. At most {SearchSource<object>.MaximumLength} characters.");
        }

        type.AddField(field.FieldType);
        return field;
    }
}
