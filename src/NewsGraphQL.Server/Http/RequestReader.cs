using System.Text.Json;
using GraphQL;
using GraphQL.Transport;
using Microsoft.Extensions.Options;
using NewsGraphQL.Server.Conventions.Errors;
using NewsGraphQL.Server.Http.Limits;
using NewsGraphQL.Server.Http.Persisted;

namespace NewsGraphQL.Server.Http;

/// <summary>Reads GraphQL requests out of an HTTP request. Members that it does not know are ignored; null members count as absent.</summary>
internal sealed class RequestReader(IGraphQLTextSerializer serializer, IOptions<RequestLimits> limits)
{
    // A member that stands twice would be one thing to a proxy and another to us.
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    /// <summary>The requests in the query string of a GET or the body of a POST.</summary>
    /// <exception cref="RequestError">There is none.</exception>
    public async Task<RequestBatch> ReadAsync(HttpRequest http, CancellationToken stop)
    {
        if (HttpMethods.IsGet(http.Method) || HttpMethods.IsHead(http.Method)) return new RequestBatch([FromQuery(http.Query)], IsArray: false);
        if (!HttpMethods.IsPost(http.Method))
            throw new HttpError(StatusCodes.Status405MethodNotAllowed, ErrorCodes.MethodNotAllowed, "Use GET or POST.");
        RequestContent.Check(http);
        using var body = await BoundedBody.ReadAsync(http, limits.Value, stop);
        return FromBody(RequestContent.WithoutMark(body.GetBuffer().AsMemory(0, (int)body.Length)));
    }

    private RequestBatch FromBody(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var json = JsonDocument.Parse(body, Strict);
            if (json.RootElement.ValueKind != JsonValueKind.Array) return new RequestBatch([Request(json.RootElement)], IsArray: false);
            var count = json.RootElement.GetArrayLength();
            if (count == 0) throw Wrong("The batch is empty.");
            if (count > limits.Value.MaxBatchSize)
                throw new RequestError(ErrorCodes.BatchTooLarge, $"A batch holds at most {limits.Value.MaxBatchSize} requests; this one holds {count}.");
            return new RequestBatch([.. json.RootElement.EnumerateArray().Select(Request)], IsArray: true);
        }
        catch (Exception problem) when (problem is JsonException or InvalidOperationException)
        {
            throw new HttpError(StatusCodes.Status400BadRequest, ErrorCodes.BadRequest,
                "The body is not valid JSON in UTF-8, or it names a member twice, or it is nested more than 64 levels deep.");
        }
    }

    /// <summary>The request in one JSON object.</summary>
    /// <exception cref="RequestError">There is none.</exception>
    public GraphQLRequest Request(JsonElement request) => request.ValueKind != JsonValueKind.Object
        ? throw Wrong("A request must be one JSON object with a member `query`.")
        : Checked(new GraphQLRequest
        {
            Query = Text(request, "query"),
            DocumentId = Text(request, "documentId") ?? Text(request, "id"),
            OperationName = Text(request, "operationName"),
            Variables = Map(request, "variables"),
            Extensions = Map(request, "extensions"),
        });

    private GraphQLRequest FromQuery(IQueryCollection query) => Checked(new GraphQLRequest
    {
        Query = Text(query, "query"),
        DocumentId = Text(query, "documentId") ?? Text(query, "id"),
        OperationName = Text(query, "operationName"),
        Variables = Map(query, "variables"),
        Extensions = Map(query, "extensions"),
    });

    private static GraphQLRequest Checked(GraphQLRequest request) =>
        string.IsNullOrWhiteSpace(request.Query) && !OperationLookup.IsNamed(request) ? throw Wrong("The request has no `query`.") : request;

    private static string? Text(IQueryCollection query, string name) =>
        !query.TryGetValue(name, out var values) ? null
        : values is [{ Length: > 0 } value] ? value
        : values is [{ Length: 0 }] ? null : throw Wrong($"`{name}` is given more than once.");

    private static string? Text(JsonElement request, string name) => Member(request, name) switch
    {
        null => null,
        { ValueKind: JsonValueKind.String } text => text.GetString(),
        _ => throw Wrong($"`{name}` must be a string."),
    };

    private Inputs? Map(JsonElement request, string name) => Member(request, name) is { } map ? Inputs(map, name) : null;

    private Inputs? Map(IQueryCollection query, string name)
    {
        if (Text(query, name) is not { } text) return null;
        try
        {
            using var json = JsonDocument.Parse(text, Strict);
            return json.RootElement.ValueKind == JsonValueKind.Null ? null : Inputs(json.RootElement, name);
        }
        catch (Exception problem) when (problem is JsonException or InvalidOperationException or ArgumentException)
        {
            throw Wrong($"`{name}` is not valid JSON.");
        }
    }

    private Inputs Inputs(JsonElement map, string name) =>
        map.ValueKind == JsonValueKind.Object ? serializer.ReadNode<Inputs>(map)! : throw Wrong($"`{name}` must be an object.");

    private static JsonElement? Member(JsonElement request, string name) =>
        request.TryGetProperty(name, out var member) && member.ValueKind != JsonValueKind.Null ? member : null;

    private static RequestError Wrong(string message) => new(ErrorCodes.BadRequest, message);
}
