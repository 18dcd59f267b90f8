using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace NewsGraphQL.Server.Conventions.Telemetry;

/// <summary>What may be set about logs, metrics and traces. Where traces go, OpenTelemetry's own environment variables say.</summary>
public sealed class TelemetryOptions
{
    /// <summary>Whether <c>/metrics</c> gives the server's metrics in Prometheus' format.</summary>
    [Description("Whether /metrics gives the server's metrics in Prometheus' format")]
    public bool Metrics { get; set; } = true;

    /// <summary>From how many milliseconds on an operation is logged as slow, with its name and hash.</summary>
    [Description("From how many milliseconds on an operation is logged as slow, with its name and hash")]
    [Range(1, int.MaxValue)]
    public int SlowOperationMilliseconds { get; set; } = 1000;
}
