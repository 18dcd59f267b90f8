using GraphQL.Validation;
using GraphQLParser.AST;

namespace NewsGraphQL.Server.Http;

/// <summary>A link, an image or a prefetch must never change anything, so GET executes queries only.</summary>
internal sealed class NoMutationByGet : ValidationRuleBase
{
    /// <inheritdoc/>
    public override ValueTask<INodeVisitor?> GetPreNodeVisitorAsync(ValidationContext context)
    {
        if (context.Operation.Operation != OperationType.Query && context.UserContext.TryGetValue(nameof(HttpMethod), out var method) && method is string name && HttpMethods.IsGet(name))
            context.ReportError(new Refusal(context));
        return default;
    }

    /// <summary>Tells the endpoint which status to answer with.</summary>
    internal sealed class Refusal(ValidationContext context)
        : ValidationError(context.Document.Source, null, "GET executes queries only; send a mutation by POST.", context.Operation);
}
