using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace NewsGraphQL.Server.Http.Limits;

/// <summary>How long a connection may take over what it sends and takes, before it has asked anything.</summary>
public sealed class ConnectionLimits
{
    /// <summary>The most connections at the same time, WebSockets included; 0 for as many as the system has.</summary>
    [Range(0, 10_000_000)]
    [Description("The most connections at the same time, WebSockets included; more are closed at once; 0 for as many as the system has")]
    public int MaxConnections { get; set; } = 10_000;

    /// <summary>How long the headers of a request may take to arrive, in seconds.</summary>
    [Range(1, 3600)]
    [Description("How long the headers of a request may take to arrive, in seconds")]
    public int MaxHeaderSeconds { get; set; } = 15;

    /// <summary>How long a connection may rest between two requests, in seconds.</summary>
    [Range(1, 86_400)]
    [Description("How long a connection may rest between two requests, in seconds")]
    public int MaxIdleSeconds { get; set; } = 130;

    /// <summary>The slowest that a client may send a body or take an answer, in bytes a second after the first five seconds; 0 for any rate.</summary>
    [Range(0, 1_000_000)]
    [Description("The slowest that a client may send a body or take an answer, in bytes a second, after its first five seconds; 0 for any rate")]
    public int MinBytesPerSecond { get; set; } = 240;
}
