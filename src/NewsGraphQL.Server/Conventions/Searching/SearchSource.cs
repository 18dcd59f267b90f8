using System.Linq.Expressions;
using GraphQL;
using Microsoft.EntityFrameworkCore;
using NewsGraphQL.Server.Conventions.Connections;
using NewsGraphQL.Server.Conventions.Errors;
using NewsGraphQL.Server.Conventions.Sorting;

namespace NewsGraphQL.Server.Conventions.Searching;

/// <summary>How items of one type are searched by their words.</summary>
/// <typeparam name="TItem">The items.</typeparam>
internal sealed record SearchSource<TItem> where TItem : class
{
    /// <summary>The longest search, in UTF-16 code units.</summary>
    public const int MaximumLength = 500;

    /// <summary>The keys that fit what somebody typed, each once.</summary>
    public required Func<IServiceProvider, DbContext, string, IQueryable<Ranked>> Find { get; init; }

    /// <summary>An item's key.</summary>
    public required Expression<Func<TItem, int>> Key { get; init; }

    /// <summary>Where in an item the words stand: text matches, or a loader's result of them.</summary>
    public required Func<IResolveFieldContext, TItem, string, object> Matches { get; init; }

    /// <summary>The words that the client searches for; null when the argument is absent.</summary>
    /// <exception cref="RequestError">They are longer than a search may be.</exception>
    public static string? Words(IResolveFieldContext context) => context.GetArgument<string?>("search") switch
    {
        { Length: > MaximumLength } => throw new RequestError(ErrorCodes.SearchTooLong, $"`search` is at most {MaximumLength} characters long."),
        var words => words,
    };

    /// <summary>The list's rows that fit the words, the best first unless the client orders them.</summary>
    public ListSource<RankedRow<TRow>, TItem> Within<TRow>(ListSource<TRow, TItem> source, IServiceProvider services, string words) where TRow : class
    {
        var ranked = Expression.Parameter(typeof(RankedRow<TRow>), "ranked");
        var path = Expression.Lambda(Expression.Property(ranked, nameof(RankedRow<>.Row)), ranked);
        var row = Expression.Parameter(typeof(TRow), "row");
        var key = Expression.Lambda<Func<TRow, int>>(Expressions.Inline(Key, Expressions.Inline(source.Item, row)), row);
        return new ListSource<RankedRow<TRow>, TItem>
        {
            Rows = db => Joined(db, Find(services, db, words)),
            FoundKeys = source.IsWhole ? db => Find(services, db, words).Select(hit => hit.Key) : null,
            Best = source.IsWhole ? (db, count) => Joined(db, First(Find(services, db, words).OrderBy(hit => hit.Rank)).Take(count)) : null,
            Item = Expression.Lambda<Func<RankedRow<TRow>, TItem>>(Expressions.Inline(source.Item, path.Body), ranked),
            Parent = source.Parent is { } parent ? Expression.Lambda<Func<RankedRow<TRow>, int>>(Expressions.Inline(parent, path.Body), ranked) : null,
            DefaultOrder = [SortKey.By((RankedRow<TRow> found) => found.Rank)],
            Tiebreak = source.Tiebreak.Through(path),
            Rank = found => found.Rank,
            Matches = (context, item) => Matches(context, item, words),
        };

        IQueryable<RankedRow<TRow>> Joined(DbContext db, IQueryable<Ranked> hits) =>
            source.Rows(db).AsNoTracking().Join(hits, key, hit => hit.Key, Expressions.Paired<TRow, Ranked, RankedRow<TRow>>((found, hit) => [found, Expression.Property(hit, nameof(Ranked.Rank))]));

        IQueryable<Ranked> First(IOrderedQueryable<Ranked> hits) => source.Tiebreak.Descending ? hits.ThenByDescending(hit => hit.Key) : hits.ThenBy(hit => hit.Key);
    }
}
