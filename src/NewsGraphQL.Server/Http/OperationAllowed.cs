using GraphQL.Validation;
using GraphQLParser.AST;
using NewsGraphQL.Server.Conventions.Errors;
using NewsGraphQL.Server.Conventions.Live;

namespace NewsGraphQL.Server.Http;

/// <summary>The operation must be of a kind that the schema has; and a link, an image or a prefetch must never change anything, so GET executes queries only.</summary>
internal sealed class OperationAllowed : ValidationRuleBase
{
    /// <inheritdoc/>
    public override ValueTask<INodeVisitor?> GetPreNodeVisitorAsync(ValidationContext context)
    {
        var (schema, kind) = (context.Schema, context.Operation.Operation);
        var isGet = context.UserContext.TryGetValue(nameof(HttpMethod), out var method) && (HttpMethods.IsGet((string)method!) || HttpMethods.IsHead((string)method!));
        if (kind == OperationType.Mutation && isGet)
            context.ReportError(new Refusal(context, ErrorCodes.MethodNotAllowed, "GET executes no mutations; send them by POST."));
        else if (kind switch { OperationType.Mutation => schema.Mutation, OperationType.Subscription => schema.Subscription, _ => schema.Query } is null)
            context.ReportError(new Refusal(context, ErrorCodes.OperationResolution, $"The schema has no {kind.ToString().ToLowerInvariant()}s."));
        else if (kind == OperationType.Subscription && Flow(context) is null)
            throw new RequestError(ErrorCodes.SubscriptionTransport, "Subscribe over a WebSocket (protocol graphql-transport-ws) at this address, or with `Accept: text/event-stream`.");
        return default;
    }

    private static EventFlow? Flow(ValidationContext context) => context.UserContext.TryGetValue(nameof(EventFlow), out var flow) ? flow as EventFlow : null;
}
