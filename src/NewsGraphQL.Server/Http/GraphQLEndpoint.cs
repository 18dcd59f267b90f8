using GraphQL;
using GraphQL.Transport;
using NewsGraphQL.Server.Conventions.Errors;
using NewsGraphQL.Server.Http.Caching;
using NewsGraphQL.Server.Http.Limits;
using NewsGraphQL.Server.Http.Persisted;

namespace NewsGraphQL.Server.Http;

/// <summary>Answers one HTTP request: reads it, finds its operations, has them executed, writes.</summary>
internal sealed class GraphQLEndpoint(
    RequestReader reader, OperationLookup lookup, AnswerTags tags, Admission admission, OperationRunner runner, AnswerStatus status, AnswerWriter writer, SchemaText schema)
{
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
        http.Response.Headers.Allow = AnswerWriter.Methods;
    }

    private async Task AnswerGraphQLAsync(HttpContext http)
    {
        var type = ResponseType.Of(http.Request, status.Standard);
        try
        {
            if (type is null) throw new HttpError(StatusCodes.Status406NotAcceptable, ErrorCodes.NotAcceptable, $"This server writes {ResponseType.Offered}.");
            var batch = await reader.ReadAsync(http.Request, http.RequestAborted);
            if (batch.IsArray) await AnswerBatchAsync(http, type, batch.Requests);
            else await AnswerOneAsync(http, type, lookup.Find(batch.Requests[0]));
        }
        catch (RequestError error)
        {
            await writer.WriteAsync(http, type, new ExecutionResult { Errors = [error] });
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            // Nobody waits for it.
        }
    }

    private async Task AnswerOneAsync(HttpContext http, ResponseType type, GraphQLRequest request)
    {
        var tag = await tags.OfAsync(http.Request, request, type, http.RequestAborted);
        if (tag is not null && AnswerTags.TryAnswer(http, tag)) return;
        ExecutionResult result;
        using (await admission.EnterAsync(http.RequestAborted)) result = await runner.RunAsync(request, http, http.Request.Method, http.RequestAborted);
        if (tag is not null) AnswerTags.Mark(http, tag, result);
        if (!http.RequestAborted.IsCancellationRequested) await writer.WriteAsync(http, type, result);
    }

    private async Task AnswerBatchAsync(HttpContext http, ResponseType type, IReadOnlyList<GraphQLRequest> requests)
    {
        var results = new List<ExecutionResult>(requests.Count);
        using (await admission.EnterAsync(http.RequestAborted))
        {
            foreach (var request in requests) results.Add(await OneOfBatchAsync(http, request)); // in turn: one client, one place
        }

        if (!http.RequestAborted.IsCancellationRequested) await writer.WriteAsync(http, type, results);
    }

    private async Task<ExecutionResult> OneOfBatchAsync(HttpContext http, GraphQLRequest request)
    {
        try
        {
            return await runner.RunAsync(lookup.Find(request), http, http.Request.Method, http.RequestAborted);
        }
        catch (RequestError error)
        {
            return new ExecutionResult { Errors = [error] };
        }
    }
}
