using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace NewsGraphQL.Server.Conventions.Telemetry;

/// <summary>Measures every SQL command. Neither its text nor its parameters are kept.</summary>
internal sealed class SqlMetrics : DbCommandInterceptor
{
    public override DbDataReader ReaderExecuted(DbCommand command, CommandExecutedEventData eventData, DbDataReader result)
    {
        Record(eventData);
        return result;
    }

    public override ValueTask<DbDataReader> ReaderExecutedAsync(
        DbCommand command, CommandExecutedEventData eventData, DbDataReader result, CancellationToken cancellationToken = default)
    {
        Record(eventData);
        return ValueTask.FromResult(result);
    }

    public override ValueTask<int> NonQueryExecutedAsync(DbCommand command, CommandExecutedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        Record(eventData);
        return ValueTask.FromResult(result);
    }

    public override Task CommandFailedAsync(DbCommand command, CommandErrorEventData eventData, CancellationToken cancellationToken = default)
    {
        ServerMetrics.Sql.Record(eventData.Duration.TotalSeconds, new KeyValuePair<string, object?>("error.type", eventData.Exception.GetType().Name));
        return Task.CompletedTask;
    }

    private static void Record(CommandExecutedEventData executed) => ServerMetrics.Sql.Record(executed.Duration.TotalSeconds);
}
