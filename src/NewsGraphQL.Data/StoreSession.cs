namespace NewsGraphQL.Data;

/// <summary>What one client has written or seen, so that what it reads next holds that too, whichever copy of the store answers.</summary>
/// <remarks>It flows with the asynchronous work of a request. Without one, reads go where writes go.</remarks>
public sealed class StoreSession : IDisposable
{
    private static readonly AsyncLocal<StoreSession?> Ambient = new();

    private readonly StoreSession? _outer = Ambient.Value;
    private volatile string? _position;

    private StoreSession(string? position) => _position = position;

    /// <summary>The session of the work at hand; null when nobody began one.</summary>
    public static StoreSession? Current => Ambient.Value;

    /// <summary>The place in the store's history that reads must have reached; null when any will do.</summary>
    public string? Position => _position;

    /// <summary>Whether something was written or read that later reads must hold.</summary>
    public bool HasMoved { get; private set; }

    /// <summary>Begins a session.</summary>
    /// <param name="position">What an earlier session ended with; null for a client without a past.</param>
    public static StoreSession Begin(string? position) => Ambient.Value = new StoreSession(position);

    /// <summary>Ends it.</summary>
    public void Dispose() => Ambient.Value = _outer;

    /// <summary>Moves to a later place.</summary>
    internal void MoveTo(string position) => (_position, HasMoved) = (position, true);
}
