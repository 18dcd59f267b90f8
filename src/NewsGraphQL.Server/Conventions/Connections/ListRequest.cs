using System.Linq.Expressions;
using GraphQL;
using Microsoft.EntityFrameworkCore;
using NewsGraphQL.Server.Conventions.Filtering;
using NewsGraphQL.Server.Conventions.Sorting;

namespace NewsGraphQL.Server.Conventions.Connections;

/// <summary>What a client asks of a list: condition, order, page and which parts of the answer.</summary>
/// <param name="Where">The condition on a row.</param>
/// <param name="Order">The total order of the rows.</param>
/// <param name="Page">The page.</param>
/// <param name="WantsRows">Whether any item or page information is selected.</param>
/// <param name="WantsMore">Whether it is asked if another page follows, which takes one row more.</param>
/// <param name="WantsCount">Whether <c>totalCount</c> is selected.</param>
/// <param name="Columns">The columns of an item that the selected fields read; null for the whole row.</param>
internal sealed record ListRequest<TRow>(Expression<Func<TRow, bool>>? Where, Keyset Order, PageArguments Page, bool WantsRows, bool WantsMore, bool WantsCount, IReadOnlySet<string>? Columns)
    where TRow : class
{
    private RareItems? _rare;

    /// <summary>Looks how many rows the condition's lists concern, so that <see cref="Condition(DbContext, bool)"/> says them the shorter way.</summary>
    public async Task WeighAsync(DbContext db, CancellationToken stop)
    {
        if (Where is not null) _rare = await RareItems.FindAsync(db, Where, RareItems.Few, stop);
    }

    /// <summary>The condition for commands of a store; null when there is none.</summary>
    /// <param name="db">The store.</param>
    /// <param name="ofAll">Whether all rows that fit are read, not only a page of them.</param>
    public Expression<Func<TRow, bool>>? Condition(DbContext db, bool ofAll) => Where is null || _rare is null ? Where : ofAll ? _rare.AppliedToAll(db, Where) : _rare.Applied(db, Where);

    /// <summary>The keys of all rows that fit, each once, where the condition can tell them without reading the rows; else null.</summary>
    /// <param name="db">The store.</param>
    public IQueryable<int>? KeysOfAll(DbContext db) => Where is null ? null : _rare?.OwnersOf(db, Where);

    /// <summary>Whether the beginning of the whole list is asked for, in its own order.</summary>
    public bool IsBeginning => Where is null && IsInOwnOrder && Page is { Backward: false, After: null, Before: null };

    private bool IsInOwnOrder { get; init; }

    /// <summary>The number of rows to read.</summary>
    public int Rows => WantsMore ? Page.Size + 1 : Page.Size;

    /// <summary>The first items of a list in its own order, and nothing about it.</summary>
    public static ListRequest<TRow> FirstOf<TItem>(ListSource<TRow, TItem> source, int first) where TItem : class => new(
        null, new Keyset([.. source.DefaultOrder, source.Tiebreak], typeof(TRow)), new PageArguments(first, null, null, false), first > 0, false, false, null);

    /// <summary>Reads the arguments of a list field.</summary>
    /// <exception cref="Errors.RequestError">The client's arguments are wrong.</exception>
    public static ListRequest<TRow> Of<TItem>(IResolveFieldContext context, ListSource<TRow, TItem> source) where TItem : class
    {
        var (order, page) = (new Keyset(Keys(context, source), typeof(TRow)), PageArguments.Of(context));
        foreach (var cursor in new[] { page.After, page.Before }.OfType<string>()) order.PlaceOf(cursor); // a wrong one is told whatever is selected
        var selected = context.SubFields?.Values.Select(field => field.Field.Name.StringValue).ToHashSet(StringComparer.Ordinal) ?? [];
        return new ListRequest<TRow>(
            Condition(context, source.Item),
            order,
            page,
            selected.Overlaps(["edges", "nodes", "pageInfo"]),
            selected.Contains("pageInfo"),
            selected.Contains("totalCount"),
            source.Matches is null ? ReadColumns.Of(context) : null) // where the words stand is looked for in the whole row
        {
            IsInOwnOrder = Asked(context, source.Item).Count == 0,
        };
    }

    private static Expression<Func<TRow, bool>>? Condition(IResolveFieldContext context, LambdaExpression item)
    {
        if (Argument(context, "where") is not IDictionary<string, object?> { Count: > 0 } where) return null;
        var filter = (IFilterInput)context.FieldDefinition.Arguments!.Find("where")!.ResolvedType!.GetNamedType();
        return Expression.Lambda<Func<TRow, bool>>(filter.Build(where, item.Body), item.Parameters);
    }

    private static IEnumerable<SortKey> Keys<TItem>(IResolveFieldContext context, ListSource<TRow, TItem> source) where TItem : class =>
        [.. Asked(context, source.Item) is { Count: > 0 } asked ? asked : source.DefaultOrder, source.Tiebreak];

    private static List<SortKey> Asked(IResolveFieldContext context, LambdaExpression item)
    {
        if (Argument(context, "order") is not IEnumerable<object?> order) return [];
        var sort = (ISortInput)context.FieldDefinition.Arguments!.Find("order")!.ResolvedType!.GetNamedType();
        return [.. order.OfType<IDictionary<string, object?>>().SelectMany(entry => sort.Keys(entry, item)).DistinctBy(key => key.Value.Body.ToString())]; // what is sorted by already sorts no further
    }

    private static object? Argument(IResolveFieldContext context, string name) =>
        context.Arguments is { } given && given.TryGetValue(name, out var argument) ? argument.Value : null;
}
