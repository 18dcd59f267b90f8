using System.Linq.Expressions;
using GraphQL;
using GraphQL.Types;

namespace NewsGraphQL.Server.Conventions.Sorting;

/// <summary>An input type whose fields are sort keys.</summary>
internal interface ISortInput : IInputObjectGraphType
{
    /// <summary>The keys that <paramref name="order"/> names, in the order given.</summary>
    IEnumerable<SortKey> Keys(IDictionary<string, object?> order, LambdaExpression path);
}

/// <summary>Which members of <typeparamref name="T"/> a client may sort by. Hot Chocolate's shape.</summary>
internal abstract class SortInput<T> : InputObjectGraphType, ISortInput
{
    private readonly Dictionary<string, LambdaExpression> _targets = new(StringComparer.Ordinal);
    private readonly Dictionary<string, LambdaExpression> _absent = new(StringComparer.Ordinal);

    /// <param name="what">What the items are, in a client's words ("articles").</param>
    protected SortInput(string what)
    {
        Name = GetType().Name;
        Description = $"How to sort {what}. Give one field per list entry; the first entry counts most. Absent values stand last in both directions; equal items are ordered by id.";
    }

    /// <summary>Lets a client sort by a member.</summary>
    protected void Sort<TKey>(string name, Expression<Func<T, TKey>> target, string description)
    {
        Field<SortDirectionType>(name).Description(description);
        _targets.Add(name, target);
    }

    /// <summary>Lets a client sort by a member whose absent values the store keeps as the smallest one, so that an index carries the order.</summary>
    /// <param name="name">The field.</param>
    /// <param name="target">The stand-in that is never null.</param>
    /// <param name="absent">Whether the value is absent.</param>
    /// <param name="description">What it is.</param>
    protected void Sort<TKey>(string name, Expression<Func<T, TKey>> target, Expression<Func<T, bool>> absent, string description)
    {
        Sort(name, target, description);
        _absent.Add(name, Expression.Lambda(Expression.Condition(absent.Body, Expression.Constant(1), Expression.Constant(0)), absent.Parameters));
    }

    /// <summary>Lets a client sort by the members of a related object.</summary>
    protected void SortBy<TSort, TRelated>(string name, Expression<Func<T, TRelated>> target, string description) where TSort : ISortInput
    {
        Field<TSort>(name).Description(description);
        _targets.Add(name, target);
    }

    /// <inheritdoc/>
    public IEnumerable<SortKey> Keys(IDictionary<string, object?> order, LambdaExpression path)
    {
        foreach (var (name, value) in order)
        {
            var target = Expression.Lambda(Expressions.Liftable(Expressions.Inline(_targets[name], path.Body)), path.Parameters);
            if (value is SortDirection direction)
            {
                // Greatest first, the stand-in stands last by itself.
                if (direction == SortDirection.Ascending && _absent.TryGetValue(name, out var absent)) yield return new SortKey(absent, Descending: false).Through(path);
                yield return new SortKey(target, direction == SortDirection.Descending);
            }
            else if (value is IDictionary<string, object?> nested)
            {
                foreach (var key in ((ISortInput)this.GetField(name)!.ResolvedType!.GetNamedType()).Keys(nested, target)) yield return key;
            }
        }
    }
}

/// <summary>Which end of an order comes first.</summary>
internal enum SortDirection
{
    /// <summary>The smallest, earliest or first in the alphabet.</summary>
    Ascending,

    /// <summary>The greatest, latest or last in the alphabet.</summary>
    Descending,
}

/// <summary>Hot Chocolate's <c>SortEnumType</c>.</summary>
internal sealed class SortDirectionType : EnumerationGraphType
{
    /// <summary>Adds the two values.</summary>
    public SortDirectionType()
    {
        Name = "SortEnumType";
        Description = "Which end of an order comes first.";
        Add("ASC", SortDirection.Ascending, "The smallest, the earliest, A before Z.");
        Add("DESC", SortDirection.Descending, "The greatest, the latest, Z before A.");
    }
}
