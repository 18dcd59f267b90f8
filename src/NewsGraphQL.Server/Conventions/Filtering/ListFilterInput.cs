using System.Linq.Expressions;
using GraphQL;
using GraphQL.Types;
using NewsGraphQL.Server.Conventions.Errors;

namespace NewsGraphQL.Server.Conventions.Filtering;

/// <summary>Hot Chocolate's conditions on a list: <c>all</c>, <c>none</c>, <c>some</c>, <c>any</c>.</summary>
/// <typeparam name="TFilter">The conditions on one item.</typeparam>
/// <typeparam name="TItem">One item.</typeparam>
internal sealed class ListFilterInput<TFilter, TItem> : InputObjectGraphType, IFilterInput where TFilter : IFilterInput
{
    /// <summary>Names itself after the item's filter, as Hot Chocolate does.</summary>
    public ListFilterInput()
    {
        Name = $"ListFilterInputTypeOf{typeof(TFilter).Name}";
        Description = "Conditions on a list. Every field given must hold.";
        Field<TFilter>("all").Description("Every item fits; also true of an empty list.");
        Field<TFilter>("none").Description("No item fits.");
        Field<TFilter>("some").Description("At least one item fits.");
        Field<BooleanGraphType>("any").Description("True: the list has items. False: it is empty.");
    }

    /// <inheritdoc/>
    public Expression Build(IDictionary<string, object?> where, Expression target) =>
        Expressions.All(where.Select(entry => Term(entry.Key, entry.Value, target)));

    private Expression Term(string name, object? value, Expression target) => name switch
    {
        _ when value is null => throw new RequestError(ErrorCodes.InvalidFilter, $"`{name}` in {Name} must not be null."),
        "all" => Expression.Not(Exists(target, value, negated: true)),
        "none" => Expression.Not(Exists(target, value, negated: false)),
        "some" => Exists(target, value, negated: false),
        _ => (bool)value ? NotEmpty(target) : Expression.Not(NotEmpty(target)),
    };

    // "all" is said as "no item does not fit": SQL then stops at the first that fails, and an empty list fits on both sides.
    private MethodCallExpression Exists(Expression target, object value, bool negated)
    {
        var item = Expression.Parameter(typeof(TItem), "item");
        var operators = (IFilterInput)this.GetField("some")!.ResolvedType!.GetNamedType();
        var condition = operators.Build((IDictionary<string, object?>)value, item);
        return Expression.Call(typeof(Enumerable), nameof(Enumerable.Any), [typeof(TItem)], target,
            Expression.Lambda<Func<TItem, bool>>(negated ? Expression.Not(condition) : condition, item));
    }

    private static MethodCallExpression NotEmpty(Expression target) =>
        Expression.Call(typeof(Enumerable), nameof(Enumerable.Any), [typeof(TItem)], target);
}
