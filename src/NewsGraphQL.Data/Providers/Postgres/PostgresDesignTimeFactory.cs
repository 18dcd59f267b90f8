using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace NewsGraphQL.Data.Providers.Postgres;

/// <summary>Gives <c>dotnet ef migrations add --context PostgresMigrationContext</c> a context; it reaches no server.</summary>
internal sealed class PostgresDesignTimeFactory : IDesignTimeDbContextFactory<PostgresMigrationContext>
{
    public PostgresMigrationContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<PostgresMigrationContext>().UseNpgsql("Host=design-time").Options);
}
