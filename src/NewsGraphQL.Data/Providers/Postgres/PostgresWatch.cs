using NewsGraphQL.Data.Changes;
using Npgsql;

namespace NewsGraphQL.Data.Providers.Postgres;

/// <summary>Listens to the notices that the server sends when a transaction that wrote articles commits, whichever program it was of (LISTEN and NOTIFY).</summary>
/// <param name="primary">Where articles are written; a standby sends no notices.</param>
/// <param name="clock">Times the attempts to come back.</param>
internal sealed class PostgresWatch(NpgsqlDataSource primary, TimeProvider clock) : IStoreWatch
{
    private static readonly TimeSpan PauseAfterFailure = TimeSpan.FromSeconds(1);

    // A connection that a router has dropped says nothing; asking shows it.
    private static readonly TimeSpan LongestSilence = TimeSpan.FromSeconds(30);

    private NpgsqlConnection? _connection;

    public async Task WaitAsync(CancellationToken stop)
    {
        while (true)
        {
            try
            {
                if (_connection is null)
                {
                    _connection = await primary.OpenConnectionAsync(stop);
                    await RunAsync("LISTEN news_changes", stop);
                    return; // what was written while nobody listened
                }
                if (await _connection.WaitAsync(LongestSilence, stop)) return;
                await RunAsync("SELECT 1", stop);
            }
            catch (NpgsqlException)
            {
                await DisposeAsync();
                await Task.Delay(PauseAfterFailure, clock, stop);
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_connection is { } connection)
        {
            _connection = null;
            await connection.DisposeAsync();
        }
    }

    private async Task RunAsync(string sql, CancellationToken stop)
    {
        await using var command = new NpgsqlCommand(sql, _connection);
        await command.ExecuteNonQueryAsync(stop);
    }
}
