using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace NewsGraphQL.Data.Tests.Stores;

/// <summary>One database a store, on the server that NEWSGRAPHQL_TEST_POSTGRES names, else on a private one that lives as long as the test run.</summary>
internal sealed class PostgresServer : TestDatabase
{
    private static int _number;

    private readonly Lazy<(string? Server, string? Absence)> _server;
    private readonly Lazy<Task<string>> _template;

    public PostgresServer() => (_server, _template) = (new(Find), new(MakeAsync));

    public override string? Absence => _server.Value.Absence;

    public override TestPlace NewPlace()
    {
        SkipIfAbsent();
        return new Place(_server.Value.Server!, Name());
    }

    public override async Task<TestPlace> EmptyAsync()
    {
        SkipIfAbsent();
        var place = new Place(_server.Value.Server!, Name());
        await place.RunAsync($"CREATE DATABASE {place.Database} TEMPLATE {await _template.Value}");
        return place;
    }

    private PrivateCluster? _private; // kept: the server ends with it

    private (string? Server, string? Absence) Find()
    {
        if (Environment.GetEnvironmentVariable("NEWSGRAPHQL_TEST_POSTGRES") is { Length: > 0 } given) return (given, null);
        try
        {
            if (PrivateCluster.Absence is { } absence) return (null, absence);
            _private = PrivateCluster.Start("fsync=off", "full_page_writes=off", "synchronous_commit=off");
            return (_private.ConnectionString, null);
        }
        catch (InvalidOperationException problem)
        {
            return (null, problem.Message);
        }
    }

    // Test runs may share a server.
    private static string Name() => $"news_{Environment.ProcessId}_{Interlocked.Increment(ref _number)}";

    private async Task<string> MakeAsync()
    {
        var place = new Place(_server.Value.Server!, Name());
        await using var services = new ServiceCollection().AddNewsStore(place.Store).BuildServiceProvider();
        await services.GetRequiredService<NewsStore>().OpenAsync();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => place.Dispose();
        return place.Database;
    }

    private sealed class Place(string server, string database) : TestPlace(new NpgsqlConnectionStringBuilder(server) { Database = database }.ConnectionString)
    {
        public string Database => database;

        public async Task RunAsync(string sql)
        {
            await using var source = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(server) { Database = "postgres", Pooling = false });
            await using var command = source.CreateCommand(sql);
            await command.ExecuteNonQueryAsync();
        }

        protected override void Remove()
        {
            using var source = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(server) { Database = "postgres", Pooling = false });
            using var command = source.CreateCommand($"DROP DATABASE IF EXISTS {database} WITH (FORCE)");
            try { command.ExecuteNonQuery(); }
            catch (NpgsqlException) { } // a private server that has ended took it along
        }
    }
}
