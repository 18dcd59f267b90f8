using System.Collections.Concurrent;
using System.Data.Common;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace NewsGraphQL.Server.Tests;

/// <summary>Writes down every command that Entity Framework sends.</summary>
public sealed partial class SqlLog : DbCommandInterceptor
{
    private readonly ConcurrentQueue<string> _commands = new();
    private readonly ConcurrentQueue<object?[]> _values = new();

    public IReadOnlyCollection<string> Commands => _commands;

    /// <summary>The values of the parameters, command by command.</summary>
    public IReadOnlyCollection<object?[]> Values => _values;

    public void Clear()
    {
        _commands.Clear();
        _values.Clear();
    }

    /// <summary>The names of a command's parameters.</summary>
    public static IEnumerable<string> Parameters(string command) => Parameter().Matches(command).Select(match => match.Value).Distinct();

    public override InterceptionResult<DbDataReader> ReaderExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result)
    {
        Note(command);
        return base.ReaderExecuting(command, eventData, result);
    }

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        Note(command);
        return base.ReaderExecutingAsync(command, eventData, result, cancellationToken);
    }

    private void Note(DbCommand command)
    {
        _commands.Enqueue(command.CommandText);
        _values.Enqueue([.. command.Parameters.Cast<DbParameter>().Select(parameter => parameter.Value)]);
    }

    [GeneratedRegex(@"@\w+")]
    private static partial Regex Parameter();
}
