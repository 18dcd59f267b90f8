using System.Globalization;
using GraphQL;
using GraphQL.Execution;

namespace NewsGraphQL.Server.Http;

/// <summary>Writes answers: status, headers, body.</summary>
internal sealed class AnswerWriter(AnswerStatus status, IGraphQLSerializer serializer)
{
    /// <summary>What the endpoint answers to.</summary>
    public const string Methods = "GET, HEAD, POST, OPTIONS";

    private const string Varying = "Accept, Accept-Encoding";

    /// <summary>What is said of answers that must be asked for anew each time.</summary>
    private const string Unkept = "private, no-cache, must-revalidate";

    /// <summary>Writes one answer.</summary>
    /// <param name="http">Where to.</param>
    /// <param name="type">The media type that the client likes best; null when it likes none that can be written.</param>
    /// <param name="result">The answer.</param>
    public Task WriteAsync(HttpContext http, ResponseType? type, ExecutionResult result)
    {
        type ??= ResponseType.Of(http.Request, status.Standard) ?? status.Standard;
        Begin(http, type, status.Of(result, type));
        if (result.Errors is [HttpError { RetryAfter: { } wait }, ..])
            http.Response.Headers.RetryAfter = Math.Max(1, Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        if (HttpMethods.IsHead(http.Request.Method)) return Task.CompletedTask;
        return AnswerJson.Plain(result) is { } data ? WriteAsync(http, data) : serializer.WriteAsync(http.Response.Body, result, http.RequestAborted);
    }

    private static async Task WriteAsync(HttpContext http, ExecutionNode data)
    {
        var buffer = AnswerBuffer.Pool.Get();
        try
        {
            AnswerJson.Write(buffer.Json, data);
            http.Response.ContentLength = buffer.Written.Length;
            await http.Response.BodyWriter.WriteAsync(buffer.Written, http.RequestAborted);
        }
        finally
        {
            AnswerBuffer.Pool.Return(buffer);
        }
    }

    /// <summary>Writes the answers of a batch as an array.</summary>
    public Task WriteAsync(HttpContext http, ResponseType type, IReadOnlyList<ExecutionResult> results)
    {
        Begin(http, type, StatusCodes.Status200OK);
        return serializer.WriteAsync(http.Response.Body, results, http.RequestAborted);
    }

    private static void Begin(HttpContext http, ResponseType type, int code)
    {
        var response = http.Response;
        response.StatusCode = code;
        response.ContentType = type.ContentType;
        response.Headers.XContentTypeOptions = "nosniff"; // what a client wrote may stand in an answer
        response.Headers.Vary = Varying;
        if (code == StatusCodes.Status405MethodNotAllowed) response.Headers.Allow = Methods;
        if (response.Headers.ETag.Count == 0 && !HttpMethods.IsPost(http.Request.Method)) response.Headers.CacheControl = Unkept;
    }
}
