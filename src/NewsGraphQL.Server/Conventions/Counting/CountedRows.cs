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
        loaders.Load(context, source, parent, (db, parents, stop) => Top(Each(Rows(db, parents), keys), parents.Count == 1 ? first : null, first, stop));

    /// <inheritdoc/>
    public override IDataLoaderResult<IReadOnlyList<Bucket<TKey>>> CountBy<TKey>(IResolveFieldContext context, Expression<Func<TItem, TKey>> key, int first) =>
        loaders.Load(context, source, parent, (db, parents, stop) => Top(Keyed(Rows(db, parents), key), parents.Count == 1 ? first : null, first, stop));

    /// <inheritdoc/>
    public override IDataLoaderResult<IReadOnlyList<Bucket<DateTimeOffset>>> CountByTime(IResolveFieldContext context, Expression<Func<TItem, DateTime?>> instant, LocalCalendar calendar) =>
        loaders.Load<TRow, TItem, DateTimeOffset>(context, source, parent, async (db, parents, stop) =>
        {
            var times = Keyed(Rows(db, parents), instant).Where(row => row.Key != null);
            if (calendar.From is { } first) times = times.Where(row => row.Key >= first);
            if (calendar.To is { } last) times = times.Where(row => row.Key < last);
            var ends = await times.GroupBy(_ => 1).Select(all => new { From = all.Min(row => row.Key), To = all.Max(row => row.Key) }).SingleOrDefaultAsync(stop);
            if (ends is not { From: { } from, To: { } to }) return new Dictionary<int, IReadOnlyList<Bucket<DateTimeOffset>>>();
            var days = await Grouped(times.Select(LocalDay(calendar, from, to))).ToListAsync(stop);
            return days.GroupBy(day => (day.Parent, Start: calendar.Start(day.Key)))
                .OrderBy(bucket => bucket.Key.Start)
                .ToLookup(bucket => bucket.Key.Parent, bucket => new Bucket<DateTimeOffset>(bucket.Key.Start, bucket.Sum(day => day.Count)))
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

    private MemberInitExpression Pair<TKey>(Expression row, Expression key) => Expression.MemberInit(
        Expression.New(typeof(KeyedRow<TKey>)),
        Expression.Bind(typeof(KeyedRow<TKey>).GetProperty(nameof(KeyedRow<>.Parent))!, source.Parent is { } parent ? Expressions.Inline(parent, row) : Expression.Constant(0)),
        Expression.Bind(typeof(KeyedRow<TKey>).GetProperty(nameof(KeyedRow<>.Key))!, key));

    private static Expression<Func<KeyedRow<DateTime?>, KeyedRow<DateTime>>> LocalDay(LocalCalendar calendar, DateTime from, DateTime to)
    {
        Expression<Func<KeyedRow<DateTime?>, DateTime>> instant = row => row.Key!.Value;
        var day = calendar.LocalDay(instant.Body, DateTime.SpecifyKind(from, DateTimeKind.Utc), DateTime.SpecifyKind(to, DateTimeKind.Utc));
        var row = instant.Parameters[0];
        return Expression.Lambda<Func<KeyedRow<DateTime?>, KeyedRow<DateTime>>>(
            Expression.MemberInit(
                Expression.New(typeof(KeyedRow<DateTime>)),
                Expression.Bind(typeof(KeyedRow<DateTime>).GetProperty(nameof(KeyedRow<>.Parent))!, Expression.Property(row, nameof(KeyedRow<>.Parent))),
                Expression.Bind(typeof(KeyedRow<DateTime>).GetProperty(nameof(KeyedRow<>.Key))!, day)),
            row);
    }

    private static IQueryable<CountedRow<TKey>> Grouped<TKey>(IQueryable<KeyedRow<TKey>> rows) =>
        rows.GroupBy(row => new { row.Parent, row.Key }).Select(group => new CountedRow<TKey> { Parent = group.Key.Parent, Key = group.Key.Key, Count = group.Count() });

    private static async Task<IReadOnlyDictionary<int, IReadOnlyList<Bucket<TKey>>>> Top<TKey>(IQueryable<KeyedRow<TKey>> rows, int? inSql, int first, CancellationToken stop)
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

    private sealed class CountedRow<TKey>
    {
        public int Parent { get; init; }

        public TKey Key { get; init; } = default!;

        public int Count { get; init; }
    }
}
