using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace NewsGraphQL.Server.Conventions.Live;

/// <summary>How much those who listen may ask, and how long they may take.</summary>
public sealed class LiveLimits
{
    /// <summary>The most clients that are connected by WebSocket or event stream.</summary>
    [Range(0, 1_000_000)]
    [Description("The most clients that may be connected by WebSocket or event stream at once")]
    public int MaxLiveConnections { get; set; } = 1000;

    /// <summary>The most operations that run at once over one WebSocket.</summary>
    [Range(1, 100_000)]
    [Description("The most subscriptions and other operations at once over one WebSocket")]
    public int MaxSubscriptionsPerConnection { get; set; } = 50;

    /// <summary>The most events that wait for one subscriber.</summary>
    [Range(1, 1_000_000)]
    [Description("The most events that wait for a slow subscriber before it is dropped")]
    public int MaxWaitingEvents { get; set; } = 256;

    /// <summary>How long one message may take to be taken by a client, in seconds.</summary>
    [Range(1, 86_400)]
    [Description("How long a client may take to accept one message, in seconds, before its connection is closed")]
    public int MaxSendSeconds { get; set; } = 30;

    /// <summary>How long a client may take to begin, in seconds.</summary>
    [Range(1, 3600)]
    [Description("How long a WebSocket client may take to send connection_init, in seconds")]
    public int ConnectionInitSeconds { get; set; } = 10;

    /// <summary>How often a silent connection is asked whether it is there, in seconds.</summary>
    [Range(1, 3600)]
    [Description("How often WebSockets are pinged and event streams get a comment, in seconds; a WebSocket client that is silent for two pings is gone")]
    public int KeepAliveSeconds { get; set; } = 15;
}
