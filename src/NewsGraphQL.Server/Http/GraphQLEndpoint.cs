using GraphQL;
using Microsoft.Net.Http.Headers;
using NewsGraphQL.Server.Conventions.Errors;

namespace NewsGraphQL.Server.Http;

/// <summary>Answers one HTTP request: reads, has it executed, writes.</summary>
internal sealed class GraphQLEndpoint(RequestReader reader, OperationRunner runner, AnswerStatus status, IGraphQLSerializer serializer, SchemaText schema)
{
    /// <summary>What the endpoint answers to.</summary>
    public const string Allowed = "GET, HEAD, POST, OPTIONS";

    /// <summary>Reads, executes and writes.</summary>
    public async Task AnswerAsync(HttpContext http)
    {
        var method = http.Request.Method;
        if (HttpMethods.IsOptions(method)) TellMethods(http);
        else if ((HttpMethods.IsGet(method) || HttpMethods.IsHead(method)) && http.Request.Query.ContainsKey("sdl")) await schema.AnswerAsync(http);
        else await AnswerGraphQLAsync(http);
    }

    private static void TellMethods(HttpContext http)
    {
        http.Response.StatusCode = StatusCodes.Status204NoContent;
        http.Response.Headers.Allow = Allowed;
    }

    private async Task AnswerGraphQLAsync(HttpContext http)
    {
        var type = ResponseType.Of(http.Request, status.Standard);
        var (results, isArray) = await ExecuteAsync(http, type);
        if (http.RequestAborted.IsCancellationRequested) return;
        type ??= status.Standard;
        var response = http.Response;
        response.StatusCode = isArray ? StatusCodes.Status200OK : status.Of(results[0], type);
        response.ContentType = type.ContentType;
        response.Headers.Vary = $"{HeaderNames.Accept}, {HeaderNames.AcceptEncoding}";
        if (response.StatusCode == StatusCodes.Status405MethodNotAllowed) response.Headers.Allow = Allowed;
        if (HttpMethods.IsHead(http.Request.Method)) return;
        if (isArray) await serializer.WriteAsync(response.Body, results, http.RequestAborted);
        else await serializer.WriteAsync(response.Body, results[0], http.RequestAborted);
    }

    private async Task<(IReadOnlyList<ExecutionResult> Results, bool IsArray)> ExecuteAsync(HttpContext http, ResponseType? type)
    {
        try
        {
            if (type is null) throw new HttpError(StatusCodes.Status406NotAcceptable, ErrorCodes.NotAcceptable, $"This server writes {ResponseType.Offered}.");
            var batch = await reader.ReadAsync(http.Request, http.RequestAborted);
            var results = new List<ExecutionResult>(batch.Requests.Count);
            foreach (var request in batch.Requests) results.Add(await runner.RunAsync(request, http, http.Request.Method, http.RequestAborted)); // in turn: one client, one place
            return (results, batch.IsArray);
        }
        catch (RequestError error)
        {
            return ([new ExecutionResult { Errors = [error] }], false);
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            return ([], false); // nobody waits for it
        }
    }
}
