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
        var origins = options.Value.CorsOrigins.Split([';', ' ', ','], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(origin => origin.TrimEnd('/')).ToArray();
        cors.AddPolicy(Policy, policy => policy.WithOrigins(origins)
            .WithMethods(HttpMethods.Get, HttpMethods.Head, HttpMethods.Post).AllowAnyHeader()
            .WithExposedHeaders(HeaderNames.ETag, HeaderNames.RetryAfter).SetPreflightMaxAge(PreflightKept));
    }
}
