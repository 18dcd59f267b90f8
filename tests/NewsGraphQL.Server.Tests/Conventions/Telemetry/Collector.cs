using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace NewsGraphQL.Server.Tests.Conventions.Telemetry;

/// <summary>A collector of this machine that speaks OTLP over HTTP and keeps what it is sent.</summary>
internal sealed class Collector : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<(string Signal, string Body)> _received = new();

    private Collector()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _app = builder.Build();
        _app.Map("/v1/{signal}", async (string signal, HttpRequest request) =>
        {
            using var body = new MemoryStream();
            await request.Body.CopyToAsync(body);
            _received.Enqueue((signal, Encoding.Latin1.GetString(body.ToArray()))); // protocol buffers hold their texts as they are
        });
    }

    /// <summary>Where to send to.</summary>
    public string Url => _app.Urls.Single();

    public static async Task<Collector> StartAsync()
    {
        var collector = new Collector();
        await collector._app.StartAsync();
        return collector;
    }

    /// <summary>All that came of a signal (traces, metrics, logs), one after the other.</summary>
    public string Of(string signal) => string.Concat(_received.Where(r => r.Signal == signal).Select(r => r.Body));

    /// <summary>Waits until a signal holds a text.</summary>
    public async Task ReceivesAsync(string signal, string text)
    {
        var started = Stopwatch.GetTimestamp();
        while (!Of(signal).Contains(text, StringComparison.Ordinal))
        {
            if (Stopwatch.GetElapsedTime(started) > TimeSpan.FromMinutes(2)) throw new TimeoutException($"no {text} among the {signal}");
            await Task.Delay(50);
        }
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
