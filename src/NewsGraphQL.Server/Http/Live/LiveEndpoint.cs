using GraphQL;
using GraphQL.DI;
using NewsGraphQL.Server.Conventions.Errors;
using NewsGraphQL.Server.Conventions.Live;
using NewsGraphQL.Server.Http.EventStreams;
using NewsGraphQL.Server.Http.WebSockets;

namespace NewsGraphQL.Server.Http.Live;

/// <summary>Takes the requests that want more than one answer: WebSockets and event streams. All others go on to the plain endpoint.</summary>
internal sealed class LiveEndpoint(WebSocketEndpoint sockets, EventStreamEndpoint streams, LiveConnections connections, AnswerStatus status, IGraphQLSerializer serializer)
{
    private const int RetrySeconds = 30;

    /// <summary>Registers the parts.</summary>
    public static IGraphQLBuilder Add(IGraphQLBuilder graphql)
    {
        graphql.Services.Configure<LiveLimits>();
        foreach (var part in (Type[])[typeof(LiveConnections), typeof(LiveOperation), typeof(SocketKeys), typeof(SocketRate), typeof(WebSocketEndpoint), typeof(EventStreamEndpoint), typeof(LiveEndpoint)])
            graphql.Services.Register(part, part, GraphQL.DI.ServiceLifetime.Singleton);
        return graphql;
    }

    /// <summary>Answers, as long as the client listens.</summary>
    /// <returns>False for a request that wants one answer only.</returns>
    public async Task<bool> TryAnswerAsync(HttpContext http)
    {
        var isSocket = http.WebSockets.IsWebSocketRequest;
        if (!isSocket && !EventStreamEndpoint.IsWantedBy(http.Request)) return false;
        try
        {
            using var place = connections.Enter();
            if (isSocket) await sockets.AnswerAsync(http);
            else await streams.AnswerAsync(http);
        }
        catch (RequestError error) when (!http.Response.HasStarted)
        {
            var refused = new ExecutionResult { Errors = [error] };
            http.Response.StatusCode = status.Of(refused, ResponseType.GraphQL);
            http.Response.ContentType = ResponseType.GraphQL.ContentType;
            if (http.Response.StatusCode == StatusCodes.Status503ServiceUnavailable) http.Response.Headers.RetryAfter = $"{RetrySeconds}";
            await serializer.WriteAsync(http.Response.Body, refused, http.RequestAborted);
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            // The client went away.
        }

        return true;
    }
}
