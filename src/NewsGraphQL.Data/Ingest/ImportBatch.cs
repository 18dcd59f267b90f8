using System.Threading.Channels;

namespace NewsGraphQL.Data.Ingest;

/// <summary>The inputs that are stored in one transaction.</summary>
/// <param name="most">The most inputs, but for those that came together with the last one.</param>
/// <param name="clock">Tells how long they wait.</param>
internal sealed class ImportBatch(int most, TimeProvider clock)
{
    private const int Heaviest = 4 * 1024 * 1024; // characters

    // How long an article waits for others before it is stored.
    private static readonly TimeSpan LongestWait = TimeSpan.FromMilliseconds(250);

    private readonly List<ImportItem> _items = [];
    private long _began;
    private long _weight;

    /// <summary>The inputs, in order.</summary>
    public IReadOnlyList<ImportItem> Items => _items;

    /// <summary>Takes inputs until there are enough or none came for a while.</summary>
    /// <returns>False at the end, when there are none.</returns>
    public async Task<bool> FillAsync(ChannelReader<Task<IReadOnlyList<ImportItem>>> chunks)
    {
        while (_items.Count < most && _weight < Heaviest && await MoreAsync(chunks))
        {
            if (!chunks.TryRead(out var chunk)) continue;
            if (_items.Count == 0) _began = clock.GetTimestamp();
            foreach (var item in await chunk)
            {
                _items.Add(item);
                _weight += item.Weight;
            }
        }
        return _items.Count > 0;
    }

    /// <summary>Begins the next one.</summary>
    public void Clear()
    {
        _items.Clear();
        _weight = 0;
    }

    private async Task<bool> MoreAsync(ChannelReader<Task<IReadOnlyList<ImportItem>>> chunks)
    {
        var more = chunks.WaitToReadAsync().AsTask();
        if (_items.Count == 0 || more.IsCompleted) return await more;
        var left = LongestWait - clock.GetElapsedTime(_began);
        if (left <= TimeSpan.Zero || await Task.WhenAny(more, Task.Delay(left, clock)) != more) return false;
        return await more;
    }
}
