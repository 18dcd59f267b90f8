namespace NewsGraphQL.Server.Conventions.Live;

/// <summary>Follows the log from the first listener's coming to the last one's leaving.</summary>
internal sealed partial class LiveRound(IChangeLog log, OpenStore open, ILogger logger, LogPosition start) : IDisposable
{
    private static readonly TimeSpan PauseAfterFailure = TimeSpan.FromSeconds(1);

    private readonly Lock _gate = new();
    private readonly CancellationTokenSource _ended = new();
    private readonly Dictionary<string, List<Listener>> _listeners = new(StringComparer.Ordinal);
    private LogPosition _position = start;

    /// <summary>Begins to follow.</summary>
    public void Start()
    {
        var stop = _ended.Token;
        _ = Task.Run(() => FollowAsync(stop), stop);
    }

    /// <summary>Ends it.</summary>
    public void Dispose()
    {
        _ended.Cancel();
        _ended.Dispose();
    }

    /// <summary>Adds somebody who has heard all up to a place.</summary>
    /// <returns>Null when the others are further: read on and try again.</returns>
    public Listener? TryJoin(EventFilter filter, LogPosition position, int most)
    {
        lock (_gate)
        {
            if (_position.IsBehind(position)) return null;
            var listener = new Listener(filter, position, most);
            if (!_listeners.TryGetValue(filter.Key, out var alike)) _listeners.Add(filter.Key, alike = []);
            alike.Add(listener);
            return listener;
        }
    }

    /// <summary>Removes somebody.</summary>
    /// <returns>Whether nobody is left.</returns>
    public bool Leave(Listener listener)
    {
        lock (_gate)
        {
            if (_listeners.TryGetValue(listener.Filter.Key, out var alike) && alike.Remove(listener) && alike.Count == 0) _listeners.Remove(listener.Filter.Key);
            return _listeners.Count == 0;
        }
    }

    private async Task FollowAsync(CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            try
            {
                await foreach (var _ in log.WatchAsync(stop)) await CatchUpAsync(stop);
            }
            catch (Exception) when (stop.IsCancellationRequested)
            {
                return;
            }
            catch (Exception problem)
            {
                CannotFollow(logger, problem); // the place is kept, so nothing is lost meanwhile
                await Task.Delay(PauseAfterFailure, CancellationToken.None);
            }
        }
    }

    private async Task CatchUpAsync(CancellationToken stop)
    {
        for (LogPart? part = null; part is not { IsLast: true };)
        {
            part = await log.ReadAsync(_position, stop);
            var found = new Dictionary<string, IReadOnlyList<LiveEvent>>(StringComparer.Ordinal);
            do
            {
                foreach (var filter in Missing(found)) found[filter.Key] = await filter.FindAsync(part.Creations, open, stop);
            }
            while (!TryTell(part, found));
        }
    }

    private List<EventFilter> Missing(Dictionary<string, IReadOnlyList<LiveEvent>> found)
    {
        lock (_gate) return [.. _listeners.Where(alike => !found.ContainsKey(alike.Key)).Select(alike => alike.Value[0].Filter)];
    }

    /// <summary>Tells all and moves on; not while somebody who came meanwhile wants what was not looked for.</summary>
    private bool TryTell(LogPart part, Dictionary<string, IReadOnlyList<LiveEvent>> found)
    {
        lock (_gate)
        {
            if (_listeners.Keys.Any(key => !found.ContainsKey(key))) return false;
            foreach (var (key, alike) in _listeners.ToList())
            {
                alike.RemoveAll(listener => !listener.Tell(found[key]));
                if (alike.Count == 0) _listeners.Remove(key);
            }

            _position = part.End;
            return true;
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The log of changes cannot be read; trying again")]
    private static partial void CannotFollow(ILogger log, Exception problem);
}
