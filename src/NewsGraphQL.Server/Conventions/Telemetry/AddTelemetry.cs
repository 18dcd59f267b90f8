using System.Reflection;
using GraphQL;
using GraphQL.DI;
using GraphQL.Telemetry;
using Microsoft.EntityFrameworkCore;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace NewsGraphQL.Server.Conventions.Telemetry;

/// <summary>Traces, metrics and logs by OpenTelemetry: metrics at <c>/metrics</c>, and all three by OTLP where the standard environment variables name a collector.</summary>
internal static class TelemetryRegistration
{
    private const string OtlpEndpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";

    /// <summary>Where Prometheus reads the metrics.</summary>
    public const string MetricsPath = "/metrics";

    /// <summary>Logs and measures operations, and gives each a span.</summary>
    public static IGraphQLBuilder AddOperationTelemetry(this IGraphQLBuilder graphql)
    {
        graphql.Services.Configure<TelemetryOptions>();
        return graphql.ConfigureExecution<OperationWatch>().UseTelemetry(telemetry =>
        {
            telemetry.RecordDocument = false; // its literals may hold what a person typed
            telemetry.RecordException = false; // the log has them
        });
    }

    /// <summary>Collects what is wanted: nothing is loaded where neither metrics nor a collector are.</summary>
    /// <typeparam name="TContext">The store, whose commands are measured and traced.</typeparam>
    public static void AddTelemetry<TContext>(this WebApplicationBuilder builder, TelemetryOptions options) where TContext : DbContext
    {
        var otlp = builder.Configuration[OtlpEndpoint] is { Length: > 0 };
        if (!options.Metrics && !otlp) return;
        builder.Services.ConfigureDbContext<TContext>(context => context.AddInterceptors(new SqlMetrics()));
        var telemetry = builder.Services.AddOpenTelemetry().ConfigureResource(Describe).WithMetrics(metrics =>
        {
            metrics.AddMeter(ServerMetrics.Name, "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "System.Runtime");
            if (options.Metrics) metrics.AddPrometheusExporter();
        });
        if (!otlp) return;
        telemetry
            .WithTracing(traces => traces.AddAspNetCoreInstrumentation().AddEntityFrameworkCoreInstrumentation()
                .AddSource(GraphQLTelemetryProvider.SourceName, ServerMetrics.Name))
            .WithLogging()
            .UseOtlpExporter();
    }

    /// <summary>Serves the metrics where they are wanted.</summary>
    public static void MapTelemetry(this WebApplication app, TelemetryOptions options)
    {
        if (options.Metrics) app.MapPrometheusScrapingEndpoint(MetricsPath).WithMetadata(new HttpMethodMetadata([HttpMethods.Get, HttpMethods.Head]));
    }

    private static void Describe(ResourceBuilder resource)
    {
        if (Environment.GetEnvironmentVariable("OTEL_SERVICE_NAME") is { Length: > 0 }) return; // read by the SDK itself
        resource.AddService("newsgraphql", serviceVersion: typeof(TelemetryRegistration).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion);
    }
}
