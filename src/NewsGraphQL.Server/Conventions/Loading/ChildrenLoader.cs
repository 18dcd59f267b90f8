using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;

namespace NewsGraphQL.Server.Conventions.Loading;

/// <summary>All rows that belong to an object, for short lists that are never paged.</summary>
/// <typeparam name="TRow">The rows.</typeparam>
/// <param name="open">Opens the store.</param>
/// <param name="parent">From a row to the key of the object that it belongs to.</param>
/// <param name="shape">Orders the rows of one object and includes what is read with them.</param>
internal abstract class ChildrenLoader<TRow>(OpenStore open, Expression<Func<TRow, int>> parent, Func<IQueryable<TRow>, IQueryable<TRow>> shape)
    : BatchLoader<int, IReadOnlyList<TRow>> where TRow : class
{
    /// <inheritdoc/>
    protected override async Task<IReadOnlyDictionary<int, IReadOnlyList<TRow>>> FetchAsync(IReadOnlyList<int> keys, CancellationToken stop)
    {
        await using var db = await open(stop);
        var among = Expression.Lambda<Func<TRow, bool>>(
            Expression.Call(typeof(Enumerable), nameof(Enumerable.Contains), [typeof(int)], Expressions.Value(keys, typeof(IReadOnlyList<int>)), parent.Body), parent.Parameters);
        var rows = (await shape(db.Set<TRow>().AsNoTracking().Where(among)).ToListAsync(stop)).ToLookup(parent.Compile());
        return keys.ToDictionary(key => key, key => (IReadOnlyList<TRow>)[.. rows[key]]);
    }
}
