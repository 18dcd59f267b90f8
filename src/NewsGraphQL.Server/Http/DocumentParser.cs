using GraphQL.Execution;
using GraphQLParser.AST;
using GraphQLParser.Exceptions;
using NewsGraphQL.Server.Conventions.Errors;

namespace NewsGraphQL.Server.Http;

/// <summary>Parses documents, and refuses one that nests without end as too complex instead of failing at it.</summary>
internal sealed class DocumentParser : IDocumentBuilder
{
    private readonly GraphQLDocumentBuilder _parser = new();

    /// <inheritdoc/>
    public GraphQLDocument Build(string body)
    {
        try
        {
            return _parser.Build(body);
        }
        catch (GraphQLMaxDepthExceededException)
        {
            throw new Conventions.Errors.RequestError(ErrorCodes.TooComplex, "The document is nested too deeply.");
        }
    }
}
