using System.Collections;
using GraphQL;
using GraphQL.Types;
using GraphQL.Validation.Complexity;

namespace NewsGraphQL.Server.Conventions.Connections;

/// <summary>What a document costs: the number of objects that it could make the server read. A page counts as many as it asks for, whatever the store holds.</summary>
internal static class PageCost
{
    /// <summary>What a list without paging arguments is taken to hold: forms of a name, sources, parts of a quote.</summary>
    private const int ShortList = 3;

    /// <summary>The cost of one field, and what its children's costs are multiplied by. Introspection and plain values cost nothing.</summary>
    public static FieldComplexityResult Of(FieldImpactContext field)
    {
        var type = field.FieldDefinition.ResolvedType!;
        if (field.ParentType.Name.StartsWith("__", StringComparison.Ordinal) || field.FieldDefinition.Name.StartsWith("__", StringComparison.Ordinal)
            || type.GetNamedType() is ScalarGraphType) return new FieldComplexityResult(0, 1);
        var items = IsList(type) ? Items(field) : 1;
        return new FieldComplexityResult(items, items);
    }

    private static int Items(FieldImpactContext field) =>
        Page(field)
        ?? (Value(field, "ids") is IEnumerable ids ? ids.Cast<object?>().Count() : (int?)null)
        ?? (field.FieldDefinition.Name is "nodes" or "edges" && field.Parent is { } connection ? Page(connection) ?? PageArguments.DefaultSize : ShortList);

    private static int? Page(FieldImpactContext field) => (Value(field, "first") ?? Value(field, "last")) is int size ? Math.Max(size, 0) : null;

    private static object? Value(FieldImpactContext field, string name) =>
        field.Arguments is { } given && given.TryGetValue(name, out var argument) ? argument.Value : null;

    private static bool IsList(IGraphType type) => type is ListGraphType || (type is NonNullGraphType { ResolvedType: { } inner } && IsList(inner));
}
