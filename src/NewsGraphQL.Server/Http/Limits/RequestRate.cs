using System.Net.Sockets;
using System.Threading.RateLimiting;
using GraphQL;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;
using NewsGraphQL.Server.Conventions.Errors;

namespace NewsGraphQL.Server.Http.Limits;

/// <summary>How many requests a minute one caller may send: who sends a key is known by it, anybody else by the address.</summary>
/// <remarks>Behind a proxy every address is the proxy's, unless <c>ASPNETCORE_FORWARDEDHEADERS_ENABLED=true</c> tells the framework to trust what it forwards.</remarks>
internal sealed class RequestRate(IOptions<RequestLimits> limits) : IConfigureOptions<RateLimiterOptions>
{
    /// <summary>The policy's name.</summary>
    public const string Policy = "GraphQL";

    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    /// <inheritdoc/>
    public void Configure(RateLimiterOptions options)
    {
        var most = limits.Value.MaxRequestsPerMinute;
        options.AddPolicy(Policy, http => PlaceOf(http, most));
        options.OnRejected = (rejected, _) =>
        {
            var wait = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var left) ? left : Window;
            var error = Refusal(most, wait);
            var writer = rejected.HttpContext.RequestServices.GetRequiredService<AnswerWriter>();
            return new ValueTask(writer.WriteAsync(rejected.HttpContext, null, new ExecutionResult { Errors = [error] }));
        };
    }

    /// <summary>The window in which a caller's requests are counted.</summary>
    public static RateLimitPartition<string> PlaceOf(HttpContext http, int most) => most == 0
        ? RateLimitPartition.GetNoLimiter("")
        : RateLimitPartition.GetFixedWindowLimiter(Caller(http), _ => new FixedWindowRateLimiterOptions { PermitLimit = most, Window = Window });

    /// <summary>What a caller hears who asks too often.</summary>
    public static HttpError Refusal(int most, TimeSpan? wait) =>
        new(StatusCodes.Status429TooManyRequests, ErrorCodes.TooManyRequests, $"At most {most} requests a minute are answered to one caller. {(wait is null ? "Wait a minute." : "Wait as long as `Retry-After` says.")}") { RetryAfter = wait };

    private static string Caller(HttpContext http)
    {
        if (http.User.Identity is { IsAuthenticated: true, Name: { } name }) return $"key {name}";
        if (http.Connection.RemoteIpAddress is not { } address) return "";
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        return address.AddressFamily == AddressFamily.InterNetworkV6 ? Convert.ToHexString(address.GetAddressBytes()[..8]) : address.ToString(); // one IPv6 site has one /64
    }
}
