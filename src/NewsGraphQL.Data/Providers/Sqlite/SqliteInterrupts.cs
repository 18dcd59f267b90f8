using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using SQLitePCL;

namespace NewsGraphQL.Data.Providers.Sqlite;

/// <summary>Breaks a running query off when it is cancelled: the driver itself looks at the token only before it starts.</summary>
/// <remarks>From the start of the command until its reader is closed; the reader then fails as interrupted, and its caller sees its own token cancelled.</remarks>
internal sealed class SqliteInterrupts : DbCommandInterceptor
{
    private readonly ConditionalWeakTable<DbCommand, IDisposable> _running = [];

    private SqliteInterrupts() { }

    /// <summary>One for the whole program, so that Entity Framework builds its services once.</summary>
    public static SqliteInterrupts Interceptor { get; } = new();

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        if (cancellationToken.CanBeCanceled && command.Connection is SqliteConnection { Handle: { } handle })
            _running.AddOrUpdate(command, cancellationToken.UnsafeRegister(static open => Interrupt((sqlite3)open!), handle));
        return base.ReaderExecutingAsync(command, eventData, result, cancellationToken);
    }

    public override InterceptionResult DataReaderDisposing(DbCommand command, DataReaderDisposingEventData eventData, InterceptionResult result)
    {
        Forget(command);
        return base.DataReaderDisposing(command, eventData, result);
    }

    public override Task CommandFailedAsync(DbCommand command, CommandErrorEventData eventData, CancellationToken cancellationToken = default)
    {
        Forget(command);
        return base.CommandFailedAsync(command, eventData, cancellationToken);
    }

    public override Task CommandCanceledAsync(DbCommand command, CommandEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Forget(command);
        return base.CommandCanceledAsync(command, eventData, cancellationToken);
    }

    private static void Interrupt(sqlite3 open)
    {
        if (!open.IsInvalid && !open.IsClosed) raw.sqlite3_interrupt(open);
    }

    private void Forget(DbCommand command)
    {
        if (!_running.TryGetValue(command, out var registration)) return;
        _running.Remove(command);
        registration.Dispose(); // waits for an interrupt that is under way, so that none hits the connection's next command
    }
}
