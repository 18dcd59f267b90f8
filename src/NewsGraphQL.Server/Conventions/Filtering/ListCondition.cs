using System.Linq.Expressions;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace NewsGraphQL.Server.Conventions.Filtering;

/// <summary>"Some item of this list fits", found inside a condition, and the keys of all owners of such an item as a query of its own.</summary>
/// <param name="Node">The call in the condition.</param>
/// <param name="Owner">The object whose list it is.</param>
/// <param name="Links">The rows that tie an owner to an item: a link table's, or the items themselves.</param>
/// <param name="OwnerKey">From such a row to the owner's key.</param>
/// <param name="IsOptional">Whether such a row may have no owner.</param>
/// <param name="Fits">The condition on such a row.</param>
internal sealed record ListCondition(MethodCallExpression Node, Expression Owner, Type Links, PropertyInfo OwnerKey, bool IsOptional, LambdaExpression Fits)
{
    /// <summary>The conditions of this kind, without those inside of others.</summary>
    public static IReadOnlyList<ListCondition> In(Expression condition, IModel model)
    {
        var finder = new Finder(model);
        finder.Visit(condition);
        return finder.Found;
    }

    /// <summary>The keys of the owners.</summary>
    public IQueryable<int> Owners(DbContext db, LambdaExpression fits) =>
        (IQueryable<int>)GetType().GetMethod(nameof(OwnersOf), BindingFlags.NonPublic | BindingFlags.Instance)!.MakeGenericMethod(Links).Invoke(this, [db, fits])!;

    /// <summary>The same condition, said by the owner's key.</summary>
    public Expression IsOwner(DbContext db, LambdaExpression fits) => Expression.Call(
        typeof(Queryable), nameof(Queryable.Contains), [typeof(int)], Owners(db, fits).Expression, Expression.Property(Owner, KeyOf(db.Model.FindEntityType(Owner.Type)!)!));

    private IQueryable<int> OwnersOf<TLink>(DbContext db, LambdaExpression fits) where TLink : class
    {
        var row = fits.Parameters[0];
        Expression key = Expression.Property(row, OwnerKey);
        var links = db.Set<TLink>().Where((Expression<Func<TLink, bool>>)fits);
        if (IsOptional)
        {
            links = links.Where(Expression.Lambda<Func<TLink, bool>>(Expression.NotEqual(key, Expression.Constant(null, key.Type)), row));
            key = Expression.Property(key, nameof(Nullable<>.Value));
        }

        return links.Select(Expression.Lambda<Func<TLink, int>>(key, row));
    }

    private static PropertyInfo? KeyOf(IEntityType type) => type.FindPrimaryKey()?.Properties is [{ PropertyInfo: { } key }] && key.PropertyType == typeof(int) ? key : null;

    private static ListCondition? Of(MethodCallExpression any, IModel model)
    {
        var (list, fits) = (any.Arguments[0], (LambdaExpression)any.Arguments[1]);
        if (list is MethodCallExpression { Method.Name: nameof(Enumerable.Select) } select && select.Method.DeclaringType == typeof(Enumerable))
        {
            var through = (LambdaExpression)select.Arguments[1];
            (list, fits) = (select.Arguments[0], Expression.Lambda(Expressions.Inline(fits, through.Body), through.Parameters));
        }

        if (list is not MemberExpression { Expression: { } owner, Member.Name: var name } || model.FindEntityType(owner.Type) is not { } type || KeyOf(type) is null) return null;
        return type.FindSkipNavigation(name) is { } skip ? OverLinks(any, owner, fits, skip)
            : type.FindNavigation(name) is { IsCollection: true } items ? OverItems(any, owner, fits, items.ForeignKey)
            : null;
    }

    private static ListCondition? OverLinks(MethodCallExpression any, Expression owner, LambdaExpression fits, ISkipNavigation list)
    {
        if (list.ForeignKey.Properties is not [{ PropertyInfo: { } key }] || list.Inverse.ForeignKey.DependentToPrincipal?.PropertyInfo is not { } item) return null;
        var link = Expression.Parameter(list.JoinEntityType.ClrType, "link");
        return new ListCondition(any, owner, link.Type, key, IsOptional: false, Expression.Lambda(Expressions.Inline(fits, Expression.Property(link, item)), link));
    }

    private static ListCondition? OverItems(MethodCallExpression any, Expression owner, LambdaExpression fits, IForeignKey key) =>
        key.Properties is [{ PropertyInfo: { } property }] ? new ListCondition(any, owner, key.DeclaringEntityType.ClrType, property, !key.IsRequired, fits) : null;

    private sealed class Finder(IModel model) : ExpressionVisitor
    {
        public List<ListCondition> Found { get; } = [];

        protected override Expression VisitMethodCall(MethodCallExpression node)
        {
            if (node.Method.DeclaringType != typeof(Enumerable) || node.Method.Name != nameof(Enumerable.Any) || node.Arguments.Count != 2) return base.VisitMethodCall(node);
            if (Of(node, model) is { } found) Found.Add(found);
            return node;
        }
    }
}
