using System.Linq.Expressions;

namespace NewsGraphQL.Server.Conventions.Connections;

/// <summary>An item as it comes from the store, with all that its cursor needs.</summary>
internal sealed class FoundRow<TItem>
{
    /// <summary>The item.</summary>
    public TItem Item { get; init; } = default!;

    /// <summary>The key of the object whose list it is in; 0 in a list of the whole store.</summary>
    public int Parent { get; init; }

    /// <summary>The values of the sort keys.</summary>
    public object?[] Keys { get; init; } = [];

    /// <summary>How well it fits the search: the smaller the better; 0 in a list that is not searched.</summary>
    public double Rank { get; init; }

    /// <summary>Makes one inside a query.</summary>
    public static Expression From(Expression item, Expression parent, Expression keys, Expression? rank) => Expression.MemberInit(
        Expression.New(typeof(FoundRow<TItem>)),
        Expression.Bind(typeof(FoundRow<TItem>).GetProperty(nameof(Item))!, item),
        Expression.Bind(typeof(FoundRow<TItem>).GetProperty(nameof(Parent))!, parent),
        Expression.Bind(typeof(FoundRow<TItem>).GetProperty(nameof(Keys))!, keys),
        Expression.Bind(typeof(FoundRow<TItem>).GetProperty(nameof(Rank))!, rank ?? Expression.Constant(0d)));
}
