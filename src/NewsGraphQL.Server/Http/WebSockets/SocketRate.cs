using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;
using NewsGraphQL.Server.Http.Limits;

namespace NewsGraphQL.Server.Http.WebSockets;

/// <summary>How many operations a minute one caller may send over all of its sockets: as many as by requests.</summary>
internal sealed class SocketRate(IOptions<RequestLimits> limits) : IDisposable
{
    private readonly PartitionedRateLimiter<HttpContext> _windows =
        PartitionedRateLimiter.Create<HttpContext, string>(http => RequestRate.PlaceOf(http, limits.Value.MaxRequestsPerMinute));

    /// <summary>Counts an operation.</summary>
    /// <returns>Why it is one too many; null when it is not.</returns>
    public HttpError? Count(HttpContext http)
    {
        using var lease = _windows.AttemptAcquire(http);
        return lease.IsAcquired ? null : RequestRate.Refusal(limits.Value.MaxRequestsPerMinute, null);
    }

    /// <inheritdoc/>
    public void Dispose() => _windows.Dispose();
}
