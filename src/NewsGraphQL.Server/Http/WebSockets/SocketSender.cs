using System.Net.WebSockets;
using System.Text;

namespace NewsGraphQL.Server.Http.WebSockets;

/// <summary>Sends messages, one at a time. A client that does not take one in time is cut off: nothing is kept for it.</summary>
internal sealed class SocketSender(WebSocket socket, TimeSpan patience) : IDisposable
{
    private static readonly TimeSpan ClosingPatience = TimeSpan.FromSeconds(5);

    private readonly SemaphoreSlim _one = new(1);

    /// <summary>Sends a text.</summary>
    /// <exception cref="WebSocketException">The client is gone, or was cut off.</exception>
    public async Task SendAsync(string text, CancellationToken stop)
    {
        await _one.WaitAsync(stop);
        try
        {
            // Not stopped in the middle by an operation's end: half a message would be the end of all others.
            using var late = new CancellationTokenSource(patience);
            await socket.SendAsync(Encoding.UTF8.GetBytes(text).AsMemory(), WebSocketMessageType.Text, endOfMessage: true, late.Token);
        }
        catch (OperationCanceledException slow)
        {
            socket.Abort();
            throw new WebSocketException("the client takes nothing", slow);
        }
        finally
        {
            _one.Release();
        }
    }

    /// <summary>Says good-bye and waits a little for the answer.</summary>
    /// <param name="code">Why, as a number.</param>
    /// <param name="reason">Why, in words.</param>
    /// <param name="receiving">Ends when the client's answer has come, where somebody still receives; else it has ended already.</param>
    public async Task CloseAsync(WebSocketCloseStatus code, string reason, Task receiving)
    {
        using var late = new CancellationTokenSource(ClosingPatience);
        try
        {
            await _one.WaitAsync(late.Token);
            if (socket.State is not (WebSocketState.Open or WebSocketState.CloseReceived)) return;
            if (receiving.IsCompleted)
            {
                await socket.CloseAsync(code, reason, late.Token);
                return;
            }

            await socket.CloseOutputAsync(code, reason, late.Token);
            await receiving.WaitAsync(late.Token);
        }
        catch (Exception gone) when (gone is WebSocketException or OperationCanceledException or ObjectDisposedException or InvalidOperationException)
        {
            socket.Abort();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _one.Dispose();
}
