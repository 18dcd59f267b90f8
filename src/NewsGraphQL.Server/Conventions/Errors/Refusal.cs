using GraphQL.Validation;
using GraphQLParser.AST;

namespace NewsGraphQL.Server.Conventions.Errors;

/// <summary>An operation that is valid GraphQL but is not executed here, told with a stable code.</summary>
internal sealed class Refusal : ValidationError
{
    /// <summary>Refuses the operation of <paramref name="context"/>.</summary>
    /// <param name="context">What is being validated.</param>
    /// <param name="code">One of <see cref="ErrorCodes"/>.</param>
    /// <param name="message">What is wrong and what would be right; shown to the client as it stands.</param>
    /// <param name="node">Where in the document; the operation when null.</param>
    public Refusal(ValidationContext context, string code, string message, ASTNode? node = null) : base(context.Document.Source, null, message, node ?? context.Operation) => Code = code;

    /// <summary>Numbers beside the code in <c>extensions</c>; null for none.</summary>
    public IReadOnlyDictionary<string, object?>? Details { get; init; }
}
