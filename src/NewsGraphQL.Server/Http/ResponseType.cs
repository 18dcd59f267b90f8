using GraphQL;
using Microsoft.Net.Http.Headers;
using NewsGraphQL.Server.Conventions.Errors;

namespace NewsGraphQL.Server.Http;

/// <summary>A media type of answers and the statuses that go with it.</summary>
/// <remarks>GraphQL over HTTP: with <c>application/graphql-response+json</c> the status tells whether the request was executed;
/// with <c>application/json</c> it is 200 for every answer to a GraphQL request, because intermediaries may have written any other.</remarks>
internal sealed class ResponseType
{
    private readonly MediaTypeHeaderValue _type;
    private readonly int _refused;

    private ResponseType(string type, int refused)
    {
        _type = new MediaTypeHeaderValue(type);
        _refused = refused;
        ContentType = $"{type}; charset=utf-8";
    }

    /// <summary>For clients that know only JSON, and those that do not say.</summary>
    public static ResponseType Json { get; } = new("application/json", StatusCodes.Status200OK);

    /// <summary>GraphQL's own media type.</summary>
    public static ResponseType GraphQL { get; } = new("application/graphql-response+json", StatusCodes.Status400BadRequest);

    /// <summary>What can be had, for a message.</summary>
    public static string Offered => $"`{GraphQL._type}` and `{Json._type}`, both in UTF-8";

    /// <summary>The header of the answer.</summary>
    public string ContentType { get; }

    /// <summary>What the client likes best of what can be written; null when it accepts neither.</summary>
    public static ResponseType? Of(HttpRequest request)
    {
        if (request.Headers.Accept.Count == 0) return Json;
        if (!MediaTypeHeaderValue.TryParseList(request.Headers.Accept, out var accepted)) return null;
        return accepted.Where(IsUtf8).OrderByDescending(range => range.Quality ?? 1).ThenByDescending(IsExact)
            .Where(range => range.Quality is not 0)
            .Select(range => Json._type.IsSubsetOf(Bare(range)) ? Json : GraphQL._type.IsSubsetOf(Bare(range)) ? GraphQL : null)
            .FirstOrDefault(type => type is not null);
    }

    /// <summary>The status of an answer.</summary>
    public int Status(ExecutionResult result) => result switch
    {
        { Errors: [HttpError error, ..] } => error.Status,
        { Errors: [RequestError { Code: ErrorCodes.BadRequest }, ..] } => StatusCodes.Status400BadRequest, // no GraphQL request at all
        { Errors: [{ Code: ErrorCodes.MethodNotAllowed }, ..] } => StatusCodes.Status405MethodNotAllowed,
        { Executed: true } => StatusCodes.Status200OK,
        _ => _refused,
    };

    private static bool IsExact(MediaTypeHeaderValue range) => !range.MatchesAllSubTypes && !range.MatchesAllTypes;

    private static bool IsUtf8(MediaTypeHeaderValue range) => !range.Charset.HasValue || range.Charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase);

    // Parameters of a range (charset, quality) do not narrow what we write.
    private static MediaTypeHeaderValue Bare(MediaTypeHeaderValue range) => new(range.MediaType);
}
