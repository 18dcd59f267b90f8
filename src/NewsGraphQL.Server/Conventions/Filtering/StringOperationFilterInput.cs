using System.Linq.Expressions;
using GraphQL.Types;

namespace NewsGraphQL.Server.Conventions.Filtering;

/// <summary>The operators on a text: Hot Chocolate's, then <c>icontains</c>, <c>ieq</c> and <c>isNull</c>.</summary>
internal sealed class StringOperationFilterInput : OperationFilterInput
{
    /// <param name="text">How texts are compared.</param>
    public StringOperationFilterInput(TextFunctions text) : base("StringOperationFilterInput", "a text")
    {
        var list = typeof(ListGraphType<NonNullGraphType<StringOperationFilterInput>>);
        Operation("and", list, "All of these conditions must hold.", (value, target) => Expressions.All(Each("and", value, target)));
        Operation("or", list, "At least one of these conditions must hold; an empty list is no condition.", (value, target) => Expressions.Any(Each("or", value, target)));
        Equality(typeof(StringGraphType));
        Match("contains", "Holds these characters, in this case.", TextFunctions.Contains);
        Match("startsWith", "Begins with these characters, in this case.", text.StartsWith);
        Match("endsWith", "Ends with these characters, in this case.", text.EndsWith);
        Operation("icontains", typeof(StringGraphType), "Holds these characters; case and diacritics do not count.", Compare("icontains", text.ContainsFolded));
        Operation("ieq", typeof(StringGraphType), "Equal when case and diacritics do not count.", Compare("ieq", text.EqualsFolded));
    }

    private void Match(string name, string description, Func<Expression, string, Expression> compare) =>
        OperationPair(name, typeof(StringGraphType), description, $"Does not fit `{name}`; also finds absent values.", Compare(name, compare));

    private Func<object?, Expression, Expression> Compare(string name, Func<Expression, string, Expression> compare) =>
        (value, target) => Expression.AndAlso(Expression.Not(IsNull(target)), compare(target, (string)Required(name, value)));

    private Expression[] Each(string name, object? value, Expression target) =>
        [.. ((IEnumerable<object?>)Required(name, value)).Select(each => Build((IDictionary<string, object?>)each!, target))];
}
