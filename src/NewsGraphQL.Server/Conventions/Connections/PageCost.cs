using System.Collections;
using GraphQL.Execution;
using GraphQL.Types;

namespace NewsGraphQL.Server.Conventions.Connections;

/// <summary>How many objects a field asks for, whatever the store holds: a page as many as it may have.</summary>
internal static class PageCost
{
    /// <summary>What a list without paging arguments is taken to hold: forms of a name, sources, parts of a quote.</summary>
    private const int ShortList = 3;

    /// <summary>The number of objects in a field.</summary>
    /// <param name="field">The field; its type is no scalar.</param>
    /// <param name="arguments">The values of its arguments, variables replaced by theirs; null when none is given.</param>
    /// <param name="parent">The page that the field above asks for; null when that is no connection.</param>
    /// <param name="limit">What a page may hold: more is refused where it is read.</param>
    public static int Items(FieldType field, IDictionary<string, ArgumentValue>? arguments, int? parent, int limit)
    {
        if (!IsList(field.ResolvedType!)) return 1;
        if (Page(field, arguments, limit) is { } page) return Math.Max(page, 1);
        if (Value(field, arguments, "ids") is IEnumerable ids) return Math.Clamp(ids.Cast<object?>().Count(), 1, limit);
        return field.Name is "nodes" or "edges" && parent is { } size ? Math.Max(size, 1) : ShortList;
    }

    /// <summary>The size of the page that a connection field asks for; null for another field.</summary>
    public static int? PageOf(FieldType field, IDictionary<string, ArgumentValue>? arguments, int limit) =>
        field.Arguments?.Find("first") is null ? null : Page(field, arguments, limit) ?? Math.Min(PageArguments.DefaultSize, limit);

    private static int? Page(FieldType field, IDictionary<string, ArgumentValue>? arguments, int limit) =>
        (Value(field, arguments, "first") ?? Value(field, arguments, "last")) is int size ? Math.Clamp(size, 0, limit) : null;

    private static object? Value(FieldType field, IDictionary<string, ArgumentValue>? arguments, string name) =>
        arguments is not null && arguments.TryGetValue(name, out var argument) ? argument.Value : field.Arguments?.Find(name)?.DefaultValue;

    private static bool IsList(IGraphType type) => type is ListGraphType || (type is NonNullGraphType { ResolvedType: { } inner } && IsList(inner));
}
