using GraphQL.Validation;
using GraphQLParser.AST;
using Microsoft.Extensions.Options;
using NewsGraphQL.Server.Conventions.Errors;

namespace NewsGraphQL.Server.Http.Limits;

/// <summary>Refuses questions about the schema where the options say so. <c>__typename</c> is no such question.</summary>
internal sealed class IntrospectionAllowed(IOptions<GraphQLHttpOptions> options) : ValidationRuleBase
{
    private static readonly MatchingNodeVisitor<GraphQLField> Visitor = new((field, context) =>
    {
        if (field.Name.Value == "__schema" || field.Name.Value == "__type")
            context.ReportError(new Refusal(context, ErrorCodes.IntrospectionNotAllowed, "Introspection is not allowed for the current request.", field));
    });

    /// <inheritdoc/>
    public override ValueTask<INodeVisitor?> GetPreNodeVisitorAsync(ValidationContext context) => options.Value.Introspection ? default : new(Visitor);
}
