using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace NewsGraphQL.Data.Changes;

/// <summary>Asks the database, over a connection of its own, for a number that is another one after each write.</summary>
/// <param name="contexts">Gives the connection.</param>
/// <param name="sql">Reads the number.</param>
/// <param name="clock">Times the questions.</param>
internal sealed class PollingWatch(IDbContextFactory<NewsDbContext> contexts, string sql, TimeProvider clock) : IStoreWatch
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private NewsDbContext? _db;
    private DbCommand? _command;
    private long? _seen;

    public async Task WaitAsync(CancellationToken stop)
    {
        for (; ; await Task.Delay(Pause, clock, stop))
        {
            var now = await AskAsync(stop);
            if (now == _seen) continue;
            _seen = now;
            return;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_command is not null) await _command.DisposeAsync();
        if (_db is not null) await _db.DisposeAsync();
    }

    private async Task<long> AskAsync(CancellationToken stop)
    {
        if (_command is null)
        {
            _db = await contexts.CreateDbContextAsync(stop);
            await _db.Database.OpenConnectionAsync(stop); // kept: the number is one of this connection
            _command = _db.Database.GetDbConnection().CreateCommand();
            _command.CommandText = sql;
        }

        return Convert.ToInt64(await _command.ExecuteScalarAsync(stop), System.Globalization.CultureInfo.InvariantCulture);
    }
}
