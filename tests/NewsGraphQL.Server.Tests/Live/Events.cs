using System.Net.Http.Json;

namespace NewsGraphQL.Server.Tests.Live;

/// <summary>Server-sent events, read as they come.</summary>
internal sealed class Events : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly StreamReader _lines;

    private Events(HttpResponseMessage reply, Stream body) => (Reply, _lines) = (reply, new StreamReader(body));

    public HttpResponseMessage Reply { get; }

    /// <summary>The comments met so far.</summary>
    public int Comments { get; private set; }

    public static Task<Events> PostAsync(HttpClient client, object body) => SendAsync(client, new HttpRequestMessage(HttpMethod.Post, "graphql") { Content = JsonContent.Create(body) });

    public static Task<Events> GetAsync(HttpClient client, string url, string? lastEvent)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, url);
        if (lastEvent is not null) request.Headers.Add("Last-Event-ID", lastEvent);
        return SendAsync(client, request);
    }

    /// <summary>The next event; null at the end.</summary>
    public async Task<Event?> ReadAsync()
    {
        string? name = null, data = null, id = null;
        while (await LineAsync() is { } line)
        {
            if (line.Length == 0 && name is not null) return new Event(name, data ?? "", id);
            if (line.StartsWith(':')) Comments++;
            else if (line.StartsWith("event: ", StringComparison.Ordinal)) name = line[7..];
            else if (line.StartsWith("data: ", StringComparison.Ordinal)) data = line[6..];
            else if (line.StartsWith("id: ", StringComparison.Ordinal)) id = line[4..];
        }

        return null;
    }

    /// <summary>Waits for a comment.</summary>
    public async Task<int> CommentAsync()
    {
        while (await LineAsync() is { } line) if (line.StartsWith(':')) return 1;
        return 0;
    }

    public void Dispose()
    {
        _lines.Dispose();
        Reply.Dispose();
    }

    private static async Task<Events> SendAsync(HttpClient client, HttpRequestMessage request)
    {
        request.Headers.Add("Accept", "text/event-stream");
        using (request)
        {
            var reply = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
            return new Events(reply, await reply.Content.ReadAsStreamAsync());
        }
    }

    private Task<string?> LineAsync() => _lines.ReadLineAsync().WaitAsync(Patience);

    public sealed record Event(string Name, string Data, string? Id);
}
