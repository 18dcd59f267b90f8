using System.Runtime.CompilerServices;
using Microsoft.Extensions.Options;

namespace NewsGraphQL.Server.Conventions.Live;

/// <summary>Tells all who listen of new objects: the log is read once for all of them, and each distinct filter is asked once for each part of it.</summary>
/// <remarks>While nobody listens nothing is read. A client that begins further back first reads the log alone, at its own pace, and joins the others where it meets them.</remarks>
internal sealed class LiveHub(IChangeLog log, OpenStore open, IOptions<LiveLimits> limits, ILogger<LiveHub> logger) : IDisposable
{
    private readonly Lock _gate = new();
    private LiveRound? _round;

    /// <summary>The objects that fit, from a place in the log on, without loss and without doubles.</summary>
    /// <exception cref="Errors.RequestError">The log does not reach back so far, or the reader became too slow.</exception>
    public async IAsyncEnumerable<LiveEvent> ListenAsync(EventFilter filter, LogPosition after, [EnumeratorCancellation] CancellationToken stop)
    {
        Listener? joined;
        for (var position = after; ;)
        {
            var part = await log.ReadAsync(position, stop);
            foreach (var next in await filter.FindAsync(part.Creations, open, stop)) yield return next;
            position = part.End;
            if (part.IsLast && (joined = TryJoin(filter, position)) is not null) break;
        }

        try
        {
            await foreach (var next in joined.HearAsync(stop)) yield return next;
        }
        finally
        {
            Leave(joined);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _round?.Dispose();

    private Listener? TryJoin(EventFilter filter, LogPosition position)
    {
        lock (_gate)
        {
            if (_round is null)
            {
                _round = new LiveRound(log, open, logger, position);
                _round.Start();
            }

            return _round.TryJoin(filter, position, limits.Value.MaxWaitingEvents);
        }
    }

    private void Leave(Listener listener)
    {
        lock (_gate)
        {
            if (_round is null || !_round.Leave(listener)) return;
            _round.Dispose();
            _round = null;
        }
    }
}
