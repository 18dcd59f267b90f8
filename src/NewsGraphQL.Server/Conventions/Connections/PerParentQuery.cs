using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;

namespace NewsGraphQL.Server.Conventions.Connections;

/// <summary>The first rows of each parent's list in one command.</summary>
/// <remarks><c>FROM parents, rows WHERE rows.id IN (SELECT id FROM rows WHERE parent = parents.value ORDER BY … LIMIT n)</c>:
/// each parent's list is read by its index and only as far as the page goes, where a window function would read and sort every row of every parent.
/// Where the database has lateral joins (SQLite has none), the lists are joined instead: <c>FROM parents JOIN LATERAL (SELECT … ORDER BY … LIMIT n)</c>.</remarks>
internal static class PerParentQuery
{
    /// <summary>The query. Its rows come parent by parent, each list in the asked order.</summary>
    public static IQueryable<FoundRow<TItem>> Build<TRow, TItem>(DbContext db, ListSource<TRow, TItem> source, ListRequest<TRow> request, IReadOnlyList<int> parents, StoreAbilities abilities)
        where TRow : class where TItem : class
    {
        var rows = source.Rows(db).AsNoTracking();
        var pair = Expression.Parameter(typeof(Pair<TRow>), "pair");
        var (parent, row) = (Expression.Property(pair, nameof(Pair<>.Parent)), Expression.Property(pair, nameof(Pair<>.Row)));
        var order = request.Order.Through(Expression.Lambda(row, pair)).Behind(Expression.Lambda(parent, pair));
        var keys = abilities.Keys?.Invoke(db, [.. parents]);
        var pairs = keys is not null && source.Rank is null
            ? rows.Provider.CreateQuery<Pair<TRow>>(Joined(key => Page(db, source, request, key), keys))
            : rows.Provider.CreateQuery<Pair<TRow>>(Pairs(rows, source, keys?.Expression ?? Keys(parents)))
                .Where(Expression.Lambda<Func<Pair<TRow>, bool>>(Among(Page(db, source, request, parent), db, source, row, parent), pair));
        return pairs.Provider.CreateQuery<Pair<TRow>>(order.Ordered(pairs.Expression, request.Page.Backward))
            .Select(Expression.Lambda<Func<Pair<TRow>, FoundRow<TItem>>>(
                FoundRow<TItem>.From(ReadColumns.Narrowed(Expressions.Inline(source.Item, row), request.Columns), parent, request.Order.Values(row), source.Rank is { } rank ? Expressions.Inline(rank, row) : null), pair));
    }

    /// <summary>Whether a row is in the list of <paramref name="key"/>.</summary>
    public static Expression<Func<TRow, bool>> Of<TRow>(Expression<Func<TRow, int>> parent, Expression key) =>
        Expression.Lambda<Func<TRow, bool>>(Expression.Equal(parent.Body, key), parent.Parameters);

    private static IQueryable<TRow> Page<TRow, TItem>(DbContext db, ListSource<TRow, TItem> source, ListRequest<TRow> request, Expression parent)
        where TRow : class where TItem : class =>
        KeysetPager.Taken(KeysetPager.Placed(KeysetPager.Filtered(db, source, request).Where(Of(source.Parent!, parent)), request), request);

    // Every parent beside the page of its list. EF Core would turn "row.parent = key" into a window function over all rows of all parents; "key + 0" it leaves alone.
    private static MethodCallExpression Joined<TRow>(Func<Expression, IQueryable<TRow>> page, IQueryable<int> parents)
    {
        var parent = Expression.Parameter(typeof(int), "parent");
        return Expression.Call(typeof(Queryable), nameof(Queryable.SelectMany), [typeof(int), typeof(TRow), typeof(Pair<TRow>)], parents.Expression,
            Expression.Quote(Expression.Lambda<Func<int, IEnumerable<TRow>>>(page(Expression.Add(parent, Expression.Constant(0))).Expression, parent)),
            Expression.Quote(Expressions.Paired<int, TRow, Pair<TRow>>((key, row) => [key, row])));
    }

    private static MethodCallExpression Keys(IReadOnlyList<int> parents) => Expression.Call(typeof(Queryable), nameof(Queryable.AsQueryable), [typeof(int)],
        Expression.Call(typeof(EF), nameof(EF.Parameter), [typeof(int[])], Expressions.Value(parents.ToArray(), typeof(int[]))));

    // Every parent beside every row; the condition that follows makes it a look-up.
    private static MethodCallExpression Pairs<TRow, TItem>(IQueryable<TRow> rows, ListSource<TRow, TItem> source, Expression keys)
        where TRow : class where TItem : class
    {
        var parent = Expression.Parameter(typeof(int), "parent");
        var pair = Expression.Quote(Expressions.Paired<int, TRow, Pair<TRow>>((key, row) => [key, row]));
        // What a search found is a pair itself, and only a join lets EF Core follow relations into it; few rows are found, so their order of reading matters less.
        if (source.Rank is not null)
        {
            return Expression.Call(typeof(Queryable), nameof(Queryable.Join), [typeof(int), typeof(TRow), typeof(int), typeof(Pair<TRow>)], keys, rows.Expression,
                Expression.Quote(Expression.Lambda<Func<int, int>>(parent, parent)), Expression.Quote(source.Parent!), pair);
        }

        return Expression.Call(typeof(Queryable), nameof(Queryable.SelectMany), [typeof(int), typeof(TRow), typeof(Pair<TRow>)], keys,
            Expression.Quote(Expression.Lambda<Func<int, IEnumerable<TRow>>>(rows.Expression, parent)), pair);
    }

    // The tiebreak tells the rows of one list apart. Where it is the whole key of a row, the parent need not be asked again.
    private static Expression Among<TRow, TItem>(IQueryable<TRow> page, DbContext db, ListSource<TRow, TItem> source, Expression row, Expression parent)
        where TRow : class where TItem : class
    {
        var tiebreak = source.Tiebreak.Value;
        var keys = Expression.Call(typeof(Queryable), nameof(Queryable.Select), [typeof(TRow), tiebreak.ReturnType], page.Expression, Expression.Quote(tiebreak));
        var among = Expression.Call(typeof(Queryable), nameof(Queryable.Contains), [tiebreak.ReturnType], keys, Expressions.Inline(tiebreak, row));
        var key = db.Model.FindEntityType(typeof(TRow))?.FindPrimaryKey()?.Properties;
        var whole = key is [{ Name: var name }] && tiebreak.Body is MemberExpression { Member.Name: var member } && name == member;
        if (whole) return among;
        // The row is looked up by its whole key. Where the key begins with the tiebreak, a sum, which is no column, keeps the planner from the parent's own index:
        // it would walk the parent's whole list and ask of every row whether it is on the page.
        var parentOfRow = Expressions.Inline(source.Parent!, row);
        if (key is not [{ Name: var leading }, ..] || source.Parent!.Body is not MemberExpression { Member.Name: var owner } || leading != owner) parentOfRow = Expression.Add(parentOfRow, Expression.Constant(0));
        return Expression.AndAlso(Expression.Equal(parentOfRow, parent), among);
    }

    private sealed record Pair<TRow>(int Parent, TRow Row);
}
