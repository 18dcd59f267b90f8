using System.Text;

namespace NewsGraphQL.Server.Http.EventStreams;

/// <summary>Writes server-sent events, one at a time. A client that does not take them in time is cut off.</summary>
internal sealed class EventStream(HttpContext http, TimeSpan patience) : IDisposable
{
    private readonly SemaphoreSlim _one = new(1);

    /// <summary>Sends an event.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="data">Its content, in one line.</param>
    /// <param name="id">Where a client that was cut off begins again; null to leave that as it is.</param>
    /// <param name="stop">Gives up.</param>
    public Task SendAsync(string name, string data, string? id, CancellationToken stop) =>
        WriteAsync(id is null ? $"event: {name}\ndata: {data}\n\n" : $"id: {id}\nevent: {name}\ndata: {data}\n\n", stop);

    /// <summary>Sends what clients ignore and proxies take for life.</summary>
    public Task CommentAsync(CancellationToken stop) => WriteAsync(":\n\n", stop);

    /// <inheritdoc/>
    public void Dispose() => _one.Dispose();

    private async Task WriteAsync(string text, CancellationToken stop)
    {
        await _one.WaitAsync(stop);
        try
        {
            using var late = CancellationTokenSource.CreateLinkedTokenSource(stop);
            late.CancelAfter(patience);
            await http.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(text), late.Token);
            await http.Response.Body.FlushAsync(late.Token);
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            http.Abort();
            throw new OperationCanceledException("the client takes nothing", http.RequestAborted);
        }
        finally
        {
            _one.Release();
        }
    }
}
