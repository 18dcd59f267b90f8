using System.Linq.Expressions;
using GraphQL;
using GraphQL.DataLoader;

namespace NewsGraphQL.Server.Conventions.Counting;

/// <summary>The whole list behind one page, to be counted by whatever its items share: same condition, no page.</summary>
/// <typeparam name="TItem">The items.</typeparam>
internal abstract class CountableList<TItem>
{
    /// <summary>How many items have each key, the most frequent first, then by key.</summary>
    /// <param name="context">The field that asks; all parents of one field are counted with one command.</param>
    /// <param name="keys">From an item to its keys.</param>
    /// <param name="first">How many buckets at most.</param>
    public abstract IDataLoaderResult<IReadOnlyList<Bucket<TKey>>> CountByEach<TKey>(IResolveFieldContext context, Expression<Func<TItem, IEnumerable<TKey>>> keys, int first);

    /// <summary>As <see cref="CountByEach"/>, for items that have one key at most.</summary>
    /// <param name="context">The field that asks.</param>
    /// <param name="first">How many buckets at most.</param>
    /// <param name="key">From an item to its key; items without one are left out.</param>
    public abstract IDataLoaderResult<IReadOnlyList<Bucket<TKey>>> CountBy<TKey>(IResolveFieldContext context, Expression<Func<TItem, TKey>> key, int first);

    /// <summary>How many items fall into each stretch of local time, in order of time.</summary>
    /// <param name="context">The field that asks.</param>
    /// <param name="instant">From an item to its time in UTC; items with the smallest time have none and are left out.</param>
    /// <param name="day">The day of a time.</param>
    /// <param name="clock">The time of the day of a time.</param>
    /// <param name="calendar">The stretches.</param>
    public abstract IDataLoaderResult<IReadOnlyList<Bucket<DateTimeOffset>>> CountByTime(
        IResolveFieldContext context, Expression<Func<TItem, DateTime>> instant, Expression<Func<DateTime, string>> day, Expression<Func<DateTime, string>> clock, LocalCalendar calendar);
}
