using GraphQL;
using GraphQL.Transport;
using GraphQL.Types;
using Microsoft.Net.Http.Headers;
using NewsGraphQL.Server.Conventions.Errors;

namespace NewsGraphQL.Server.Http;

/// <summary>Answers one HTTP request with one GraphQL response.</summary>
internal sealed class GraphQLEndpoint(
    IDocumentExecuter<ISchema> executer, IGraphQLSerializer serializer, RequestReader reader, SchemaText schema)
{
    /// <summary>Reads, executes and writes.</summary>
    public async Task AnswerAsync(HttpContext http)
    {
        if (HttpMethods.IsGet(http.Request.Method) && http.Request.Query.ContainsKey("sdl")) await schema.AnswerAsync(http);
        else await AnswerGraphQLAsync(http);
    }

    private async Task AnswerGraphQLAsync(HttpContext http)
    {
        var type = ResponseType.Of(http.Request);
        var result = await ExecuteAsync(http, type);
        if (http.RequestAborted.IsCancellationRequested) return;
        type ??= ResponseType.Json;
        http.Response.StatusCode = type.Status(result);
        http.Response.ContentType = type.ContentType;
        http.Response.Headers.Vary = HeaderNames.Accept;
        if (http.Response.StatusCode == StatusCodes.Status405MethodNotAllowed) http.Response.Headers.Allow = "GET, POST";
        await serializer.WriteAsync(http.Response.Body, result, http.RequestAborted);
    }

    private async Task<ExecutionResult> ExecuteAsync(HttpContext http, ResponseType? type)
    {
        try
        {
            if (type is null) throw new HttpError(StatusCodes.Status406NotAcceptable, ErrorCodes.NotAcceptable, $"This server writes {ResponseType.Offered}.");
            return await ExecuteAsync(http, await reader.ReadAsync(http.Request, http.RequestAborted));
        }
        catch (RequestError error)
        {
            return new ExecutionResult { Errors = [error] };
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            return new ExecutionResult(); // nobody waits for it
        }
    }

    private Task<ExecutionResult> ExecuteAsync(HttpContext http, GraphQLRequest request) =>
        executer.ExecuteAsync(new ExecutionOptions
        {
            Query = request.Query,
            OperationName = request.OperationName,
            Variables = request.Variables,
            Extensions = request.Extensions,
            RequestServices = http.RequestServices,
            User = http.User,
            UserContext = new Dictionary<string, object?> { [nameof(HttpMethod)] = http.Request.Method },
            CancellationToken = http.RequestAborted,
        });
}
