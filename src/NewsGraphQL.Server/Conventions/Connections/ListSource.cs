using System.Linq.Expressions;
using GraphQL;
using Microsoft.EntityFrameworkCore;
using NewsGraphQL.Server.Conventions.Searching;
using NewsGraphQL.Server.Conventions.Sorting;

namespace NewsGraphQL.Server.Conventions.Connections;

/// <summary>Where the items of a list field come from.</summary>
/// <typeparam name="TRow">The rows that are read: the items themselves, or links that lead to them.</typeparam>
/// <typeparam name="TItem">The items.</typeparam>
internal sealed record ListSource<TRow, TItem> where TRow : class where TItem : class
{
    /// <summary>The rows of the whole list, before any filter.</summary>
    public Func<DbContext, IQueryable<TRow>> Rows { get; init; } = db => db.Set<TRow>();

    /// <summary>From a row to its item.</summary>
    public required Expression<Func<TRow, TItem>> Item { get; init; }

    /// <summary>From a row to the key of the object whose list it is in; null for a list of the whole store.</summary>
    public Expression<Func<TRow, int>>? Parent { get; init; }

    /// <summary>The order when the client names none, over the rows, so that a link's own columns can carry it.</summary>
    public required IReadOnlyList<SortKey> DefaultOrder { get; init; }

    /// <summary>What tells any two rows of one list apart; the last key of every order.</summary>
    public required SortKey Tiebreak { get; init; }

    /// <summary>The columns of an item that each link to it repeats, so that a list of what is linked can be read in their order along the links.</summary>
    public IReadOnlyList<string> Carried { get; init; } = [];

    /// <summary>How the items are searched; null for a list that is not.</summary>
    public SearchSource<TItem>? Search { get; init; }

    /// <summary>How well a row fits the search: the smaller the better; null in a list that is not searched.</summary>
    public Expression<Func<TRow, double>>? Rank { get; init; }

    /// <summary>Where in an item the search found its words; null in a list that is not searched.</summary>
    public Func<IResolveFieldContext, TItem, object>? Matches { get; init; }
}
