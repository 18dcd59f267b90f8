using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;
using NewsGraphQL.Server.Conventions.Errors;

namespace NewsGraphQL.Server.Http.Limits;

/// <summary>Lets so many operations run at a time; more wait, and too many are sent away. A body that still arrives takes no place.</summary>
internal sealed class Admission(IOptions<RequestLimits> limits) : IDisposable
{
    private readonly ConcurrencyLimiter _places = new(new ConcurrencyLimiterOptions
    {
        PermitLimit = limits.Value.MaxConcurrentRequests, QueueLimit = limits.Value.MaxWaitingRequests, QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
    });

    /// <summary>Waits for a place; disposing what it returns frees it.</summary>
    /// <exception cref="HttpError">Too many wait already.</exception>
    public async Task<IDisposable> EnterAsync(CancellationToken stop)
    {
        var place = await _places.AcquireAsync(1, stop);
        if (place.IsAcquired) return place;
        place.Dispose();
        throw new HttpError(StatusCodes.Status503ServiceUnavailable, ErrorCodes.ServerBusy,
            $"The server is busy: it runs {limits.Value.MaxConcurrentRequests} operations at a time, and {limits.Value.MaxWaitingRequests} wait. Try again in a moment.") { RetryAfter = TimeSpan.FromSeconds(1) };
    }

    /// <inheritdoc/>
    public void Dispose() => _places.Dispose();
}
