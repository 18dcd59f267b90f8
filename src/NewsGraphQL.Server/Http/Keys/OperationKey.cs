using GraphQL.Validation;
using GraphQLParser.AST;
using Microsoft.Extensions.Options;
using NewsGraphQL.Server.Conventions.Errors;

namespace NewsGraphQL.Server.Http.Keys;

/// <summary>Mutations are for holders of a key that may write; other operations for all, or for holders of a key that may read.</summary>
internal sealed class OperationKey(HasKeys hasKeys, IOptions<GraphQLHttpOptions> options) : ValidationRuleBase
{
    /// <inheritdoc/>
    public override async ValueTask<INodeVisitor?> GetPreNodeVisitorAsync(ValidationContext context)
    {
        if (context.HasErrors) return null; // it is refused whatever the key
        var holder = KeyHolder.Of(context.User);
        var isMutation = context.Operation.Operation == OperationType.Mutation;
        if (!isMutation && !options.Value.RequireKey) return null;
        if (holder is null) throw isMutation && !await hasKeys(context.CancellationToken) ? NoKeys() : KeyErrors.Missing();
        if (isMutation ? !holder.MayWrite : !holder.MayRead) throw KeyErrors.NotAllowed(isMutation ? "write" : "read");
        return null;
    }

    private static HttpError NoKeys() => new(StatusCodes.Status403Forbidden, ErrorCodes.MutationsDisabled,
        "This server has no API key yet, so nobody may change anything. Whoever runs it makes one with `newsgraphql keys create <name> --scope read write`.");
}
