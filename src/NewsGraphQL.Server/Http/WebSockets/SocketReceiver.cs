using System.Net.WebSockets;
using System.Text.Json;

namespace NewsGraphQL.Server.Http.WebSockets;

/// <summary>A message of a client.</summary>
/// <param name="Type">What it is.</param>
/// <param name="Id">The operation that it is about; null when it is about none.</param>
/// <param name="Payload">The rest; undefined when there is none.</param>
internal sealed record SocketMessage(string Type, string? Id, JsonElement Payload);

/// <summary>Receives whole messages of a bounded length.</summary>
internal sealed class SocketReceiver(WebSocket socket, int limit)
{
    private const int ChunkBytes = 4 * 1024;

    // A member that stands twice would be one thing to a proxy and another to us.
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    /// <summary>The next message; null when the client closed the socket.</summary>
    /// <exception cref="SocketClosing">It is too long, or no message of the protocol.</exception>
    public async Task<SocketMessage?> ReceiveAsync(CancellationToken stop)
    {
        var buffer = new byte[ChunkBytes];
        for (var length = 0; ;)
        {
            if (length == buffer.Length) Array.Resize(ref buffer, Math.Min(buffer.Length * 2, limit + 1));
            var part = await socket.ReceiveAsync(buffer.AsMemory(length), stop);
            if (part.MessageType == WebSocketMessageType.Close) return null;
            length += part.Count;
            if (length > limit) throw new SocketClosing(CloseCode.TooBig, $"A message is at most {limit} bytes long");
            if (!part.EndOfMessage) continue;
            return part.MessageType == WebSocketMessageType.Text ? Read(buffer.AsMemory(0, length)) : throw Invalid("messages are text");
        }
    }

    /// <summary>What a client hears whose message is none.</summary>
    public static SocketClosing Invalid(string why) => new(CloseCode.BadRequest, $"Invalid message: {why}");

    private static SocketMessage Read(ReadOnlyMemory<byte> text)
    {
        try
        {
            using var json = JsonDocument.Parse(text, Strict);
            var message = json.RootElement;
            if (message.ValueKind != JsonValueKind.Object || Text(message, "type") is not { } type) throw Invalid("it must be an object with a member `type`");
            return new SocketMessage(type, Text(message, "id"), message.TryGetProperty("payload", out var payload) ? payload.Clone() : default);
        }
        catch (Exception wrong) when (wrong is JsonException or InvalidOperationException)
        {
            throw Invalid("it is not valid JSON");
        }
    }

    private static string? Text(JsonElement message, string name) =>
        message.TryGetProperty(name, out var member) && member.ValueKind == JsonValueKind.String ? member.GetString() : null;
}
