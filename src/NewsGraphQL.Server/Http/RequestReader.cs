using System.Text.Json;
using GraphQL;
using GraphQL.Transport;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;
using NewsGraphQL.Server.Conventions.Errors;

namespace NewsGraphQL.Server.Http;

/// <summary>Reads a GraphQL request out of an HTTP request. Members that it does not know are ignored; null members count as absent.</summary>
internal sealed class RequestReader(IGraphQLTextSerializer serializer, IOptions<GraphQLHttpOptions> options)
{
    /// <summary>The request in the query string of a GET or the body of a POST.</summary>
    /// <exception cref="RequestError">There is none.</exception>
    public async Task<GraphQLRequest> ReadAsync(HttpRequest http, CancellationToken stop)
    {
        if (HttpMethods.IsGet(http.Method)) return FromQuery(http.Query);
        if (!HttpMethods.IsPost(http.Method))
            throw new HttpError(StatusCodes.Status405MethodNotAllowed, ErrorCodes.MethodNotAllowed, "Use GET or POST.");
        CheckContentType(http);
        using var body = await BoundedBody.ReadAsync(http, options.Value.MaxBodyBytes, stop);
        return FromBody(body.GetBuffer().AsMemory(0, (int)body.Length));
    }

    private static void CheckContentType(HttpRequest http)
    {
        if (MediaTypeHeaderValue.TryParse(http.ContentType, out var type)
            && type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase)
            && (!type.Charset.HasValue || type.Charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase))) return;
        throw new HttpError(StatusCodes.Status415UnsupportedMediaType, ErrorCodes.UnsupportedMediaType, "Send the request as `Content-Type: application/json` in UTF-8.");
    }

    private GraphQLRequest FromQuery(IQueryCollection query) => Checked(new GraphQLRequest
    {
        Query = Text(query, "query"),
        OperationName = Text(query, "operationName"),
        Variables = Map(query, "variables"),
        Extensions = Map(query, "extensions"),
    });

    private GraphQLRequest FromBody(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var json = JsonDocument.Parse(body);
            if (json.RootElement.ValueKind != JsonValueKind.Object) throw Wrong("The body must be one JSON object with a member `query`.");
            return Checked(new GraphQLRequest
            {
                Query = Text(json.RootElement, "query"),
                OperationName = Text(json.RootElement, "operationName"),
                Variables = Map(json.RootElement, "variables"),
                Extensions = Map(json.RootElement, "extensions"),
            });
        }
        catch (Exception problem) when (problem is JsonException or InvalidOperationException)
        {
            throw Wrong("The body is not valid JSON in UTF-8.");
        }
    }

    private static GraphQLRequest Checked(GraphQLRequest request) =>
        string.IsNullOrWhiteSpace(request.Query) ? throw Wrong("The request has no `query`.") : request;

    private static string? Text(IQueryCollection query, string name) =>
        query.TryGetValue(name, out var values) && values is [{ Length: > 0 } value, ..] ? value : null;

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
            using var json = JsonDocument.Parse(text);
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
