using System.Net.WebSockets;
using System.Text;
using System.Text.Json;

namespace NewsGraphQL.Server.Tests.Live;

/// <summary>The client's side of graphql-transport-ws, message by message. Pings are answered on the way.</summary>
internal sealed class SocketClient : IAsyncDisposable
{
    public const string Protocol = "graphql-transport-ws";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly ClientWebSocket _socket = new();

    public WebSocketCloseStatus? Closed => _socket.CloseStatus;

    public string? Reason => _socket.CloseStatusDescription;

    public static async Task<SocketClient> OpenAsync(Uri server, string? protocol = Protocol, params (string Name, string Value)[] headers)
    {
        var client = new SocketClient();
        if (protocol is not null) client._socket.Options.AddSubProtocol(protocol);
        foreach (var (name, value) in headers) client._socket.Options.SetRequestHeader(name, value);
        using var patience = new CancellationTokenSource(Patience);
        await client._socket.ConnectAsync(new UriBuilder(server) { Scheme = "ws", Path = "/graphql" }.Uri, patience.Token);
        return client;
    }

    /// <summary>An open and acknowledged connection.</summary>
    public static async Task<SocketClient> BeginAsync(Uri server, object? payload = null)
    {
        var client = await OpenAsync(server);
        await client.SendAsync(new { type = "connection_init", payload });
        Assert.Equal("connection_ack", Type(await client.ReadAsync()));
        return client;
    }

    public static string? Type(JsonElement message) => message.GetProperty("type").GetString();

    public Task SendAsync(object message) => SendAsync(JsonSerializer.Serialize(message));

    public Task SendAsync(string text, WebSocketMessageType type = WebSocketMessageType.Text) =>
        _socket.SendAsync(Encoding.UTF8.GetBytes(text).AsMemory(), type, endOfMessage: true, CancellationToken.None).AsTask();

    /// <summary>Sends one text message in several frames, as bytes.</summary>
    public async Task SendPartsAsync(params byte[][] parts)
    {
        for (var i = 0; i < parts.Length; i++) await _socket.SendAsync(parts[i].AsMemory(), WebSocketMessageType.Text, endOfMessage: i == parts.Length - 1, CancellationToken.None);
    }

    public Task SubscribeAsync(string id, string query, object? variables = null) => SendAsync(new { id, type = "subscribe", payload = new { query, variables } });

    /// <summary>The next message that is no ping.</summary>
    public async Task<JsonElement> ReadAsync()
    {
        for (; ; )
        {
            var message = await TryReadAsync() ?? throw new InvalidOperationException($"closed: {Closed} {Reason}");
            if (Type(message) != "ping") return message;
            await SendAsync(new { type = "pong" });
        }
    }

    /// <summary>The next message, ping or not; null when the server closes the socket.</summary>
    public async Task<JsonElement?> TryReadAsync()
    {
        var (buffer, length) = (new byte[64 * 1024], 0);
        using var patience = new CancellationTokenSource(Patience);
        for (; ; )
        {
            var part = await _socket.ReceiveAsync(buffer.AsMemory(length), patience.Token);
            if (part.MessageType == WebSocketMessageType.Close)
            {
                try
                {
                    if (_socket.State == WebSocketState.CloseReceived) await _socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, "", patience.Token);
                }
                catch (WebSocketException)
                {
                    // The server hung up behind its close frame, which it may when it was sent no text.
                }

                return null;
            }

            length += part.Count;
            if (part.EndOfMessage) return JsonDocument.Parse(buffer.AsMemory(0, length)).RootElement;
            if (length == buffer.Length) Array.Resize(ref buffer, buffer.Length * 2);
        }
    }

    /// <summary>Reads on until the server closes the socket.</summary>
    public async Task<(int Code, string? Reason)> ReadToCloseAsync()
    {
        while (await TryReadAsync() is { } message) if (Type(message) == "ping") await SendAsync(new { type = "pong" });
        return ((int)Closed!.Value, Reason);
    }

    public async ValueTask DisposeAsync()
    {
        if (_socket.State == WebSocketState.Open) await _socket.CloseAsync(WebSocketCloseStatus.NormalClosure, "", CancellationToken.None);
        _socket.Dispose();
    }
}
