using Microsoft.EntityFrameworkCore;

namespace NewsGraphQL.Data.Providers.Postgres;

/// <summary>The same model as the owner of PostgreSQL's own migrations: Entity Framework tells sets of migrations apart by the type of their context.</summary>
/// <remarks>Every text column sorts by code point ("C"), as in SQLite: pages and cursors then agree, whatever the locale of the server.</remarks>
internal sealed class PostgresMigrationContext(DbContextOptions<PostgresMigrationContext> options) : NewsDbContext(options)
{
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.Properties<string>().UseCollation("C");
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        foreach (var packed in modelBuilder.Model.GetEntityTypes().SelectMany(entity => entity.GetProperties())
            .Where(property => property.GetValueConverter()?.ProviderClrType == typeof(string))) packed.SetCollation("C");
    }
}
