using GraphQL;
using Microsoft.Extensions.Options;

namespace NewsGraphQL.Server.Http.Keys;

/// <summary>Recognises the key of a request to the graph; a wrong one is refused, and none where reading is closed. What an operation needs is asked later.</summary>
internal sealed class ApiKeyGate(RequestDelegate next, FindKey find, IOptions<GraphQLHttpOptions> options, string path)
{
    private const string Header = "X-Api-Key";
    private const string Bearer = "Bearer ";

    public async Task InvokeAsync(HttpContext http)
    {
        if (!http.Request.Path.StartsWithSegments(path) || HttpMethods.IsOptions(http.Request.Method))
        {
            await next(http);
            return;
        }

        http.Response.OnStarting(() =>
        {
            if (http.Response.StatusCode == StatusCodes.Status401Unauthorized) http.Response.Headers.WWWAuthenticate = "Bearer realm=\"graphql\"";
            return Task.CompletedTask;
        });
        if (await RefusalAsync(http) is { } refusal) http.Features.Set(refusal);
        await next(http);
    }

    /// <summary>The key in the headers; null when they hold none. A scheme other than <c>Bearer</c> is somebody else's, a proxy's perhaps.</summary>
    public static string? KeyOf(IHeaderDictionary headers)
    {
        if (headers[Header] is [{ Length: > 0 } key]) return key;
        return headers.Authorization is [{ } authorization] && authorization.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase) ? authorization[Bearer.Length..].Trim() : null;
    }

    private async Task<HttpError?> RefusalAsync(HttpContext http)
    {
        if (KeyOf(http.Request.Headers) is { } key)
        {
            if (await find(key, http.RequestAborted) is not { } holder) return KeyErrors.Wrong();
            http.User = holder.Principal;
            return null;
        }

        // A browser's WebSocket cannot have the header; the key then comes with its first message.
        return options.Value.RequireKey && !http.WebSockets.IsWebSocketRequest ? KeyErrors.Missing() : null;
    }

    /// <summary>Answers a request that is refused for its key.</summary>
    public static Task RefuseAsync(HttpContext http, RequestDelegate next) => http.Features.Get<HttpError>() is { } refusal
        ? http.RequestServices.GetRequiredService<AnswerWriter>().WriteAsync(http, null, new ExecutionResult { Errors = [refusal] })
        : next(http);
}

/// <summary>Puts the gate before the endpoint.</summary>
internal static class ApiKeyRegistration
{
    /// <summary>Recognises keys in requests to <paramref name="path"/> and below. Comes before the endpoint is mapped.</summary>
    public static IApplicationBuilder UseApiKeys(this IApplicationBuilder app, string path) => app.UseMiddleware<ApiKeyGate>(path);

    /// <summary>Refuses whom the keys do not let in. Comes behind what counts requests, so that guessing keys is counted, too.</summary>
    public static IApplicationBuilder UseKeyRefusals(this IApplicationBuilder app) => app.Use(ApiKeyGate.RefuseAsync);
}
