using GraphQL;

namespace NewsGraphQL.Server.Conventions.Connections;

/// <summary>One page of a list.</summary>
/// <param name="Edges">The items with their cursors.</param>
/// <param name="HasNextPage">Whether items follow.</param>
/// <param name="HasPreviousPage">Whether items come before.</param>
/// <param name="TotalCount">How many items the whole list has; null when the client did not ask.</param>
internal sealed record Connection(IReadOnlyList<Edge> Edges, bool HasNextPage, bool HasPreviousPage, int? TotalCount)
{
    /// <summary>The whole list, for counts: a <c>CountableList</c> of its items.</summary>
    public object? List { get; init; }
}

/// <summary>An item and its place.</summary>
/// <param name="Node">The item.</param>
/// <param name="Place">Writes down where it stands in the list.</param>
internal sealed record Edge(object Node, Func<string> Place)
{
    /// <summary>Where it stands in the list; written when a client asks for it.</summary>
    public string Cursor => field ??= Place();

    /// <summary>How well the item fits the search, the greater the better; null in a list that is not searched.</summary>
    public double? Score { get; init; }

    /// <summary>Where in the item the search found its words; null in a list that is not searched.</summary>
    public Func<IResolveFieldContext, object>? Matches { get; init; }
}
