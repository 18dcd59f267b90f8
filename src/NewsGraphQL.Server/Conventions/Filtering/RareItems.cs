using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;

namespace NewsGraphQL.Server.Conventions.Filtering;

/// <summary>Tells which of a condition's "some item fits" few rows fulfil, and says those the other way round: by a list of keys.</summary>
/// <remarks>A page of "articles that name Indonesia" is found at once by walking the articles, newest first, and asking each; where one article in ten thousand
/// fits, the walk reads the whole table. There the owners of the few links are looked up instead. No database knows this of a parameter, so it is counted first,
/// up to a limit: one short command for each such condition, whatever the store holds.</remarks>
internal sealed class RareItems
{
    /// <summary>Up to how many links are few. That many rows are fetched and sorted about as fast as the walk finds a page where more fit.</summary>
    public const int Few = 2000;

    private readonly IReadOnlyList<Weighed> _lists;

    private RareItems(IReadOnlyList<Weighed> lists) => _lists = lists;

    /// <summary>Counts.</summary>
    /// <param name="db">The store.</param>
    /// <param name="where">The condition.</param>
    /// <param name="few">Up to how many links are few.</param>
    /// <param name="stop">Gives the work up.</param>
    public static async Task<RareItems> FindAsync(DbContext db, LambdaExpression where, int few, CancellationToken stop) => new(await WeighAsync(db, where.Body, few, stop));

    /// <summary>The condition for commands of <paramref name="db"/> that read a page.</summary>
    public Expression<Func<TRow, bool>> Applied<TRow>(DbContext db, Expression<Func<TRow, bool>> where) => where.Update(Applied(db, where.Body, _lists), where.Parameters);

    /// <summary>The condition for commands of <paramref name="db"/> that read all rows that fit, such as counts: where nothing else narrows them, the keys are always the shorter way.</summary>
    public Expression<Func<TRow, bool>> AppliedToAll<TRow>(DbContext db, Expression<Func<TRow, bool>> where) =>
        IsNothingElse(where.Body) ? where.Update(Applied(db, where.Body, [.. _lists.Select(each => each with { IsRare = true })]), where.Parameters) : Applied(db, where);

    /// <summary>The keys of all rows that fit, each once, where the condition is nothing but one on the items of a list: links name their owners, so the owners need not be read.</summary>
    public IQueryable<int>? OwnersOf(DbContext db, LambdaExpression where) =>
        _lists is [var only] && only.List.Node == where.Body && only.List.Owner == where.Parameters[0] ? only.List.Owners(db, Applied(db, only.List, only.Inner)).Distinct() : null;

    private bool IsNothingElse(Expression condition) =>
        condition is BinaryExpression { NodeType: ExpressionType.AndAlso } both ? IsNothingElse(both.Left) && IsNothingElse(both.Right) : _lists.Any(each => each.List.Node == condition);

    // Inner lists first: what is few inside makes counting outside short.
    private static async Task<IReadOnlyList<Weighed>> WeighAsync(DbContext db, Expression condition, int few, CancellationToken stop)
    {
        List<Weighed> weighed = [];
        foreach (var list in ListCondition.In(condition, db.Model))
        {
            var inner = await WeighAsync(db, list.Fits.Body, few, stop);
            var count = await list.Owners(db, Applied(db, list, inner)).Take(few + 1).CountAsync(stop);
            weighed.Add(new Weighed(list, inner, count <= few));
        }

        return weighed;
    }

    private static LambdaExpression Applied(DbContext db, ListCondition list, IReadOnlyList<Weighed> inner) =>
        Expression.Lambda(Applied(db, list.Fits.Body, inner), list.Fits.Parameters);

    private static Expression Applied(DbContext db, Expression condition, IReadOnlyList<Weighed> lists)
    {
        var said = lists.Where(each => each.IsRare).ToDictionary(each => (Expression)each.List.Node, each => each.List.IsOwner(db, Applied(db, each.List, each.Inner)));
        return said.Count == 0 ? condition : new Replacement(said).Visit(condition);
    }

    private sealed record Weighed(ListCondition List, IReadOnlyList<Weighed> Inner, bool IsRare);

    private sealed class Replacement(Dictionary<Expression, Expression> said) : ExpressionVisitor
    {
        [return: System.Diagnostics.CodeAnalysis.NotNullIfNotNull(nameof(node))]
        public override Expression? Visit(Expression? node) => node is not null && said.TryGetValue(node, out var other) ? other : base.Visit(node);
    }
}
