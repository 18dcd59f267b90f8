using System.Linq.Expressions;
using System.Reflection;
using GraphQL.Types;

namespace NewsGraphQL.Server.Conventions.Filtering;

/// <summary>The operators on a text: Hot Chocolate's, then <c>icontains</c>, <c>ieq</c> and <c>isNull</c>.</summary>
internal sealed class StringOperationFilterInput : OperationFilterInput
{
    private readonly TextFold _fold;

    /// <param name="fold">How letters are made alike for the operators that ignore case.</param>
    public StringOperationFilterInput(TextFold fold) : base("StringOperationFilterInput", "a text")
    {
        _fold = fold;
        var list = typeof(ListGraphType<NonNullGraphType<StringOperationFilterInput>>);
        Operation("and", list, "All of these conditions must hold.", (value, target) => Expressions.All(Each("and", value, target)));
        Operation("or", list, "At least one of these conditions must hold.", (value, target) => Expressions.Any(Each("or", value, target)));
        Equality(typeof(StringGraphType));
        Match("contains", nameof(string.Contains), "Holds these characters, in this case.");
        Match("startsWith", nameof(string.StartsWith), "Begins with these characters, in this case.");
        Match("endsWith", nameof(string.EndsWith), "Ends with these characters, in this case.");
        Folded("icontains", "Holds these characters; case and diacritics do not count.", nameof(string.Contains));
        Folded("ieq", "Equal when case and diacritics do not count.", nameof(string.Equals));
    }

    private void Match(string name, string method, string description) =>
        OperationPair(name, typeof(StringGraphType), description, $"Does not fit `{name}`.", (value, target) =>
            Present(target, Expression.Call(target, Text(method), Expressions.Value(Required(name, value), typeof(string)))));

    private void Folded(string name, string description, string method) =>
        Operation(name, typeof(StringGraphType), description, (value, target) =>
            Present(target, Expression.Call(_fold.Apply(target), Text(method), Expressions.Value(_fold.Of((string)Required(name, value)), typeof(string)))));

    private IEnumerable<Expression> Each(string name, object? value, Expression target) =>
        ((IEnumerable<object?>)Required(name, value)).Select(each => Build((IDictionary<string, object?>)each!, target));

    private static BinaryExpression Present(Expression target, Expression condition) => Expression.AndAlso(Expression.Not(IsNull(target)), condition);

    private static MethodInfo Text(string method) => typeof(string).GetMethod(method, [typeof(string)])!;
}
