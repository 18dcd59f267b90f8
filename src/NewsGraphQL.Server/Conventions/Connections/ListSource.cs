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
    private static readonly Func<DbContext, IQueryable<TRow>> Every = db => db.Set<TRow>();

    /// <summary>The rows of the whole list, before any filter.</summary>
    public Func<DbContext, IQueryable<TRow>> Rows { get; init; } = Every;

    /// <summary>From a row to its item.</summary>
    public required Expression<Func<TRow, TItem>> Item { get; init; }

    /// <summary>From a row to the key of the object whose list it is in; null for a list of the whole store.</summary>
    public Expression<Func<TRow, int>>? Parent { get; init; }

    /// <summary>Whether the list is all there is: every row of a table, each an item.</summary>
    public bool IsWhole => Rows == Every && Parent is null && Item.Body == Item.Parameters[0];

    /// <summary>The order when the client names none, over the rows, so that a link's own columns can carry it.</summary>
    public required IReadOnlyList<SortKey> DefaultOrder { get; init; }

    /// <summary>What tells any two rows of one list apart; the last key of every order.</summary>
    public required SortKey Tiebreak { get; init; }

    /// <summary>The columns of an item that each link to it repeats, so that a list of what is linked can be read in their order along the links.</summary>
    public IReadOnlyList<string> Carried { get; init; } = [];

    /// <summary>How the items are searched; null for a list that is not.</summary>
    public SearchSource<TItem>? Search { get; init; }

    /// <summary>The keys of all rows of a searched list that holds all there is; null in any other list. The index alone tells them.</summary>
    public Func<DbContext, IQueryable<int>>? FoundKeys { get; init; }

    /// <summary>The best rows of such a list, as many as asked for, in no order. Only their rows are read, not those of all finds.</summary>
    public Func<DbContext, int, IQueryable<TRow>>? Best { get; init; }

    /// <summary>How well a row fits the search: the smaller the better; null in a list that is not searched.</summary>
    public Expression<Func<TRow, double>>? Rank { get; init; }

    /// <summary>Where in an item the search found its words; null in a list that is not searched.</summary>
    public Func<IResolveFieldContext, TItem, object>? Matches { get; init; }
}
