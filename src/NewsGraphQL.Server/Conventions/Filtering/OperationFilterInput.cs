using System.Linq.Expressions;
using GraphQL.Types;
using NewsGraphQL.Server.Conventions.Errors;

namespace NewsGraphQL.Server.Conventions.Filtering;

/// <summary>The operators on one value.</summary>
internal abstract class OperationFilterInput : InputObjectGraphType, IFilterInput
{
    private readonly Dictionary<string, Func<object?, Expression, Expression>> _operations = new(StringComparer.Ordinal);

    /// <param name="name">The input's name on the wire, Hot Chocolate's.</param>
    /// <param name="what">What is compared, in a client's words ("a text").</param>
    protected OperationFilterInput(string name, string what)
    {
        Name = name;
        Description = $"Conditions on {what}. Every operator given must hold. A negated operator is the exact complement of its positive: it matches absent values.";
    }

    /// <inheritdoc/>
    public virtual Expression Build(IDictionary<string, object?> where, Expression target) =>
        Expressions.All(where.Select(entry => _operations[entry.Key](entry.Value, target)));

    /// <summary>Adds an operator.</summary>
    protected void Operation(string name, Type type, string description, Func<object?, Expression, Expression> build)
    {
        Field(name, type).Description(description);
        _operations.Add(name, build);
    }

    /// <summary>Adds an operator and its complement, named with a leading "n".</summary>
    protected void OperationPair(string name, Type type, string description, string complement, Func<object?, Expression, Expression> build, string? complementName = null)
    {
        Operation(name, type, description, build);
        Operation(complementName ?? "n" + name, type, complement, (value, target) => Expression.Not(build(value, target)));
    }

    /// <summary>Adds <c>eq neq in nin isNull</c> for values of <paramref name="scalar"/>.</summary>
    /// <param name="scalar">The graph type of one value.</param>
    /// <param name="item">The graph type of a value in the list of <c>in</c>; null when it is the same.</param>
    protected void Equality(Type scalar, Type? item = null)
    {
        OperationPair("eq", scalar, "Equal; null finds absent values.", "Not equal; null finds present values.", Equal, "neq");
        OperationPair("in", typeof(ListGraphType<>).MakeGenericType(item ?? scalar), "One of these; null in the list finds absent values, an empty list finds nothing.", "None of these.", In);
        Operation("isNull", typeof(BooleanGraphType), "True: the value is absent. False: it is present.",
            (value, target) => Required("isNull", value) is true ? IsNull(target) : Expression.Not(IsNull(target)));
    }

    /// <summary>The value, or a clear error when it is null.</summary>
    protected object Required(string operation, object? value) =>
        value ?? throw new RequestError(ErrorCodes.InvalidFilter, $"`{operation}` in {Name} must not be null; use `eq: null` to find absent values.");

    /// <summary>Whether the target is null; false for a type that cannot be.</summary>
    protected static Expression IsNull(Expression target) =>
        Expressions.IsNullable(target.Type) ? Expression.Equal(target, Expression.Constant(null, target.Type)) : Expression.Constant(false);

    /// <summary>A value as the target's own type.</summary>
    protected virtual object? Coerce(object? value, Type type) => value;

    private Expression Equal(object? value, Expression target)
    {
        if (value is null) return IsNull(target);
        return Expression.Equal(target, Expressions.Value(Coerce(value, Underlying(target)), target.Type));
    }

    private Expression In(object? value, Expression target)
    {
        var given = ((IEnumerable<object?>)Required("in", value)).ToArray();
        var present = Array.CreateInstance(Underlying(target), given.Count(each => each is not null));
        var next = 0;
        foreach (var each in given)
        {
            if (each is not null) present.SetValue(Coerce(each, Underlying(target)), next++);
        }

        var bare = Nullable.GetUnderlyingType(target.Type) is null ? target : Expression.Property(target, "Value");
        Expression among = Expression.Call(typeof(Enumerable), nameof(Enumerable.Contains), [Underlying(target)], Expressions.Value(present, present.GetType()), bare);
        if (Expressions.IsNullable(target.Type)) among = Expression.AndAlso(Expression.Not(IsNull(target)), among);
        return given.Length == present.Length ? among : Expression.OrElse(IsNull(target), among);
    }

    private static Type Underlying(Expression target) => Nullable.GetUnderlyingType(target.Type) ?? target.Type;
}
