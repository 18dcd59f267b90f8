using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
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
}
