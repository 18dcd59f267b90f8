using Npgsql;

namespace NewsGraphQL.Data.Providers.Postgres;

/// <summary>The database itself, before there is anything in it.</summary>
internal static class PostgresDatabase
{
    /// <summary>Creates the database where the server has none of that name. Several programs may do so at once.</summary>
    public static async Task CreateAsync(NpgsqlConnectionStringBuilder connection, CancellationToken stop)
    {
        try
        {
            await using var probe = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(connection.ConnectionString) { Pooling = false });
            await using var open = await probe.OpenConnectionAsync(stop);
        }
        catch (PostgresException error) when (error.SqlState == PostgresErrorCodes.InvalidCatalogName)
        {
            var server = new NpgsqlConnectionStringBuilder(connection.ConnectionString) { Database = "postgres", Pooling = false, TargetSessionAttributes = connection.Host!.Contains(',', StringComparison.Ordinal) ? "primary" : null };
            await using var source = NpgsqlDataSource.Create(server);
            await using var create = source.CreateCommand($"CREATE DATABASE \"{connection.Database!.Replace("\"", "\"\"", StringComparison.Ordinal)}\" TEMPLATE template0 ENCODING 'UTF8'");
            try
            {
                await create.ExecuteNonQueryAsync(stop);
            }
            catch (PostgresException taken) when (taken.SqlState is PostgresErrorCodes.DuplicateDatabase or PostgresErrorCodes.UniqueViolation)
            {
                // Another program was quicker.
            }
        }
    }
}
