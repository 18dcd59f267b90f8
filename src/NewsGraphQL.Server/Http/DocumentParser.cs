using GraphQL.Execution;
using GraphQLParser.AST;
using GraphQLParser.Exceptions;
using Microsoft.Extensions.Options;
using NewsGraphQL.Server.Conventions.Errors;
using NewsGraphQL.Server.Http.Limits;

namespace NewsGraphQL.Server.Http;

/// <summary>Parses documents, and refuses one that is too large in any way before it is validated.</summary>
internal sealed class DocumentParser(IOptions<RequestLimits> limits) : IDocumentBuilder
{
    private readonly GraphQLDocumentBuilder _parser = new();

    /// <inheritdoc/>
    public GraphQLDocument Build(string body)
    {
        DocumentShape.CheckText(body, limits.Value);
        try
        {
            var document = _parser.Build(body);
            DocumentShape.Check(document, limits.Value);
            return document;
        }
        catch (GraphQLMaxDepthExceededException) // the parser's own limit, above any that can be set
        {
            throw new Conventions.Errors.RequestError(ErrorCodes.TooDeep, $"The document is nested too deeply; at most {limits.Value.MaxDepth} levels of fields are allowed.");
        }
    }
}
