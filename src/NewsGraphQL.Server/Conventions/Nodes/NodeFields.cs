using GraphQL;
using GraphQL.Types;
using NewsGraphQL.Server.Conventions.Connections;
using NewsGraphQL.Server.Conventions.Errors;
using NewsGraphQL.Server.Conventions.Execution;

namespace NewsGraphQL.Server.Conventions.Nodes;

/// <summary>Relay's object identification: <c>id</c> on objects, <c>node</c> and <c>nodes</c> on the root.</summary>
internal static class NodeFields
{
    /// <summary>Makes an object type a <c>Node</c>.</summary>
    public static void IsNode<T>(this ObjectGraphType<T> type, Func<T, int> key) where T : class
    {
        type.Interface<NodeInterface>();
        var field = type.Field<NonNullGraphType<IdGraphType>>("id").Description("The object's id, for `node` and for caches.")
            .Gives(source => new GlobalId(typeof(T).Name, key(source)).ToString());
        field.FieldType.ReadsKey();
    }

    /// <summary>Adds <c>node</c> and <c>nodes</c> to the root.</summary>
    public static void AddNodeFields(this ObjectGraphType query)
    {
        query.Field<NodeInterface>("node").Description("The object with this id; null when there is none any more.")
            .Argument<NonNullGraphType<IdGraphType>>("id", argument => argument.Description = "What an `id` field returned.")
            .Resolve(context => Types(context).Load(context.RequestServices!, context.GetArgument<string>("id")));
        query.Field<NonNullGraphType<ListGraphType<NodeInterface>>>("nodes").Description("The objects with these ids, in the order of the ids; null in the place of one that is gone.")
            .Argument<NonNullGraphType<ListGraphType<NonNullGraphType<IdGraphType>>>>("ids", argument => argument.Description = $"What `id` fields returned, at most {PageArguments.MaximumWord}.")
            .Resolve(context =>
            {
                var ids = context.GetArgument<List<string>>("ids");
                if (ids.Count > PageArguments.Most(context)) throw new RequestError(ErrorCodes.TooManyIds, $"`ids` takes at most {PageArguments.Most(context)} ids, {ids.Count} were given.");
                return ids.Select(id => Types(context).TryLoad(context.RequestServices!, id)).ToArray();
            });
    }

    private static NodeTypes Types(IResolveFieldContext context) => context.RequestServices!.GetRequiredService<NodeTypes>();
}
