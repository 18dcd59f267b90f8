using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Options;

namespace NewsGraphQL.Server.Http.Limits;

/// <summary>Gives the limits of connections to the web server, which counts and cuts off by itself.</summary>
internal sealed class ServerLimits(IOptions<ConnectionLimits> connections, IOptions<RequestLimits> requests) : IConfigureOptions<KestrelServerOptions>
{
    /// <summary>How long a rate may be low before it counts: a line may stop for a moment.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);

    /// <inheritdoc/>
    public void Configure(KestrelServerOptions options)
    {
        var limits = connections.Value;
        options.AddServerHeader = false;
        options.Limits.MaxConcurrentConnections = options.Limits.MaxConcurrentUpgradedConnections = limits.MaxConnections > 0 ? limits.MaxConnections : null;
        options.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(limits.MaxHeaderSeconds);
        options.Limits.KeepAliveTimeout = TimeSpan.FromSeconds(limits.MaxIdleSeconds);
        options.Limits.MinRequestBodyDataRate = options.Limits.MinResponseDataRate = limits.MinBytesPerSecond > 0 ? new MinDataRate(limits.MinBytesPerSecond, Grace) : null;
        options.Limits.MaxRequestBodySize = Math.Max(options.Limits.MaxRequestBodySize ?? 0, requests.Value.MaxBodyBytes + 1L); // so that the endpoint refuses it, in words
    }
}
