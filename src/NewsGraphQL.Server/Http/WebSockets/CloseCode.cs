using System.Net.WebSockets;

namespace NewsGraphQL.Server.Http.WebSockets;

/// <summary>Why a socket is closed: the codes of graphql-transport-ws.</summary>
internal static class CloseCode
{
    /// <summary>The server goes away; connect again.</summary>
    public const WebSocketCloseStatus GoingAway = WebSocketCloseStatus.EndpointUnavailable;

    /// <summary>A message is longer than the server reads.</summary>
    public const WebSocketCloseStatus TooBig = WebSocketCloseStatus.MessageTooBig;

    /// <summary>A message is none of the protocol's.</summary>
    public const WebSocketCloseStatus BadRequest = (WebSocketCloseStatus)4400;

    /// <summary>An operation came before the connection was acknowledged.</summary>
    public const WebSocketCloseStatus Unauthorized = (WebSocketCloseStatus)4401;

    /// <summary>The key does not allow it, or is missing.</summary>
    public const WebSocketCloseStatus Forbidden = (WebSocketCloseStatus)4403;

    /// <summary>The client speaks another protocol.</summary>
    public const WebSocketCloseStatus SubprotocolNotAcceptable = (WebSocketCloseStatus)4406;

    /// <summary>The client did not begin in time, or does not answer any more.</summary>
    public const WebSocketCloseStatus Timeout = (WebSocketCloseStatus)4408;

    /// <summary>Two operations have one id.</summary>
    public const WebSocketCloseStatus SubscriberAlreadyExists = (WebSocketCloseStatus)4409;

    /// <summary>The connection was begun twice.</summary>
    public const WebSocketCloseStatus TooManyInitialisationRequests = (WebSocketCloseStatus)4429;
}

/// <summary>The client broke the protocol: the socket is closed.</summary>
/// <param name="code">Why, as a number.</param>
/// <param name="reason">Why, in words; at most 123 bytes.</param>
internal sealed class SocketClosing(WebSocketCloseStatus code, string reason) : Exception(reason)
{
    /// <summary>Why, as a number.</summary>
    public WebSocketCloseStatus Code => code;
}
