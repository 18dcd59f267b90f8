using GraphQL;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;
using NewsGraphQL.Server.Conventions.Errors;
using NewsGraphQL.Server.Conventions.Live;
using NewsGraphQL.Server.Http.Live;

namespace NewsGraphQL.Server.Http.EventStreams;

/// <summary>Answers over server-sent events: graphql-sse's distinct connections mode, one operation per request.</summary>
/// <remarks>Each event also has its cursor as <c>id</c>, so that a browser's <c>EventSource</c> goes on by itself where it was cut off.</remarks>
internal sealed class EventStreamEndpoint(
    RequestReader reader, LiveOperation operations, IGraphQLTextSerializer serializer, IOptions<LiveLimits> limits, IHostApplicationLifetime lifetime)
{
    private const string MediaType = "text/event-stream";
    private const string LastEvent = "Last-Event-ID";

    /// <summary>Whether the client likes an event stream better than JSON. One that takes both as it comes gets JSON.</summary>
    public static bool IsWantedBy(HttpRequest request)
    {
        if (!request.Headers.Accept.Any(accept => accept?.Contains(MediaType, StringComparison.OrdinalIgnoreCase) is true)
            || !MediaTypeHeaderValue.TryParseList(request.Headers.Accept, out var accepted)) return false;
        var stream = Quality(accepted.Where(range => range.MediaType.Equals(MediaType, StringComparison.OrdinalIgnoreCase)));
        return stream > 0 && stream > Quality(accepted.Where(range => range.MediaType.EndsWith("json", StringComparison.OrdinalIgnoreCase)));
    }

    /// <summary>Reads the operation and tells its answers until it ends.</summary>
    /// <exception cref="RequestError">There is no operation; nothing is written then.</exception>
    public async Task AnswerAsync(HttpContext http)
    {
        var batch = await reader.ReadAsync(http.Request, http.RequestAborted);
        if (batch.IsArray) throw new RequestError(ErrorCodes.BadRequest, "An event stream carries one operation; send each of a batch by a request of its own.");
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, lifetime.ApplicationStopping);
        using var stream = await OpenAsync(http);
        var after = http.Request.Headers[LastEvent] is [{ Length: > 0 } last] ? last : null;
        var alive = KeepAliveAsync(stream, ended.Token);
        try
        {
            await foreach (var answer in operations.RunAsync(batch.Requests[0], http, http.User, after, ended.Token))
                await stream.SendAsync("next", serializer.Serialize(answer.Result), answer.Cursor, http.RequestAborted);
        }
        catch (OperationCanceledException) when (lifetime.ApplicationStopping.IsCancellationRequested)
        {
            // The server ends, and says so like any end.
        }

        finally
        {
            await ended.CancelAsync();
            await alive;
        }

        await stream.SendAsync("complete", "", null, http.RequestAborted);
    }

    private static double Quality(IEnumerable<MediaTypeHeaderValue> ranges) => ranges.Select(range => range.Quality ?? 1).DefaultIfEmpty(0).Max();

    private async Task<EventStream> OpenAsync(HttpContext http)
    {
        var response = http.Response;
        response.ContentType = $"{MediaType}; charset=utf-8";
        response.Headers.CacheControl = "no-cache, no-transform";
        response.Headers["X-Accel-Buffering"] = "no"; // proxies that hold back what they have not got whole
        http.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
        await response.StartAsync(http.RequestAborted);
        await response.Body.FlushAsync(http.RequestAborted);
        return new EventStream(http, TimeSpan.FromSeconds(limits.Value.MaxSendSeconds));
    }

    private async Task KeepAliveAsync(EventStream stream, CancellationToken stop)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(limits.Value.KeepAliveSeconds));
        try
        {
            while (await timer.WaitForNextTickAsync(stop)) await stream.CommentAsync(stop);
        }
        catch (OperationCanceledException)
        {
            // The stream ended, or its client went away.
        }
    }
}
