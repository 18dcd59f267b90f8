using System.Runtime.CompilerServices;
using NewsGraphQL.Data.Changes;
using NewsGraphQL.Server.Conventions.Errors;
using NewsGraphQL.Server.Conventions.Live;

namespace NewsGraphQL.Server.Changes;

/// <summary>The store's log, for those who listen.</summary>
internal sealed class NewsChanges(ChangeLog log) : IChangeLog
{
    private const int PartSize = 200;

    /// <inheritdoc/>
    public async Task<LogPosition> EndAsync(CancellationToken stop) => (await log.EndAsync(stop)).OnTheWire();

    /// <inheritdoc/>
    public async Task<LogPart> ReadAsync(LogPosition after, CancellationToken stop)
    {
        var place = after.InTheStore();
        var part = await log.ReadAsync(place, PartSize, stop);
        if (!await log.KeepsAsync(place, stop)) throw Expired(); // asked afterwards, so that nothing can be dropped in between
        var creations = part.Where(change => change.Kind == ChangeKind.Created).Select(change => new Creation(change.Position.OnTheWire(), change.Subject.ToString(), change.Id));
        return new LogPart(part is [.., var last] ? last.Position.OnTheWire() : after, [.. creations], part.Count < PartSize);
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<bool> WatchAsync([EnumeratorCancellation] CancellationToken stop)
    {
        await using var watch = log.Watch();
        for (; ; await watch.WaitAsync(stop)) yield return true;
    }

    /// <summary>What a client hears whose cursor is too old.</summary>
    public static RequestError Expired() => new(ErrorCodes.CursorExpired,
        $"The log of changes does not hold this place any more: it keeps the last {ChangeLog.Kept} writes. Load what you need anew, beginning with `changes(first: 0) {{ latest }}`, and go on from there.");
}

/// <summary>Places in the log, in the store's words and in those of the wire.</summary>
internal static class ChangePositions
{
    /// <summary>The place as the wire's parts know it.</summary>
    public static LogPosition OnTheWire(this ChangePosition place) => new(place.Sequence, place.Index);

    /// <summary>The place as the store knows it.</summary>
    public static ChangePosition InTheStore(this LogPosition place) => new(place.Sequence, place.Index);
}
