using System.Threading.Channels;

namespace NewsGraphQL.Data.Ingest;

/// <summary>Reads inputs ahead of the writer and has them prepared on all cores; they come out in the order in which they stand.</summary>
/// <remarks>What is on its way is bounded, by number and by size, so the memory does not depend on the size of what is read.</remarks>
internal sealed class ImportReader : IDisposable
{
    private const int MostInChunk = 64;                // inputs
    private const int HeaviestChunk = 256 * 1024;      // characters
    private const int HeaviestAltogether = 16 * 1024 * 1024;
    private static readonly TimeSpan LongestWait = TimeSpan.FromMilliseconds(100); // for more to come, on a pipe

    private readonly Func<IReadOnlyList<ImportItem>, Task> _prepare;
    private readonly Channel<Task<IReadOnlyList<ImportItem>>> _chunks = Channel.CreateBounded<Task<IReadOnlyList<ImportItem>>>(Math.Max(12, 2 * Environment.ProcessorCount));
    private readonly Lock _turn = new();
    private readonly object _scale = new();
    private readonly CancellationTokenSource _stop;
    private readonly Timer _patience;
    private List<ImportItem> _chunk = [];
    private readonly int _most;
    private int _chunkWeight;
    private int _weight;

    /// <summary>Begins to read.</summary>
    /// <param name="items">The inputs, lazily.</param>
    /// <param name="prepare">Prepares some of them.</param>
    /// <param name="together">The most inputs that are written together; no more come out at a time.</param>
    /// <param name="stop">Ends the reading.</param>
    public ImportReader(IEnumerable<ImportItem> items, Func<IReadOnlyList<ImportItem>, Task> prepare, int together, CancellationToken stop)
    {
        (_prepare, _most) = (prepare, Math.Min(MostInChunk, together));
        _stop = CancellationTokenSource.CreateLinkedTokenSource(stop);
        _patience = new Timer(_ => SendIfIdle(), null, LongestWait, LongestWait);
        _ = Task.Factory.StartNew(() => Read(items), _stop.Token, TaskCreationOptions.LongRunning, TaskScheduler.Default);
    }

    /// <summary>The inputs by the handful, in order; each handful may still be in preparation.</summary>
    public ChannelReader<Task<IReadOnlyList<ImportItem>>> Chunks => _chunks.Reader;

    /// <summary>Tells that inputs are done with, so that others may be read.</summary>
    public void Release(IEnumerable<ImportItem> done)
    {
        lock (_scale)
        {
            _weight -= done.Sum(item => item.Weight);
            Monitor.PulseAll(_scale);
        }
    }

    public void Dispose()
    {
        _patience.Dispose();
        _stop.Cancel();
        lock (_scale) Monitor.PulseAll(_scale);
        _chunks.Writer.TryComplete();
    }

    private void Read(IEnumerable<ImportItem> items)
    {
        Exception? fault = null;
        try
        {
            foreach (var item in items)
            {
                if (!Admit(item.Weight)) break;
                bool full;
                lock (_turn)
                {
                    _chunk.Add(item);
                    _chunkWeight += item.Weight;
                    full = _chunk.Count == _most || _chunkWeight > HeaviestChunk;
                }
                if (full) Send();
            }
            Send();
        }
        catch (OperationCanceledException) { } // nobody waits for more
        catch (Exception problem)
        {
            fault = problem;
        }
        _chunks.Writer.TryComplete(fault);
    }

    /// <summary>Waits until there is room for an input; a single one has room, however heavy it is.</summary>
    private bool Admit(int weight)
    {
        lock (_scale)
        {
            while (_weight > 0 && _weight + weight > HeaviestAltogether && !_stop.IsCancellationRequested) Monitor.Wait(_scale);
            _weight += weight;
        }
        return !_stop.IsCancellationRequested;
    }

    // Whoever holds the turn sends, or waits for room; this thread is not to wait with it.
    private void SendIfIdle()
    {
        if (!_turn.TryEnter()) return;
        try { Send(); }
        finally { _turn.Exit(); }
    }

    private void Send()
    {
        lock (_turn)
        {
            if (_chunk.Count == 0) return;
            var chunk = _chunk;
            (_chunk, _chunkWeight) = ([], 0);
            var prepared = Task.Run<IReadOnlyList<ImportItem>>(async () =>
            {
                await _prepare(chunk);
                return chunk;
            });
            try
            {
                _chunks.Writer.WriteAsync(prepared, _stop.Token).AsTask().GetAwaiter().GetResult(); // one chunk after the other, so that they stay in order
            }
            catch (Exception end) when (end is ChannelClosedException or OperationCanceledException)
            {
                _ = end; // nobody waits for more
            }
        }
    }
}
