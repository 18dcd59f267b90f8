using GraphQL;
using GraphQL.Execution;
using Microsoft.Extensions.Options;
using NewsGraphQL.Server.Conventions.Errors;
using RequestError = NewsGraphQL.Server.Conventions.Errors.RequestError;

namespace NewsGraphQL.Server.Http;

/// <summary>The status of an answer.</summary>
/// <remarks>By default as the drafts of GraphQL over HTTP have it, which is what clients and audits of today expect; as its first edition (September 2026) has it where the options say so.</remarks>
internal sealed class AnswerStatus(IOptions<GraphQLHttpOptions> options)
{
    /// <summary>The first edition's status for data with errors beside it.</summary>
    private const int PartialSuccess = 294;

    /// <summary>The type that is written to a client that leaves it open.</summary>
    public ResponseType Standard => options.Value.FirstEdition ? ResponseType.GraphQL : ResponseType.Json;

    /// <summary>The status of one answer, written as <paramref name="type"/>.</summary>
    public int Of(ExecutionResult result, ResponseType type) => result switch
    {
        { Errors: [HttpError error, ..] } => error.Status,
        { Errors: [{ Code: ErrorCodes.MethodNotAllowed }, ..] } => StatusCodes.Status405MethodNotAllowed,
        { Executed: true } => options.Value.FirstEdition && type == ResponseType.GraphQL && result is { Data: not null, Errors.Count: > 0 } ? PartialSuccess : StatusCodes.Status200OK,
        _ when options.Value.FirstEdition => result is { Errors: [SyntaxError, ..] } ? StatusCodes.Status400BadRequest : StatusCodes.Status422UnprocessableEntity,
        { Errors: [RequestError { Code: ErrorCodes.BadRequest or ErrorCodes.BatchTooLarge }, ..] } => StatusCodes.Status400BadRequest, // no GraphQL request at all
        _ => type == ResponseType.GraphQL ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK,
    };
}
