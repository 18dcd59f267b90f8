using Microsoft.AspNetCore.Cors.Infrastructure;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace NewsGraphQL.Server.Http;

/// <summary>Which web pages may ask from a browser: those of the configured origins, without cookies.</summary>
internal sealed class CrossOrigin(IOptions<GraphQLHttpOptions> options) : IConfigureOptions<CorsOptions>
{
    /// <summary>The policy's name.</summary>
    public const string Policy = "GraphQL";

    private static readonly TimeSpan PreflightKept = TimeSpan.FromHours(1);

    /// <inheritdoc/>
    public void Configure(CorsOptions cors)
    {
        cors.AddPolicy(Policy, policy => policy.WithOrigins([.. Origins(options.Value)])
            .WithMethods(HttpMethods.Get, HttpMethods.Head, HttpMethods.Post).AllowAnyHeader()
            .WithExposedHeaders(HeaderNames.ETag, HeaderNames.RetryAfter).SetPreflightMaxAge(PreflightKept));
    }

    /// <summary>Says of every answer that another origin may be answered otherwise, where that is so: the framework says it to pages of the configured origins only, and a cache could hand their answer's twin to them.</summary>
    public static Task VaryAsync(HttpContext http, RequestDelegate next)
    {
        var options = http.RequestServices.GetRequiredService<IOptions<GraphQLHttpOptions>>().Value;
        if (options.CorsOrigins.Length == 0) return next(http);
        var origins = Origins(options);
        if (origins.Any() && !origins.Contains("*"))
        {
            http.Response.OnStarting(() =>
            {
                if (!http.Response.Headers.Vary.Any(vary => vary?.Contains(HeaderNames.Origin, StringComparison.OrdinalIgnoreCase) is true)) http.Response.Headers.Append(HeaderNames.Vary, HeaderNames.Origin);
                return Task.CompletedTask;
            });
        }

        return next(http);
    }

    private static IEnumerable<string> Origins(GraphQLHttpOptions options) =>
        options.CorsOrigins.Split([';', ' ', ','], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(origin => origin.TrimEnd('/'));
}
