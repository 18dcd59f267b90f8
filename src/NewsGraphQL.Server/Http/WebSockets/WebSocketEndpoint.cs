using GraphQL;
using Microsoft.AspNetCore.Cors.Infrastructure;
using Microsoft.Extensions.Options;
using NewsGraphQL.Server.Conventions.Errors;
using NewsGraphQL.Server.Conventions.Live;
using NewsGraphQL.Server.Http.Limits;
using NewsGraphQL.Server.Http.Live;

namespace NewsGraphQL.Server.Http.WebSockets;

/// <summary>Opens WebSockets of the protocol graphql-transport-ws.</summary>
internal sealed class WebSocketEndpoint(
    LiveOperation operations, RequestReader reader, IGraphQLTextSerializer serializer, SocketKeys keys, SocketRate rate, IOptions<LiveLimits> live, IOptions<RequestLimits> requests,
    IHostApplicationLifetime lifetime, ILogger<WebSocketEndpoint> log)
{
    /// <summary>The protocol's name.</summary>
    public const string Protocol = "graphql-transport-ws";

    /// <summary>Talks to the client until one of the two ends it.</summary>
    /// <exception cref="HttpError">The page that asks is of another site.</exception>
    public async Task AnswerAsync(HttpContext http)
    {
        if (!await IsFromHereAsync(http))
            throw new HttpError(StatusCodes.Status403Forbidden, ErrorCodes.NotAuthorized, "Pages of this origin may not connect; whoever runs the server can allow it by the setting CorsOrigins.");
        var known = http.WebSockets.WebSocketRequestedProtocols.Contains(Protocol);
        using var socket = await http.WebSockets.AcceptWebSocketAsync(known ? Protocol : null);
        using var sender = new SocketSender(socket, TimeSpan.FromSeconds(live.Value.MaxSendSeconds));
        if (known)
        {
            var receiver = new SocketReceiver(socket, requests.Value.MaxBodyBytes);
            using var session = new SocketSession(http, receiver, sender, new SessionParts(operations, reader, serializer, keys, rate, live.Value, log));
            await session.RunAsync(lifetime.ApplicationStopping);
        }
        else
        {
            await sender.CloseAsync(CloseCode.SubprotocolNotAcceptable, $"Subprotocol not acceptable: use {Protocol}", Task.CompletedTask);
        }
    }

    // A browser lets any page open a socket to anywhere: what CORS is for requests, this is for sockets.
    private static async Task<bool> IsFromHereAsync(HttpContext http)
    {
        if (http.Request.Headers.Origin is not [{ Length: > 0 } origin]) return true; // no browser
        if (Uri.TryCreate(origin, UriKind.Absolute, out var page) && string.Equals(page.Authority, new Uri($"{page.Scheme}://{http.Request.Host}").Authority, StringComparison.OrdinalIgnoreCase)) return true;
        return http.RequestServices.GetService<ICorsPolicyProvider>() is { } cors && await cors.GetPolicyAsync(http, CrossOrigin.Policy) is { } policy && policy.IsOriginAllowed(origin);
    }
}
