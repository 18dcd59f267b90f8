using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace NewsGraphQL.Server.Conventions.Telemetry;

/// <summary>What the server tells of its work through <see cref="System.Diagnostics"/>, to whoever listens; it costs next to nothing when nobody does.</summary>
/// <remarks>Names and units follow the OpenTelemetry semantic conventions where those have one. No label holds what a client wrote, so that their number stays small.</remarks>
internal static class ServerMetrics
{
    /// <summary>The name of the meter and of the source of spans.</summary>
    public const string Name = "NewsGraphQL";

    private static readonly Meter Meter = new(Name);

    /// <summary>Seconds per operation, with <c>graphql.operation.type</c> and <c>outcome</c> (<c>ok</c>, or the code of the first error).</summary>
    public static Histogram<double> Operations { get; } =
        Meter.CreateHistogram<double>("graphql.server.operation.duration", "s", "How long operations take, from the parsed request to its result.");

    /// <summary>Seconds per batch of resolvers that ask the store, with <c>graphql.resolver</c>.</summary>
    public static Histogram<double> Resolvers { get; } =
        Meter.CreateHistogram<double>("graphql.server.resolver.duration", "s", "How long the resolvers that read the store take, a batch at a time.");

    /// <summary>Seconds per SQL command, with <c>error.type</c> where it failed.</summary>
    public static Histogram<double> Sql { get; } =
        Meter.CreateHistogram<double>("db.client.operation.duration", "s", "How long SQL commands take, from sending to the first row.");

    /// <summary>Where the spans of resolvers come from.</summary>
    public static ActivitySource Spans { get; } = new(Name);
}
