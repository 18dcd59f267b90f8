using GraphQL.Types;

namespace NewsGraphQL.Server.Conventions.Nodes;

/// <summary>Relay's <c>Node</c>.</summary>
internal sealed class NodeInterface : InterfaceGraphType<object>
{
    /// <summary>Adds the id.</summary>
    public NodeInterface()
    {
        Name = "Node";
        Description = "An object that can be fetched again by its id alone.";
        Field<NonNullGraphType<IdGraphType>>("id").Description("The object's id: opaque, unique over all types, and the same for as long as the object exists.");
    }
}
