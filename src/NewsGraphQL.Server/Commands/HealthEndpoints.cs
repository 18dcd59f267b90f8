using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using NewsGraphQL.Data;

namespace NewsGraphQL.Server.Commands;

/// <summary>What a load balancer or a container host asks: does the process run, and can it answer?</summary>
internal static class HealthEndpoints
{
    private const string Ready = "ready";

    /// <summary>Registers the check behind <c>/health/ready</c>.</summary>
    public static void AddHealth(this IServiceCollection services) => services.AddHealthChecks().AddCheck<StoreCheck>("store", tags: [Ready]);

    /// <summary>Maps <c>/health/live</c>, which answers as long as the process does, and <c>/health/ready</c>, which also asks the store. 200 or 503.</summary>
    public static void MapHealth(this IEndpointRouteBuilder app)
    {
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false });
        app.MapHealthChecks("/health/ready", new HealthCheckOptions { Predicate = check => check.Tags.Contains(Ready) });
    }

    /// <summary>Reads from the store; not ready while the server shuts down, so that no new request is sent to it.</summary>
    private sealed class StoreCheck(IDbContextFactory<NewsDbContext> contexts, IHostApplicationLifetime lifetime) : IHealthCheck
    {
        public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
        {
            if (lifetime.ApplicationStopping.IsCancellationRequested) return HealthCheckResult.Unhealthy("the server is shutting down");
            await using var db = await contexts.CreateDbContextAsync(cancellationToken);
            await db.Articles.AnyAsync(cancellationToken); // throws where the store is gone, and the framework makes that unhealthy
            return HealthCheckResult.Healthy();
        }
    }
}
