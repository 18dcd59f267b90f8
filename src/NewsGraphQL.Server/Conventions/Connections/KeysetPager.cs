using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;

namespace NewsGraphQL.Server.Conventions.Connections;

/// <summary>Reads one page of a list, or the same page of many parents' lists, with one command each for rows and count.</summary>
internal static class KeysetPager
{
    /// <summary>A page of a list of the whole store.</summary>
    public static async Task<Connection> PageAsync<TRow, TItem>(DbContext db, ListSource<TRow, TItem> source, ListRequest<TRow> request, CancellationToken stop)
        where TRow : class where TItem : class
    {
        var all = Filtered(db, source, request);
        var found = request.WantsRows && request.Page.Size > 0
            ? await Read(Taken(Placed(all, request), request), source, request).ToListAsync(stop)
            : [];
        var count = request.WantsCount ? await all.CountAsync(stop) : (int?)null;
        return Assembled(found, request, count);
    }

    /// <summary>The same page of each parent's list.</summary>
    public static async Task<IReadOnlyDictionary<int, Connection>> PagesAsync<TRow, TItem>(
        DbContext db, ListSource<TRow, TItem> source, ListRequest<TRow> request, IReadOnlyList<int> parents, CancellationToken stop)
        where TRow : class where TItem : class
    {
        var all = Filtered(db, source, request).Where(Among(source.Parent!, parents));
        var found = request.WantsRows && request.Page.Size > 0
            ? (await Read(TakenPerParent(Placed(all, request), source, request, parents), source, request).ToListAsync(stop)).ToLookup(row => row.Parent)
            : Array.Empty<FoundRow<TItem>>().ToLookup(row => row.Parent);
        var counts = request.WantsCount
            ? await all.GroupBy(source.Parent!).Select(list => new { list.Key, Count = list.Count() }).ToDictionaryAsync(list => list.Key, list => list.Count, stop)
            : null;
        return parents.ToDictionary(parent => parent, parent => Assembled([.. found[parent]], request, counts?.GetValueOrDefault(parent)));
    }

    /// <summary>All rows that fit, whatever the page.</summary>
    public static IQueryable<TRow> Filtered<TRow, TItem>(DbContext db, ListSource<TRow, TItem> source, ListRequest<TRow> request)
        where TRow : class where TItem : class
    {
        var rows = source.Rows(db).AsNoTracking();
        return request.Where is { } where ? rows.Where(where) : rows;
    }

    private static IQueryable<TRow> Placed<TRow>(IQueryable<TRow> rows, ListRequest<TRow> request) where TRow : class
    {
        var (order, page) = (request.Order, request.Page);
        if (page.After is { } after) rows = rows.Where((Expression<Func<TRow, bool>>)order.Beyond(Cursor.Read(after, order.Types, order.Fingerprint), reversed: false));
        if (page.Before is { } before) rows = rows.Where((Expression<Func<TRow, bool>>)order.Beyond(Cursor.Read(before, order.Types, order.Fingerprint), reversed: true));
        return rows;
    }

    // One row more than the page holds tells whether another page follows.
    private static IQueryable<TRow> Taken<TRow>(IQueryable<TRow> rows, ListRequest<TRow> request) where TRow : class =>
        rows.Provider.CreateQuery<TRow>(request.Order.Ordered(rows.Expression, request.Page.Backward)).Take(request.Page.Size + 1);

    private static IQueryable<TRow> TakenPerParent<TRow, TItem>(
        IQueryable<TRow> rows, ListSource<TRow, TItem> source, ListRequest<TRow> request, IReadOnlyList<int> parents)
        where TRow : class where TItem : class
    {
        if (parents is [_]) return Taken(rows, request);
        var parent = Expression.Parameter(typeof(int), "parent");
        var row = source.Parent!.Parameters[0];
        var own = Expression.Lambda<Func<TRow, bool>>(Expression.Equal(source.Parent.Body, parent), row);
        var list = Expression.Call(typeof(Queryable), nameof(Queryable.Where), [typeof(TRow)], rows.Expression, Expression.Quote(own));
        var taken = Expression.Call(typeof(Queryable), nameof(Queryable.Take), [typeof(TRow)],
            request.Order.Ordered(list, request.Page.Backward), Expressions.Value(request.Page.Size + 1, typeof(int)));
        // A window over each parent's rows: EF Core makes ROW_NUMBER() of a correlated Take.
        return rows.Select(source.Parent).Distinct().SelectMany(Expression.Lambda<Func<int, IEnumerable<TRow>>>(taken, parent));
    }

    private static IQueryable<FoundRow<TItem>> Read<TRow, TItem>(IQueryable<TRow> rows, ListSource<TRow, TItem> source, ListRequest<TRow> request)
        where TRow : class where TItem : class
    {
        var row = Expression.Parameter(typeof(TRow), "row");
        var found = Expression.MemberInit(
            Expression.New(typeof(FoundRow<TItem>)),
            Expression.Bind(typeof(FoundRow<TItem>).GetProperty(nameof(FoundRow<>.Item))!, Expressions.Inline(source.Item, row)),
            Expression.Bind(typeof(FoundRow<TItem>).GetProperty(nameof(FoundRow<>.Parent))!, source.Parent is { } parent ? Expressions.Inline(parent, row) : Expression.Constant(0)),
            Expression.Bind(typeof(FoundRow<TItem>).GetProperty(nameof(FoundRow<>.Keys))!, request.Order.Values(row)));
        return rows.Select(Expression.Lambda<Func<TRow, FoundRow<TItem>>>(found, row));
    }

    private static Connection Assembled<TRow, TItem>(IReadOnlyList<FoundRow<TItem>> found, ListRequest<TRow> request, int? count)
        where TRow : class where TItem : class
    {
        var page = request.Page;
        var more = found.Count > page.Size;
        var edges = found.Take(page.Size).Select(row => new Edge(row.Item, Cursor.Write(row.Keys, request.Order.Fingerprint))).ToList();
        if (page.Backward) edges.Reverse();
        return page.Backward
            ? new Connection(edges, page.Before is not null, more, count)
            : new Connection(edges, more, page.After is not null, count);
    }

    /// <summary>Whether a row belongs to one of the parents.</summary>
    public static Expression<Func<TRow, bool>> Among<TRow>(Expression<Func<TRow, int>> parent, IReadOnlyList<int> parents) =>
        Expression.Lambda<Func<TRow, bool>>(
            Expression.Call(typeof(Enumerable), nameof(Enumerable.Contains), [typeof(int)], Expressions.Value(parents, typeof(IReadOnlyList<int>)), parent.Body),
            parent.Parameters);

    private sealed class FoundRow<TItem>
    {
        public TItem Item { get; init; } = default!;

        public int Parent { get; init; }

        public object?[] Keys { get; init; } = [];
    }
}
