using System.Linq.Expressions;
using GraphQL;
using GraphQL.Builders;
using GraphQL.Types;
using GraphQLParser.AST;
using NewsGraphQL.Server.Conventions.Execution;

namespace NewsGraphQL.Server.Conventions.Connections;

/// <summary>Which columns of an item its fields read, so that a list reads no others.</summary>
/// <remarks>A field that does not say so reads the whole row. The key is always read: caches and loaders go by it.</remarks>
internal static class ReadColumns
{
    private const string Metadata = "reads-columns";
    private const string Key = "Id";

    /// <summary>The field shows one column as it is.</summary>
    public static FieldBuilder<T, TReturn> Shows<T, TReturn>(this FieldBuilder<T, TReturn> field, Expression<Func<T, TReturn?>> column)
    {
        var value = column.Compile();
        return field.ReadsMembers([Member(column.Body)]).Gives(value);
    }

    /// <summary>The field's resolver, and those of its children that have the same source, read these columns.</summary>
    public static FieldBuilder<T, TReturn> Reads<T, TReturn>(this FieldBuilder<T, TReturn> field, params Expression<Func<T, object?>>[] columns) =>
        field.ReadsMembers(columns.Select(column => Member(column.Body)));

    /// <summary>The field needs only the key of its object.</summary>
    public static void ReadsKey(this FieldType field) => field.Metadata[Metadata] = Array.Empty<string>();

    /// <summary>The columns that the selected fields of a list's items read; null when that is the whole row.</summary>
    public static IReadOnlySet<string>? Of(IResolveFieldContext context)
    {
        var columns = new HashSet<string>(StringComparer.Ordinal) { Key };
        var connection = (IComplexGraphType)context.FieldDefinition.ResolvedType!.GetNamedType();
        return context.SubFields is null || context.SubFields.Values.All(field => Add(connection, field.Field, columns, context.Document)) ? columns : null;
    }

    /// <summary>An item with these columns only.</summary>
    public static Expression Narrowed(Expression item, IReadOnlySet<string>? columns) => columns is null || item.Type.GetProperty(Key) is null
        ? item
        : Expression.MemberInit(Expression.New(item.Type), columns.Order(StringComparer.Ordinal).Select(item.Type.GetProperty).Select(column => Expression.Bind(column!, Expression.Property(item, column!))));

    private static FieldBuilder<T, TReturn> ReadsMembers<T, TReturn>(this FieldBuilder<T, TReturn> field, IEnumerable<string> members)
    {
        field.FieldType.Metadata[Metadata] = members.ToArray();
        return field;
    }

    private static string Member(Expression column) => column switch
    {
        UnaryExpression { NodeType: ExpressionType.Convert, Operand: var inner } => Member(inner),
        MemberExpression { Expression: ParameterExpression, Member.Name: var name } => name,
        _ => throw new ArgumentException($"{column} is no column"),
    };

    // A connection's own fields lead to the items; whether they are reached by edges or nodes, by fragments or not.
    private static bool Add(IComplexGraphType type, GraphQLField field, HashSet<string> columns, GraphQLDocument document)
    {
        if (type.GetField(field.Name.Value) is not { } definition) return true; // introspection, or a fragment on another type
        if (definition.Metadata.TryGetValue(Metadata, out var reads))
        {
            columns.UnionWith((string[])reads!);
            return true;
        }

        var isOfList = type is ObjectGraphType<Connection> ? field.Name.Value.Span is "nodes" or "edges" : type is ObjectGraphType<Edge> && field.Name.Value.Span is "node";
        if (isOfList) return AddAll((IComplexGraphType)definition.ResolvedType!.GetNamedType(), field.SelectionSet, columns, document);
        return type is ObjectGraphType<Connection> or ObjectGraphType<Edge>;
    }

    private static bool AddAll(IComplexGraphType type, GraphQLSelectionSet? selected, HashSet<string> columns, GraphQLDocument document) =>
        selected is null || selected.Selections.All(selection => selection switch
        {
            GraphQLField field => Add(type, field, columns, document),
            GraphQLInlineFragment fragment => AddAll(type, fragment.SelectionSet, columns, document),
            GraphQLFragmentSpread spread => document.Definitions.OfType<GraphQLFragmentDefinition>().FirstOrDefault(fragment => fragment.FragmentName.Name == spread.FragmentName.Name) is { } named && AddAll(type, named.SelectionSet, columns, document),
            _ => false,
        });
}
