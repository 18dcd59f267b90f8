using System.Linq.Expressions;

namespace NewsGraphQL.Server.Conventions;

/// <summary>Builds predicates and orders out of smaller expressions.</summary>
internal static class Expressions
{
    /// <summary>The body of <paramref name="lambda"/> with <paramref name="argument"/> in place of its parameter.</summary>
    public static Expression Inline(LambdaExpression lambda, Expression argument) =>
        new Replacement(lambda.Parameters[0], argument).Visit(lambda.Body);

    /// <summary>A value as a captured variable, so that EF Core sends it as a parameter and finds its compiled query again.</summary>
    public static Expression Value(object? value, Type type)
    {
        var captured = (ICaptured)Activator.CreateInstance(typeof(Captured<>).MakeGenericType(type))!;
        captured.Set(value);
        return Expression.Field(Expression.Constant(captured), nameof(Captured<>.Content));
    }

    /// <summary>All of <paramref name="terms"/>; true when there are none.</summary>
    public static Expression All(IEnumerable<Expression> terms) =>
        Joined([.. terms], Expression.AndAlso);

    /// <summary>Any of <paramref name="terms"/>; true when there are none, because an empty list states no condition.</summary>
    public static Expression Any(IEnumerable<Expression> terms) =>
        Joined([.. terms], Expression.OrElse);

    // In halves: what walks the tree goes down a step for each doubling, not for each term.
    private static Expression Joined(ReadOnlySpan<Expression> terms, Func<Expression, Expression, Expression> join) => terms.Length switch
    {
        0 => Expression.Constant(true),
        1 => terms[0],
        var count => join(Joined(terms[..^(count / 2)], join), Joined(terms[^(count / 2)..], join)),
    };

    /// <summary>A value that is reached through a relation is absent where the relation is; a type without a null would hide that.</summary>
    public static Expression Liftable(Expression value) =>
        value is MemberExpression { Expression: not ParameterExpression } && !IsNullable(value.Type)
            ? Expression.Convert(value, typeof(Nullable<>).MakeGenericType(value.Type))
            : value;

    /// <summary>Puts two things side by side in a record whose parameters take the values that <paramref name="values"/> gives.</summary>
    /// <remarks>Said the way the compiler says an anonymous type, member by member: only then does EF Core follow relations of what is inside.</remarks>
    public static Expression<Func<TOne, TOther, TPair>> Paired<TOne, TOther, TPair>(Func<Expression, Expression, Expression[]> values)
    {
        var (one, other) = (Expression.Parameter(typeof(TOne), "one"), Expression.Parameter(typeof(TOther), "other"));
        var maker = typeof(TPair).GetConstructors()[0];
        var made = Expression.New(maker, values(one, other), maker.GetParameters().Select(parameter => typeof(TPair).GetProperty(parameter.Name!)!));
        return Expression.Lambda<Func<TOne, TOther, TPair>>(made, one, other);
    }

    /// <summary>The condition with <paramref name="value"/> wherever it reads the value of the nullable <paramref name="member"/>; its tests for null stay.</summary>
    public static Expression WithValueOf(Expression member, Expression value, Expression condition) => new ValueReplacement(member, value).Visit(condition);

    /// <summary>Whether null is a possible value of the type.</summary>
    public static bool IsNullable(Type type) => !type.IsValueType || Nullable.GetUnderlyingType(type) is not null;

    private interface ICaptured
    {
        void Set(object? value);
    }

    private sealed class Captured<T> : ICaptured
    {
        public T Content = default!;

        public void Set(object? value) => Content = (T)value!;
    }

    private sealed class ValueReplacement(Expression member, Expression value) : ExpressionVisitor
    {
        protected override Expression VisitMember(MemberExpression node) => node.Expression == member && node.Member.Name == nameof(Nullable<>.Value) ? value : base.VisitMember(node);
    }

    private sealed class Replacement(ParameterExpression from, Expression to) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == from ? to : base.VisitParameter(node);
    }
}
