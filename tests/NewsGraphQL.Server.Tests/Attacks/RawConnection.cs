using System.Net;
using System.Net.Sockets;
using System.Text;

namespace NewsGraphQL.Server.Tests.Attacks;

/// <summary>A connection over which bytes go that no HTTP client would send.</summary>
internal sealed class RawConnection : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly TcpClient _client = new();

    /// <param name="server">Any address of the server.</param>
    /// <param name="receiveBytes">How much may wait to be read; null for the system's choice.</param>
    public static async Task<RawConnection> OpenAsync(Uri server, int? receiveBytes = null)
    {
        var connection = new RawConnection();
        if (receiveBytes is { } bytes) connection._client.ReceiveBufferSize = bytes;
        await connection._client.ConnectAsync(IPAddress.Loopback, server.Port).WaitAsync(Patience);
        return connection;
    }

    /// <summary>Sends a text, a letter a byte. A server that has closed already is no failure: its answer says why.</summary>
    public async Task<bool> TrySendAsync(string text)
    {
        try
        {
            await _client.GetStream().WriteAsync(Encoding.Latin1.GetBytes(text));
            return true;
        }
        catch (Exception closed) when (closed is IOException or InvalidOperationException) // by the server
        {
            return false;
        }
    }

    /// <summary>Sends letter by letter, with a pause behind each, until the server has had enough.</summary>
    public async Task SendSlowlyAsync(string letters, TimeSpan pause)
    {
        foreach (var letter in letters)
        {
            if (!await TrySendAsync(letter.ToString())) return;
            await Task.Delay(pause);
        }
    }

    /// <summary>What the server says first.</summary>
    public async Task<string> ReadAsync()
    {
        var buffer = new byte[1024];
        return Encoding.UTF8.GetString(buffer, 0, await _client.GetStream().ReadAsync(buffer).AsTask().WaitAsync(Patience));
    }

    /// <summary>All that the server says until it closes.</summary>
    public async Task<string> ReadToEndAsync()
    {
        var (text, buffer) = (new StringBuilder(), new byte[16 * 1024]);
        using var late = new CancellationTokenSource(Patience);
        try
        {
            for (int read; (read = await _client.GetStream().ReadAsync(buffer, late.Token)) > 0;) text.Append(Encoding.UTF8.GetString(buffer, 0, read));
        }
        catch (IOException)
        {
            // Reset by the server, which is an end, too.
        }

        return text.ToString();
    }

    public void Dispose() => _client.Dispose();
}
