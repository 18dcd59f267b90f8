using System.Threading.Channels;
using NewsGraphQL.Server.Conventions.Errors;

namespace NewsGraphQL.Server.Conventions.Live;

/// <summary>Somebody who hears of new objects as they come, with a few of them waiting.</summary>
internal sealed class Listener(EventFilter filter, LogPosition start, int most)
{
    private readonly Channel<LiveEvent> _waiting = Channel.CreateBounded<LiveEvent>(most);

    /// <summary>What is wanted.</summary>
    public EventFilter Filter => filter;

    /// <summary>The events, until the end of time or a <see cref="RequestError"/> for having been too slow.</summary>
    public IAsyncEnumerable<LiveEvent> HearAsync(CancellationToken stop) => _waiting.Reader.ReadAllAsync(stop);

    /// <summary>Tells of events.</summary>
    /// <returns>False when too many are waiting: then nothing more comes.</returns>
    public bool Tell(IReadOnlyList<LiveEvent> events)
    {
        foreach (var next in events)
        {
            if (!next.Position.IsBehind(start) || _waiting.Writer.TryWrite(next)) continue;
            _waiting.Writer.TryComplete(new RequestError(ErrorCodes.SlowSubscriber,
                $"More than {most} events were waiting to be read, so this subscription ends. Subscribe again with `after: \"<extensions.cursor of the last event>\"`; nothing is lost."));
            return false;
        }

        return true;
    }
}
