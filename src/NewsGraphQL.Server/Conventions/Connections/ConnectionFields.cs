using System.Globalization;
using GraphQL.Builders;
using GraphQL.Types;
using NewsGraphQL.Server.Conventions.Counting;
using NewsGraphQL.Server.Conventions.Filtering;
using NewsGraphQL.Server.Conventions.Sorting;

namespace NewsGraphQL.Server.Conventions.Connections;

/// <summary>Adds list fields to object types.</summary>
internal static class ConnectionFields
{
    /// <summary>A list of the whole store: <c>first after last before where order</c>.</summary>
    public static void List<TNode, TFilter, TSort, TRow, TItem>(this IComplexGraphType type, string name, string description, ListSource<TRow, TItem> source)
        where TNode : class, IGraphType, IListed where TFilter : IFilterInput where TSort : ISortInput where TRow : class where TItem : class =>
        Declare<TNode, TFilter, TSort>(type, name, description).ResolveAsync(async context =>
        {
            var request = ListRequest<TRow>.Of(context, source);
            await using var db = await context.RequestServices!.GetRequiredService<OpenStore>()(context.CancellationToken);
            var page = await KeysetPager.PageAsync(db, source, request, context.CancellationToken);
            return page with { List = new CountedRows<TRow, TItem>(context.RequestServices!.GetRequiredService<BucketLoaders>(), source, request, 0) };
        });

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
            context.RequestServices!.GetRequiredService<PagesLoader>().Load(context, source, key((TParent)context.Source!)));

    private static FieldBuilder<object, object> Declare<TNode, TFilter, TSort>(IComplexGraphType type, string name, string description)
        where TNode : class, IGraphType, IListed where TFilter : IFilterInput where TSort : ISortInput
    {
        var limit = string.Create(CultureInfo.InvariantCulture, $"at most {PageArguments.MaximumSize}, {PageArguments.DefaultSize} when neither `first` nor `last` is given");
        var field = FieldBuilder<object, object>.Create(name, typeof(NonNullGraphType<ConnectionType<TNode>>))
            .Description(description)
            .Argument<IntGraphType>("first", argument => argument.Description = $"How many items from the start: {limit}.")
            .Argument<StringGraphType>("after", argument => argument.Description = "Begin behind this cursor.")
            .Argument<IntGraphType>("last", argument => argument.Description = $"How many items from the end: {limit}.")
            .Argument<StringGraphType>("before", argument => argument.Description = "End before this cursor.")
            .Argument<TFilter>("where", argument => argument.Description = "Which items; all when left out.")
            .Argument<ListGraphType<NonNullGraphType<TSort>>>("order", argument => argument.Description = "How they are sorted, the first entry counting most.");
        type.AddField(field.FieldType);
        return field;
    }
}
