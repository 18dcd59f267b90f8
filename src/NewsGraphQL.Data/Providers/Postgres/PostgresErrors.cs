using System.Net.Sockets;
using Npgsql;

namespace NewsGraphQL.Data.Providers.Postgres;

/// <summary>What the server's and the network's errors mean to the operator.</summary>
internal static class PostgresErrors
{
    /// <summary>One line without names of tables or SQL; null for a fault of the program.</summary>
    public static string? Explain(string name, Exception problem) => Find<PostgresException>(problem) is { } error
        ? Explain(name, error)
        : Find<NpgsqlException>(problem) is { } broken ? $"{name}: {Network(broken)}" : null;

    /// <summary>Whether the same write may succeed when it is tried again.</summary>
    /// <remarks>A foreign key fails when another writer takes a person out whom this one was about to name: the next attempt makes them anew.</remarks>
    public static bool IsConflict(Exception problem) => Find<PostgresException>(problem) is { } error
        ? error.IsTransient || error.SqlState is PostgresErrorCodes.UniqueViolation or PostgresErrorCodes.ForeignKeyViolation
            or PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.LockNotAvailable
        : Find<NpgsqlException>(problem) is { IsTransient: true };

    /// <summary>The first exception of a kind in the chain of causes.</summary>
    public static T? Find<T>(Exception? problem) where T : Exception
    {
        while (problem is not null and not T) problem = problem.InnerException;
        return (T?)problem;
    }

    private static string? Explain(string name, PostgresException error) => error.SqlState switch
    {
        PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification => $"{name}: the server refuses this user or password",
        PostgresErrorCodes.InvalidCatalogName => $"{name}: there is no such database",
        PostgresErrorCodes.InsufficientPrivilege => $"{name}: this user may not do that in the database ({error.MessageText})",
        PostgresErrorCodes.DiskFull => $"{name}: the server's disk is full",
        PostgresErrorCodes.OutOfMemory => $"{name}: the server is out of memory",
        PostgresErrorCodes.ReadOnlySqlTransaction => $"{name}: the server is a read-only standby; name the primary too",
        PostgresErrorCodes.TooManyConnections => $"{name}: the server has no connection left; raise its max_connections or lower \"Maximum Pool Size\"",
        PostgresErrorCodes.CannotConnectNow => $"{name}: the server is starting or stopping",
        PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown => $"{name}: the server was shut down",
        PostgresErrorCodes.IoError or PostgresErrorCodes.DataCorrupted or PostgresErrorCodes.IndexCorrupted => $"{name}: the server's disk reports an error",
        PostgresErrorCodes.QueryCanceled => $"{name}: the server gave the command up",
        _ => null,
    };

    private static string Network(NpgsqlException broken) => Find<SocketException>(broken) is { } socket
        ? $"the server cannot be reached ({socket.SocketErrorCode})"
        : Find<TimeoutException>(broken) is not null ? "the server did not answer in time" : "the connection to the server failed";
}
