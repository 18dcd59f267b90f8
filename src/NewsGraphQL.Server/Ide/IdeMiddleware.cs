using Microsoft.AspNetCore.Http.Headers;
using Microsoft.Net.Http.Headers;

namespace NewsGraphQL.Server.Ide;

/// <summary>Serves the browser page at <c>/graphql/</c> and leaves every GraphQL request to the endpoint behind it.</summary>
internal sealed class IdeMiddleware(RequestDelegate next, IdeAssets assets, FirstDocument document)
{
    private const string Endpoint = "/graphql";

    // Parameters that make a GET of a browser a request for an answer, not for the page.
    private static readonly string[] GraphQLParameters = ["query", "sdl", "id", "documentId", "extensions"];

    // Measured: the page needs no more than this, and none of it leads off this machine.
    private const string ContentSecurityPolicy =
        "default-src 'self'; script-src 'self' 'unsafe-eval'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; "
        + "connect-src 'self' ws: wss:; worker-src 'self' blob:; base-uri 'self'; frame-ancestors 'none'; object-src 'none'";

    public Task InvokeAsync(HttpContext http)
    {
        var request = http.Request;
        if (!HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method) || http.WebSockets.IsWebSocketRequest) return next(http);
        if (request.Path == "/") return Redirect(http, StatusCodes.Status302Found);
        if (!request.Path.StartsWithSegments(Endpoint, StringComparison.Ordinal, out var below)) return next(http);
        if (!below.HasValue) return WantsPage(request) ? Redirect(http, StatusCodes.Status301MovedPermanently) : next(http);

        var path = below.Value![1..];
        if (path.Length == 0) return IsQuery(request) ? next(http) : PageAsync(http);
        if (path == "bcp-config.json") return SendAsync(http, IdeAsset.Of(path, IdeConfig.Of(request.PathBase + Endpoint, document.Text)));
        return assets.Find(path) is { } asset ? SendAsync(http, asset) : next(http);
    }

    private static bool IsQuery(HttpRequest request) => Array.Exists(GraphQLParameters, request.Query.ContainsKey);

    private static bool WantsPage(HttpRequest request) =>
        !IsQuery(request) && request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase);

    private static Task Redirect(HttpContext http, int status)
    {
        http.Response.StatusCode = status;
        http.Response.Headers.Location = $"{http.Request.PathBase}{Endpoint}/";
        http.Response.Headers.Vary = HeaderNames.Accept; // a client that wants JSON gets an answer at the same address
        return Task.CompletedTask;
    }

    private Task PageAsync(HttpContext http) => SendAsync(http, assets.Find("index.html") ?? MissingPage.Asset);

    private static async Task SendAsync(HttpContext http, IdeAsset asset)
    {
        var headers = http.Response.Headers;
        headers.ContentSecurityPolicy = ContentSecurityPolicy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers.CacheControl = asset.CacheControl;
        headers.ETag = asset.ETag;
        headers.Vary = HeaderNames.AcceptEncoding;
        if (http.Request.GetTypedHeaders().IfNoneMatch.Any(tag => tag.Tag == asset.ETag || tag.Tag == "*"))
        {
            http.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        var (bytes, encoding) = Pick(http.Request.GetTypedHeaders(), asset);
        if (encoding is not null) headers.ContentEncoding = encoding;
        http.Response.ContentType = asset.ContentType;
        http.Response.ContentLength = bytes.Length;
        if (HttpMethods.IsGet(http.Request.Method)) await http.Response.Body.WriteAsync(bytes, http.RequestAborted);
    }

    private static (byte[] Bytes, string? Encoding) Pick(RequestHeaders headers, IdeAsset asset)
    {
        if (asset.Brotli is not null && Accepts(headers, "br")) return (asset.Brotli, "br");
        if (asset.Gzip is not null && Accepts(headers, "gzip")) return (asset.Gzip, "gzip");
        return (asset.Plain, null);
    }

    private static bool Accepts(RequestHeaders headers, string encoding) =>
        headers.AcceptEncoding.Any(e => e.Value.Equals(encoding, StringComparison.OrdinalIgnoreCase) && e.Quality is not 0);
}
