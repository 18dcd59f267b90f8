using System.Linq.Expressions;
using GraphQL.Types;

namespace NewsGraphQL.Server.Conventions.Filtering;

/// <summary>Hot Chocolate's operators on a truth value: <c>eq neq</c>.</summary>
internal sealed class BooleanOperationFilterInput : OperationFilterInput
{
    /// <summary>Adds the two operators.</summary>
    public BooleanOperationFilterInput() : base("BooleanOperationFilterInput", "a truth value") =>
        OperationPair("eq", typeof(BooleanGraphType), "Is this value.", "Is not this value.",
            (value, target) => value is null ? IsNull(target) : Expression.Equal(target, Expressions.Value(value, target.Type)), "neq");
}
