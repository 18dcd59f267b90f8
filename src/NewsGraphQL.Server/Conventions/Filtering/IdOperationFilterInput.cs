using System.Linq.Expressions;
using GraphQL.Types;
using NewsGraphQL.Server.Conventions.Nodes;

namespace NewsGraphQL.Server.Conventions.Filtering;

/// <summary>Hot Chocolate's operators on an id: <c>eq neq in nin</c>.</summary>
internal sealed class IdOperationFilterInput : OperationFilterInput
{
    /// <summary>Adds the operators.</summary>
    public IdOperationFilterInput() : base("IdOperationFilterInput", "an id") => Equality(typeof(IdGraphType));

    /// <inheritdoc/>
    public override Expression Build(IDictionary<string, object?> where, Expression target)
    {
        var type = Owner(target).Name;
        return base.Build(where.ToDictionary(entry => entry.Key, entry => Keys(entry.Value, type)), target);
    }

    private static Type Owner(Expression target) => target is UnaryExpression lifted ? Owner(lifted.Operand) : ((MemberExpression)target).Expression!.Type;

    // An id of another type is a valid id that no row here has; keys begin at 1.
    private static object? Keys(object? value, string type) => value switch
    {
        string id => GlobalId.Parse(id) is var parsed && parsed.Type == type ? parsed.Key : -1,
        IEnumerable<object?> ids => ids.Select(id => Keys(id, type)).ToArray(),
        _ => value,
    };
}
