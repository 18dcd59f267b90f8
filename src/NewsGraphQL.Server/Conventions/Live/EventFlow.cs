using System.Security.Claims;
using NewsGraphQL.Server.Conventions.Errors;

namespace NewsGraphQL.Server.Conventions.Live;

/// <summary>One operation of a client that listens: what its transport and its source of events know of each other.</summary>
/// <remarks>The source hands on the next event only when the transport has got rid of the last one, so nothing piles up in between.</remarks>
/// <param name="services">The services of this operation alone.</param>
/// <param name="user">Who asks.</param>
internal sealed class EventFlow(IServiceProvider services, ClaimsPrincipal user) : IDisposable
{
    private readonly SemaphoreSlim _ready = new(0);

    /// <summary>The services of this operation alone.</summary>
    public IServiceProvider Services => services;

    /// <summary>Who asks.</summary>
    public ClaimsPrincipal User => user;

    /// <summary>Behind which event to begin, where the operation itself does not say; null for what comes from now on.</summary>
    public string? After { get; init; }

    /// <summary>The place of the event handed on last; null before the first one.</summary>
    public LogPosition? Position { get; private set; }

    /// <summary>Why the events ended; null when they went on to the end.</summary>
    public RequestError? Failure { get; set; }

    /// <summary>The transport is ready for the next event.</summary>
    public void Next() => _ready.Release();

    /// <summary>Waits until the transport is ready for the event at this place.</summary>
    public async Task ReadyForAsync(LogPosition position, CancellationToken stop)
    {
        await _ready.WaitAsync(stop);
        Position = position;
    }

    /// <inheritdoc/>
    public void Dispose() => _ready.Dispose();
}
