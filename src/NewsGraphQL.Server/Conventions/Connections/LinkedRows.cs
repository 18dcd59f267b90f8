using System.Linq.Expressions;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace NewsGraphQL.Server.Conventions.Connections;

/// <summary>A page of a whole list, read along the links of the one thing that a condition names: "articles that name Japan, newest first".</summary>
/// <remarks>Where the links repeat the column by which the list is sorted (<see cref="ListSource{TRow, TItem}.Carried"/>), such a page is one range of the links' own index,
/// however many rows the list has and however many of them fit. It is left alone where another condition may name few rows of the list, which its own index finds.</remarks>
internal static class LinkedRows
{
    /// <summary>The rows of the page; null when they cannot be read so.</summary>
    public static async Task<List<FoundRow<TItem>>?> TryReadAsync<TRow, TItem>(DbContext db, ListSource<TRow, TItem> source, ListRequest<TRow> request, CancellationToken stop)
        where TRow : class where TItem : class
    {
        if (request.Where is not { } where || source.Carried.Count == 0 || source.Parent is not null || source.Rank is not null) return null;
        var row = where.Parameters[0];
        var type = db.Model.FindEntityType(typeof(TRow))!;
        if (!request.Order.Keys.All(key => key.Value.Body is MemberExpression { Expression: ParameterExpression, Member.Name: var name } && (IsKey(type, name) || source.Carried.Contains(name)))) return null;

        var terms = Terms(where.Body).ToList();
        var (term, way) = terms.Select(term => (term, Way: Way.Of(term, row, type, source.Carried))).FirstOrDefault(found => found.Way is not null);
        if (way is null || terms.Any(other => other != term && Seeks(other, row, type, source.Carried))) return null;
        var rest = terms.Where(other => other != term).ToList();
        return await (Task<List<FoundRow<TItem>>>)typeof(LinkedRows).GetMethod(nameof(ReadAsync), BindingFlags.NonPublic | BindingFlags.Static)!
            .MakeGenericMethod(typeof(TRow), typeof(TItem), way.Links.ClrType, way.Item.Parameters[0].Type).Invoke(null, [db, way, row, rest, request, stop])!;
    }

    private static async Task<List<FoundRow<TItem>>> ReadAsync<TRow, TItem, TLink, TOther>(
        DbContext db, Way way, ParameterExpression row, List<Expression> rest, ListRequest<TRow> request, CancellationToken stop)
        where TRow : class where TItem : class where TLink : class where TOther : class
    {
        var link = Expression.Parameter(typeof(TLink), "link");
        var along = new Along(row, link, way);
        var other = Expression.Parameter(typeof(TOther), "other");
        var named = db.Set<TOther>().Where((Expression<Func<TOther, bool>>)way.Item)
            .Select(Expression.Lambda<Func<TOther, int?>>(Expression.Convert(Expression.Property(other, way.OtherKey), typeof(int?)), other));
        var isNamed = Expression.Equal(
            Expression.Convert(Expression.Property(link, way.LinkToOther), typeof(int?)),
            Expression.Call(typeof(Queryable), nameof(Queryable.FirstOrDefault), [typeof(int?)], named.Expression));
        var source = new ListSource<TLink, TItem>
        {
            Rows = context => context.Set<TLink>().Where(Expression.Lambda<Func<TLink, bool>>(isNamed, link)),
            Item = Expression.Lambda<Func<TLink, TItem>>(Expression.Property(link, way.LinkToRow), link),
            DefaultOrder = [],
            Tiebreak = request.Order.Keys[^1],
        };
        var order = new Keyset(request.Order.Keys.Select(key => key with { Value = Expression.Lambda(new Along(key.Value.Parameters[0], link, way).Visit(key.Value.Body), link) }), typeof(TLink))
        {
            Fingerprint = request.Order.Fingerprint,
        };
        var fits = rest.Count == 0 ? null : Expression.Lambda<Func<TLink, bool>>(Expressions.All(rest.Select(along.Visit)!), link);
        var own = new ListRequest<TLink>(fits, order, request.Page, request.WantsRows, request.WantsMore, false, request.Columns);
        await own.WeighAsync(db, stop);
        return await KeysetPager.ReadAsync(db, source, own, stop);
    }

    private static IEnumerable<Expression> Terms(Expression condition) =>
        condition is BinaryExpression { NodeType: ExpressionType.AndAlso } both ? Terms(both.Left).Concat(Terms(both.Right)) : [condition];

    private static bool IsKey(IEntityType type, string property) => type.FindPrimaryKey()?.Properties is [{ Name: var key }] && key == property;

    // An index that goes on with the order is no way to few rows, only another order to walk in.
    private static bool Seeks(Expression term, ParameterExpression row, IEntityType type, IReadOnlyList<string> carried) =>
        Columns.Of(term, row).Any(column => IsKey(type, column)
            || type.GetIndexes().Any(index => index.Properties[0].Name == column && !carried.Contains(column) && !(index.Properties.Count > 1 && carried.Contains(index.Properties[1].Name))));

    /// <summary>How the links lead from the named thing to the rows.</summary>
    private sealed record Way(IEntityType Links, PropertyInfo LinkToRow, string RowKey, PropertyInfo RowKeyOfLink, PropertyInfo LinkToOther, PropertyInfo OtherKey, LambdaExpression Item, IReadOnlyList<string> Carried)
    {
        /// <summary>The way that a condition opens; null when it names no single thing, or its links do not carry the order.</summary>
        public static Way? Of(Expression term, ParameterExpression row, IEntityType type, IReadOnlyList<string> carried)
        {
            if (term is not MethodCallExpression { Method.Name: nameof(Enumerable.Any), Arguments: [MemberExpression { Member.Name: var list, Expression: var owner }, LambdaExpression item] } || owner != row) return null;
            if (type.FindSkipNavigation(list) is not { } skip || !Terms(item.Body).Any(condition => NamesOne(condition, item.Parameters[0], skip.TargetEntityType))) return null;
            if (carried.Any(column => skip.JoinEntityType.FindProperty(column) is null)) return null;
            return skip.ForeignKey is { DependentToPrincipal.PropertyInfo: { } toRow, Properties: [{ PropertyInfo: { } rowKeyOfLink }], PrincipalKey.Properties: [{ Name: var rowKey }] }
                && skip.Inverse.ForeignKey is { Properties: [{ PropertyInfo: { } toOther }], PrincipalKey.Properties: [{ PropertyInfo: { } otherKey }] }
                ? new Way(skip.JoinEntityType, toRow, rowKey, rowKeyOfLink, toOther, otherKey, item, carried)
                : null;
        }

        // Equal to something in a column that no two rows share.
        private static bool NamesOne(Expression condition, ParameterExpression item, IEntityType type) =>
            condition is BinaryExpression { NodeType: ExpressionType.Equal } equal && Bare(equal.Left) is MemberExpression { Expression: var owner, Member.Name: var column } && owner == item
            && Columns.Of(equal.Right, item).Count == 0
            && (IsKey(type, column) || type.GetIndexes().Any(index => index is { IsUnique: true, Properties: [{ Name: var only }] } && only == column));

        private static Expression Bare(Expression value) => value is UnaryExpression { NodeType: ExpressionType.Convert, Operand: var inner } ? Bare(inner) : value;
    }

    /// <summary>Says of a link what is said of its row.</summary>
    private sealed class Along(ParameterExpression row, ParameterExpression link, Way way) : ExpressionVisitor
    {
        protected override Expression VisitMember(MemberExpression node) =>
            node.Expression != row ? base.VisitMember(node)
            : node.Member.Name == way.RowKey ? Expression.Property(link, way.RowKeyOfLink)
            : way.Carried.Contains(node.Member.Name) ? Expression.Property(link, node.Member.Name)
            : base.VisitMember(node);

        protected override Expression VisitParameter(ParameterExpression node) => node == row ? Expression.Property(link, way.LinkToRow) : node;
    }

    private sealed class Columns(ParameterExpression row) : ExpressionVisitor
    {
        private readonly List<string> _names = [];

        public static List<string> Of(Expression expression, ParameterExpression row)
        {
            var columns = new Columns(row);
            columns.Visit(expression);
            return columns._names;
        }

        protected override Expression VisitMember(MemberExpression node)
        {
            if (node.Expression == row) _names.Add(node.Member.Name);
            return base.VisitMember(node);
        }
    }
}
