using GraphQL.Execution;
using GraphQL.Types;
using GraphQLParser.AST;

namespace NewsGraphQL.Server.Conventions.Execution;

/// <summary>A node whose value was had together with its parent's: it is not executed, its children may be.</summary>
internal interface IReadNode;

/// <summary>A scalar that is read.</summary>
internal sealed class ReadValue(ExecutionNode parent, ScalarGraphType type, GraphQLField field, FieldType definition)
    : ValueExecutionNode(parent, type, field, definition, null), IReadNode;

/// <summary>An object that is read.</summary>
internal sealed class ReadObject(ExecutionNode parent, IGraphType type, GraphQLField field, FieldType definition)
    : ObjectExecutionNode(parent, type, field, definition, null), IReadNode;

/// <summary>A list that is read.</summary>
internal sealed class ReadList(ExecutionNode parent, IGraphType type, GraphQLField field, FieldType definition)
    : ArrayExecutionNode(parent, type, field, definition, null), IReadNode;
