using GraphQL.Types;
using GraphQLParser.AST;

namespace NewsGraphQL.Server.Conventions.Execution;

/// <summary>The fields that a selection reads of an object type, in the order of the answer. Made once for a document that is kept.</summary>
/// <param name="Fields">The fields.</param>
internal sealed record SelectionPlan(PlannedField[] Fields)
{
    /// <summary>Stands for a selection that depends on the request, by a directive for instance, or whose fields must be merged.</summary>
    public static SelectionPlan None { get; } = new([]);
}

/// <summary>A field of a plan.</summary>
/// <param name="Ast">Where the document selects it.</param>
/// <param name="Definition">The field in the schema.</param>
/// <param name="Type">Its type; what may be null, where it may not.</param>
/// <param name="IsNonNull">Whether it may not be null.</param>
/// <param name="Source">Gives its value at once; null where the value must be waited for, or has arguments.</param>
internal sealed record PlannedField(GraphQLField Ast, FieldType Definition, IGraphType Type, bool IsNonNull, ISourceResolver? Source)
{
    /// <summary>A field of an object type.</summary>
    public static PlannedField Of(GraphQLField ast, FieldType definition, IObjectGraphType type)
    {
        var source = definition.Name == "__typename" ? new SourceResolver<object, string>(_ => type.Name) : definition.Resolver as ISourceResolver;
        return definition.ResolvedType is NonNullGraphType { ResolvedType: { } inner }
            ? new PlannedField(ast, definition, inner, true, source)
            : new PlannedField(ast, definition, definition.ResolvedType!, false, source);
    }
}
