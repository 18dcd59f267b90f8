using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;

namespace NewsGraphQL.Server.Conventions.Counting;

/// <summary>The keys of all items of a table, read from the rows that tie the items to them.</summary>
internal static class AllLinks
{
    /// <summary>The keys that <paramref name="keys"/> gives of each item, for all items at once; null where they are not simply those of all links.</summary>
    public static IQueryable<TKey>? Keys<TItem, TKey>(DbContext db, Expression<Func<TItem, IEnumerable<TKey>>> keys)
    {
        if (keys.Body is not MethodCallExpression { Method.Name: nameof(Enumerable.Select), Arguments: [MemberExpression list, LambdaExpression key] } || list.Expression != keys.Parameters[0]) return null;
        if (db.Model.FindEntityType(typeof(TItem))?.FindNavigation(list.Member.Name) is not { IsCollection: true, ForeignKey.IsRequired: true } navigation) return null;
        var link = navigation.TargetEntityType.ClrType;
        var links = (IQueryable)typeof(DbContext).GetMethod(nameof(DbContext.Set), [])!.MakeGenericMethod(link).Invoke(db, null)!;
        return links.Provider.CreateQuery<TKey>(Expression.Call(typeof(Queryable), nameof(Queryable.Select), [link, typeof(TKey)], links.Expression, Expression.Quote(key)));
    }
}
