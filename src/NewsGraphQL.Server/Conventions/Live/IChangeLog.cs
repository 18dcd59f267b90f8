using NewsGraphQL.Server.Conventions.Errors;

namespace NewsGraphQL.Server.Conventions.Live;

/// <summary>A new object.</summary>
/// <param name="Position">Where its creation stands in the log.</param>
/// <param name="Type">The object's type: the name that row class and object type share.</param>
/// <param name="Key">The row's key.</param>
internal sealed record Creation(LogPosition Position, string Type, int Key);

/// <summary>A part of the log.</summary>
/// <param name="End">The place behind it.</param>
/// <param name="Creations">What was created in it, in order.</param>
/// <param name="IsLast">Whether nothing was behind it when it was read.</param>
internal sealed record LogPart(LogPosition End, IReadOnlyList<Creation> Creations, bool IsLast);

/// <summary>The log of changes, as whoever listens needs it. The store behind it is no matter of this folder.</summary>
internal interface IChangeLog
{
    /// <summary>The place behind everything written so far.</summary>
    Task<LogPosition> EndAsync(CancellationToken stop);

    /// <summary>The part behind a place.</summary>
    /// <exception cref="RequestError">The log does not reach back so far.</exception>
    Task<LogPart> ReadAsync(LogPosition after, CancellationToken stop);

    /// <summary>An item each time that something may have been written, by this process or another, and one at once.</summary>
    IAsyncEnumerable<bool> WatchAsync(CancellationToken stop);
}
