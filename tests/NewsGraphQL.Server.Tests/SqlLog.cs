using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace NewsGraphQL.Server.Tests;

/// <summary>Writes down every command that Entity Framework sends.</summary>
public sealed class SqlLog : DbCommandInterceptor
{
    private readonly ConcurrentQueue<SqlCommand> _commands = new();

    /// <summary>The texts of the commands, in order.</summary>
    public IReadOnlyCollection<string> Commands => [.. _commands.Select(command => command.Text)];

    /// <summary>The values of the parameters, command by command.</summary>
    public IReadOnlyCollection<object?[]> Values => [.. _commands.Select(command => command.Parameters.Select(parameter => parameter.Value).ToArray())];

    /// <summary>The commands with the values of their parameters.</summary>
    public IReadOnlyCollection<SqlCommand> Whole => _commands;

    public void Clear() => _commands.Clear();

    public override InterceptionResult<DbDataReader> ReaderExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result)
    {
        _commands.Enqueue(SqlCommand.Of(command));
        return base.ReaderExecuting(command, eventData, result);
    }

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        _commands.Enqueue(SqlCommand.Of(command));
        return base.ReaderExecutingAsync(command, eventData, result, cancellationToken);
    }
}

/// <summary>A command as it was sent.</summary>
public sealed record SqlCommand(string Text, IReadOnlyList<KeyValuePair<string, object?>> Parameters)
{
    public static SqlCommand Of(DbCommand command) =>
        new(command.CommandText, [.. command.Parameters.Cast<DbParameter>().Select(parameter => KeyValuePair.Create(parameter.ParameterName, parameter.Value))]);

    /// <summary>The same command again, on another connection.</summary>
    public DbCommand On(DbConnection connection)
    {
        var command = connection.CreateCommand();
        command.CommandText = Text;
        foreach (var (name, value) in Parameters)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value ?? DBNull.Value);
            command.Parameters.Add(parameter);
        }

        return command;
    }
}
