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
        var found = request.WantsRows ? await LinkedRows.TryReadAsync(db, source, request, stop) : [];
        if (source.Rank is null && (found is null || request.WantsCount)) await request.WeighAsync(db, stop); // a search has found its few rows already
        found ??= await ReadAsync(db, source, request, stop);
        var count = request.WantsCount ? await CountAsync(db, source, request, stop) : (int?)null;
        return Assembled(found, source, request, count);
    }

    /// <summary>The rows of the page.</summary>
    internal static Task<List<FoundRow<TItem>>> ReadAsync<TRow, TItem>(DbContext db, ListSource<TRow, TItem> source, ListRequest<TRow> request, CancellationToken stop)
        where TRow : class where TItem : class =>
        Read(Taken(request.IsBeginning && source.Best is { } best ? best(db, request.Rows) : Placed(Filtered(db, source, request), request), request), source, request).ToListAsync(stop);

    private static Task<int> CountAsync<TRow, TItem>(DbContext db, ListSource<TRow, TItem> source, ListRequest<TRow> request, CancellationToken stop) where TRow : class where TItem : class =>
        (request.Where is null ? source.FoundKeys?.Invoke(db) : source.IsWhole ? request.KeysOfAll(db) : null) is { } keys ? keys.CountAsync(stop) : Filtered(db, source, request, ofAll: true).CountAsync(stop);

    /// <summary>The same page of each parent's list.</summary>
    public static async Task<IReadOnlyDictionary<int, Connection>> PagesAsync<TRow, TItem>(
        DbContext db, ListSource<TRow, TItem> source, ListRequest<TRow> request, IReadOnlyList<int> parents, StoreAbilities abilities, CancellationToken stop)
        where TRow : class where TItem : class
    {
        if (parents is [var only])
        {
            var own = source with { Rows = context => source.Rows(context).Where(PerParentQuery.Of(source.Parent!, Expressions.Value(only, typeof(int)))) };
            return new Dictionary<int, Connection> { [only] = await PageAsync(db, own, request, stop) };
        }

        if (source.Rank is null) await request.WeighAsync(db, stop);
        var found = request.WantsRows
            ? await PerParentQuery.Build(db, source, request, parents, abilities).ToListAsync(stop)
            : [];
        var counts = request.WantsCount ? await CountsAsync(Filtered(db, source, request, ofAll: true), source, parents, stop) : null;
        var lists = found.ToLookup(row => row.Parent);
        return parents.ToDictionary(parent => parent, parent => Assembled([.. lists[parent]], source, request, counts?.GetValueOrDefault(parent)));
    }

    private static Task<Dictionary<int, int>> CountsAsync<TRow, TItem>(IQueryable<TRow> rows, ListSource<TRow, TItem> source, IReadOnlyList<int> parents, CancellationToken stop)
        where TRow : class where TItem : class =>
        rows.Where(Among(source.Parent!, parents)).GroupBy(source.Parent!)
            .Select(list => new { list.Key, Count = list.Count() }).ToDictionaryAsync(list => list.Key, list => list.Count, stop);

    /// <summary>All rows that fit, whatever the page.</summary>
    public static IQueryable<TRow> Filtered<TRow, TItem>(DbContext db, ListSource<TRow, TItem> source, ListRequest<TRow> request, bool ofAll = false)
        where TRow : class where TItem : class
    {
        var rows = source.Rows(db).AsNoTracking();
        return request.Condition(db, ofAll) is { } where ? rows.Where(where) : rows;
    }

    internal static IQueryable<TRow> Placed<TRow>(IQueryable<TRow> rows, ListRequest<TRow> request) where TRow : class
    {
        var (order, page) = (request.Order, request.Page);
        if (page.After is { } after) rows = rows.Where((Expression<Func<TRow, bool>>)order.Beyond(order.PlaceOf(after), reversed: false));
        if (page.Before is { } before) rows = rows.Where((Expression<Func<TRow, bool>>)order.Beyond(order.PlaceOf(before), reversed: true));
        return rows;
    }

    // Where it is asked, one row more than the page holds tells whether another page follows.
    internal static IQueryable<TRow> Taken<TRow>(IQueryable<TRow> rows, ListRequest<TRow> request) where TRow : class =>
        rows.Provider.CreateQuery<TRow>(Expression.Call(typeof(Queryable), nameof(Queryable.Take), [typeof(TRow)],
            request.Order.Ordered(rows.Expression, request.Page.Backward), Expressions.Value(request.Rows, typeof(int))));

    private static IQueryable<FoundRow<TItem>> Read<TRow, TItem>(IQueryable<TRow> rows, ListSource<TRow, TItem> source, ListRequest<TRow> request)
        where TRow : class where TItem : class
    {
        var row = Expression.Parameter(typeof(TRow), "row");
        return rows.Select(Expression.Lambda<Func<TRow, FoundRow<TItem>>>(
            FoundRow<TItem>.From(ReadColumns.Narrowed(Expressions.Inline(source.Item, row), request.Columns), Expression.Constant(0), request.Order.Values(row), source.Rank is { } rank ? Expressions.Inline(rank, row) : null), row));
    }

    private static Connection Assembled<TRow, TItem>(List<FoundRow<TItem>> found, ListSource<TRow, TItem> source, ListRequest<TRow> request, int? count)
        where TRow : class where TItem : class
    {
        var page = request.Page;
        var more = found.Count > page.Size;
        var edges = found.Take(page.Size).Select(row => Edge(row)).ToList();
        if (page.Backward) edges.Reverse();
        return page.Backward
            ? new Connection(edges, page.Before is not null, more, count)
            : new Connection(edges, more, page.After is not null, count);

        Edge Edge(FoundRow<TItem> row) => new(row.Item, () => Cursor.Write(row.Keys, request.Order.Fingerprint))
        {
            Score = source.Rank is null ? null : -row.Rank,
            Matches = source.Matches is { } matches ? context => matches(context, row.Item) : null,
        };
    }

    /// <summary>Whether a row belongs to one of the parents.</summary>
    public static Expression<Func<TRow, bool>> Among<TRow>(Expression<Func<TRow, int>> parent, IReadOnlyList<int> parents) =>
        Expression.Lambda<Func<TRow, bool>>(
            Expression.Call(typeof(Enumerable), nameof(Enumerable.Contains), [typeof(int)], Expressions.Value(parents, typeof(IReadOnlyList<int>)), parent.Body),
            parent.Parameters);
}
