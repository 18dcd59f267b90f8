using NewsGraphQL.Server.Conventions.Errors;

namespace NewsGraphQL.Server.Conventions.Live;

/// <summary>A place in the log of changes: behind the item that it names.</summary>
/// <param name="Sequence">The write; 0 before the first one.</param>
/// <param name="Index">The item among those of the write, from 0; -1 before the first one.</param>
internal readonly record struct LogPosition(long Sequence, int Index)
{
    private const string Order = "changes";
    private static readonly Type[] Types = [typeof(long), typeof(int)];

    /// <summary>Before everything.</summary>
    public static LogPosition Start => new(0, -1);

    /// <summary>The place as a cursor, opaque to clients.</summary>
    public string Cursor => Connections.Cursor.Write([Sequence, Index], Order);

    /// <summary>Reads a cursor.</summary>
    /// <exception cref="RequestError">It is no cursor of the log.</exception>
    public static LogPosition Parse(string cursor)
    {
        var values = Connections.Cursor.Read(cursor, Types, Order);
        return new LogPosition((long)values[0]!, (int)values[1]!);
    }

    /// <summary>Whether this place comes after another one.</summary>
    public bool IsBehind(LogPosition other) => (Sequence, Index).CompareTo((other.Sequence, other.Index)) > 0;
}
