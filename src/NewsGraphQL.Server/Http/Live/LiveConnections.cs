using Microsoft.Extensions.Options;
using NewsGraphQL.Server.Conventions.Errors;
using NewsGraphQL.Server.Conventions.Live;

namespace NewsGraphQL.Server.Http.Live;

/// <summary>Counts the clients that are connected to listen.</summary>
internal sealed class LiveConnections(IOptions<LiveLimits> limits)
{
    private int _open;

    /// <summary>A place for one more client, until it is disposed.</summary>
    /// <exception cref="HttpError">All are taken.</exception>
    public IDisposable Enter()
    {
        var most = limits.Value.MaxLiveConnections;
        if (Interlocked.Increment(ref _open) <= most) return new Place(this);
        Interlocked.Decrement(ref _open);
        throw new HttpError(StatusCodes.Status503ServiceUnavailable, ErrorCodes.TooManySubscriptions, $"{most} clients are connected already, which is the limit. Try again later, or ask `changes` from time to time instead.");
    }

    private sealed class Place(LiveConnections connections) : IDisposable
    {
        private int _left;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _left, 1) == 0) Interlocked.Decrement(ref connections._open);
        }
    }
}
