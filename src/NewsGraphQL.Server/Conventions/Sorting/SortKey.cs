using System.Linq.Expressions;

namespace NewsGraphQL.Server.Conventions.Sorting;

/// <summary>One key of an order. Absent values stand last in both directions.</summary>
/// <param name="Value">From an item to the key.</param>
/// <param name="Descending">Whether the greatest comes first.</param>
internal sealed record SortKey(LambdaExpression Value, bool Descending)
{
    /// <summary>A key written in code.</summary>
    public static SortKey By<T, TKey>(Expression<Func<T, TKey>> value, bool descending = false) => new(value, descending);

    /// <summary>The same key of an item that is reached through <paramref name="path"/>.</summary>
    public SortKey Through(LambdaExpression path) =>
        this with { Value = Expression.Lambda(Expressions.Inline(Value, path.Body), path.Parameters) };
}
