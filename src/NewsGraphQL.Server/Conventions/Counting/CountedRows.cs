using System.Linq.Expressions;
using GraphQL;
using GraphQL.DataLoader;
using Microsoft.EntityFrameworkCore;
using NewsGraphQL.Server.Conventions.Connections;

namespace NewsGraphQL.Server.Conventions.Counting;

/// <summary>The list of one parent (or of the whole store) with its condition.</summary>
/// <param name="loaders">The request's batches.</param>
/// <param name="source">Where the items come from.</param>
/// <param name="request">The condition.</param>
/// <param name="parent">The key of the object whose list it is; 0 for a list of the whole store.</param>
internal sealed class CountedRows<TRow, TItem>(BucketLoaders loaders, ListSource<TRow, TItem> source, ListRequest<TRow> request, int parent) : CountableList<TItem>
    where TRow : class where TItem : class
{
    /// <inheritdoc/>
    public override IDataLoaderResult<IReadOnlyList<Bucket<TKey>>> CountByEach<TKey>(IResolveFieldContext context, Expression<Func<TItem, IEnumerable<TKey>>> keys, int first) =>
        loaders.Load(context, source, parent, (db, parents, stop) => Top(EachOfAll(db, keys) ?? Each(Rows(db, parents), keys), parents.Count == 1 ? first : null, first, stop));

    /// <inheritdoc/>
    public override IDataLoaderResult<IReadOnlyList<Bucket<TKey>>> CountBy<TKey>(IResolveFieldContext context, Expression<Func<TItem, TKey>> key, int first) =>
        loaders.Load(context, source, parent, (db, parents, stop) => Top(Keyed(Rows(db, parents), key), parents.Count == 1 ? first : null, first, stop));

    /// <inheritdoc/>
    public override IDataLoaderResult<IReadOnlyList<Bucket<DateTimeOffset>>> CountByTime(
        IResolveFieldContext context, Expression<Func<TItem, DateTime>> instant, Expression<Func<DateTime, string>> day, Expression<Func<DateTime, string>> clock, LocalCalendar calendar) =>
        loaders.Load<TRow, TItem, DateTimeOffset>(context, source, parent, async (db, parents, stop) =>
        {
            var times = Keyed(Rows(db, parents), instant).Where(row => row.Key > DateTime.MinValue);
            if (calendar.From is { } first) times = times.Where(row => row.Key >= first);
            if (calendar.To is { } last) times = times.Where(row => row.Key < last);
            var ends = await times.GroupBy(_ => 1).Select(all => new { From = all.Min(row => row.Key), To = all.Max(row => row.Key) }).SingleOrDefaultAsync(stop);
            if (ends is null) return new Dictionary<int, IReadOnlyList<Bucket<DateTimeOffset>>>();
            var days = new LocalDays(calendar, DateTime.SpecifyKind(ends.From, DateTimeKind.Utc), DateTime.SpecifyKind(ends.To, DateTimeKind.Utc));
            var pieces = await times.Select(PieceOfDay(days, day, clock)).GroupBy(row => new { row.Parent, row.Key, row.Piece })
                .Select(group => new { group.Key.Parent, Day = group.Key.Key, group.Key.Piece, Count = group.Count() }).ToListAsync(stop);
            return pieces.GroupBy(piece => (piece.Parent, Start: calendar.Start(days.LocalDay(piece.Day, piece.Piece))))
                .OrderBy(bucket => bucket.Key.Start)
                .ToLookup(bucket => bucket.Key.Parent, bucket => new Bucket<DateTimeOffset>(bucket.Key.Start, bucket.Sum(piece => piece.Count)))
                .ToDictionary(list => list.Key, list => (IReadOnlyList<Bucket<DateTimeOffset>>)[.. list]);
        });

    private IQueryable<TRow> Rows(DbContext db, IReadOnlyList<int> parents)
    {
        var rows = KeysetPager.Filtered(db, source, request, ofAll: true);
        return source.Parent is { } key ? rows.Where(KeysetPager.Among(key, parents)) : rows;
    }

    private IQueryable<KeyedRow<TKey>> Keyed<TKey>(IQueryable<TRow> rows, Expression<Func<TItem, TKey>> key)
    {
        var row = Expression.Parameter(typeof(TRow), "row");
        return rows.Select(Expression.Lambda<Func<TRow, KeyedRow<TKey>>>(Pair<TKey>(row, Expressions.Inline(key, Expressions.Inline(source.Item, row))), row));
    }

    private IQueryable<KeyedRow<TKey>> Each<TKey>(IQueryable<TRow> rows, Expression<Func<TItem, IEnumerable<TKey>>> keys)
    {
        var row = Expression.Parameter(typeof(TRow), "row");
        var key = Expression.Parameter(typeof(TKey), "key");
        return rows.SelectMany(
            Expression.Lambda<Func<TRow, IEnumerable<TKey>>>(Expressions.Inline(keys, Expressions.Inline(source.Item, row)), row),
            Expression.Lambda<Func<TRow, TKey, KeyedRow<TKey>>>(Pair<TKey>(row, key), row, key));
    }

    // The keys of all items are those of all links: a link never lacks its item, so the items need not be read.
    private IQueryable<KeyedRow<TKey>>? EachOfAll<TKey>(DbContext db, Expression<Func<TItem, IEnumerable<TKey>>> keys) =>
        source.IsWhole && request.Where is null && AllLinks.Keys(db, keys) is { } all ? all.Select(key => new KeyedRow<TKey> { Key = key }) : null;

    private MemberInitExpression Pair<TKey>(Expression row, Expression key) => Expression.MemberInit(
        Expression.New(typeof(KeyedRow<TKey>)),
        Expression.Bind(typeof(KeyedRow<TKey>).GetProperty(nameof(KeyedRow<>.Parent))!, source.Parent is { } parent ? Expressions.Inline(parent, row) : Expression.Constant(0)),
        Expression.Bind(typeof(KeyedRow<TKey>).GetProperty(nameof(KeyedRow<>.Key))!, key));

    private static Expression<Func<KeyedRow<DateTime>, PieceRow>> PieceOfDay(LocalDays days, Expression<Func<DateTime, string>> day, Expression<Func<DateTime, string>> clock)
    {
        var row = Expression.Parameter(typeof(KeyedRow<DateTime>), "row");
        var instant = Expression.Property(row, nameof(KeyedRow<>.Key));
        return Expression.Lambda<Func<KeyedRow<DateTime>, PieceRow>>(
            Expression.MemberInit(
                Expression.New(typeof(PieceRow)),
                Expression.Bind(typeof(PieceRow).GetProperty(nameof(PieceRow.Parent))!, Expression.Property(row, nameof(KeyedRow<>.Parent))),
                Expression.Bind(typeof(PieceRow).GetProperty(nameof(PieceRow.Key))!, Expressions.Inline(day, instant)),
                Expression.Bind(typeof(PieceRow).GetProperty(nameof(PieceRow.Piece))!, days.Piece(Expressions.Inline(clock, instant)))),
            row);
    }

    // One list is grouped by its keys alone, so that an index that has them in order carries the groups.
    private IQueryable<CountedRow<TKey>> Grouped<TKey>(IQueryable<KeyedRow<TKey>> rows) => source.Parent is null
        ? rows.GroupBy(row => row.Key).Select(group => new CountedRow<TKey> { Parent = 0, Key = group.Key, Count = group.Count() })
        : rows.GroupBy(row => new { row.Parent, row.Key }).Select(group => new CountedRow<TKey> { Parent = group.Key.Parent, Key = group.Key.Key, Count = group.Count() });

    private async Task<IReadOnlyDictionary<int, IReadOnlyList<Bucket<TKey>>>> Top<TKey>(IQueryable<KeyedRow<TKey>> rows, int? inSql, int first, CancellationToken stop)
    {
        IQueryable<CountedRow<TKey>> counted = Grouped(rows.Where(row => row.Key != null)).OrderByDescending(row => row.Count).ThenBy(row => row.Key);
        if (inSql is { } limit) counted = counted.Take(limit);
        return (await counted.ToListAsync(stop)).GroupBy(row => row.Parent)
            .ToDictionary(list => list.Key, list => (IReadOnlyList<Bucket<TKey>>)[.. list.Take(first).Select(row => new Bucket<TKey>(row.Key, row.Count))]);
    }

    private sealed class KeyedRow<TKey>
    {
        public int Parent { get; init; }

        public TKey Key { get; init; } = default!;
    }

    private sealed class PieceRow
    {
        public int Parent { get; init; }

        public string Key { get; init; } = "";

        public int Piece { get; init; }
    }

    private sealed class CountedRow<TKey>
    {
        public int Parent { get; init; }

        public TKey Key { get; init; } = default!;

        public int Count { get; init; }
    }
}
