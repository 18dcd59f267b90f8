using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using NewsGraphQL.Data;
using NewsGraphQL.Data.Providers;

namespace NewsGraphQL.Server.Commands;

/// <summary>What a load balancer or a container host asks: does the process run, and can it answer?</summary>
internal static class HealthEndpoints
{
    private const string Ready = "ready";

    private static readonly HttpMethodMetadata Reading = new([HttpMethods.Get, HttpMethods.Head]);

    /// <summary>Registers the check behind <c>/health/ready</c>.</summary>
    public static void AddHealth(this IServiceCollection services) => services.AddHealthChecks().AddCheck<StoreCheck>("store", tags: [Ready]);

    /// <summary>Maps <c>/health/live</c>, which answers as long as the process does, and <c>/health/ready</c>, which also asks the store. 200 or 503.</summary>
    public static void MapHealth(this IEndpointRouteBuilder app)
    {
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false }).WithMetadata(Reading);
        app.MapHealthChecks("/health/ready", new HealthCheckOptions { Predicate = check => check.Tags.Contains(Ready) }).WithMetadata(Reading);
    }

    /// <summary>Reads from the store; not ready while the server shuts down, so that no new request is sent to it. Degraded, which is ready, while one of several servers of the store is away.</summary>
    private sealed class StoreCheck(NewsReads reads, StoreProvider provider, IHostApplicationLifetime lifetime) : IHealthCheck
    {
        public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
        {
            if (lifetime.ApplicationStopping.IsCancellationRequested) return HealthCheckResult.Unhealthy("the server is shutting down");
            try
            {
                using (StoreSession.Begin(null)) // as a query reads
                {
                    await using var db = await reads.OpenAsync(cancellationToken);
                    await db.Articles.AnyAsync(cancellationToken);
                }

                var absent = await provider.AbsentHostsAsync(cancellationToken);
                return absent.Count == 0 ? HealthCheckResult.Healthy() : HealthCheckResult.Degraded($"{string.Join(", ", absent)} does not answer");
            }
            catch (Exception problem) when (provider.Explain(problem) is { } reason) // what else is thrown, the framework makes unhealthy
            {
                return HealthCheckResult.Unhealthy(reason);
            }
        }
    }
}
