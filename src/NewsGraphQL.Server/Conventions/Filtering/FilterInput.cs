using System.Linq.Expressions;
using GraphQL;
using GraphQL.Types;
using NewsGraphQL.Server.Conventions.Errors;

namespace NewsGraphQL.Server.Conventions.Filtering;

/// <summary>Which members of <typeparamref name="T"/> a client may filter by. Hot Chocolate's shape, with <c>not</c> added.</summary>
/// <remarks>Nothing is filterable unless a derived type says so, field by field. Member order: <c>and</c>, <c>or</c>, <c>not</c>, then the fields.
/// A relation that is absent has absent members, as in Hot Chocolate over Entity Framework: <c>speaker: { id: { eq: null } }</c> finds quotes
/// without a speaker, and <c>speaker: { name: { neq: "A" } }</c> finds them too.</remarks>
internal abstract class FilterInput<T> : InputObjectGraphType, IFilterInput, IFilterMembers
{
    private readonly Dictionary<string, LambdaExpression> _targets = new(StringComparer.Ordinal);
    private readonly Dictionary<string, LambdaExpression> _standIns = new(StringComparer.Ordinal);
    private readonly Dictionary<string, LambdaExpression> _hints = new(StringComparer.Ordinal);
    private readonly Dictionary<string, LambdaExpression> _related = new(StringComparer.Ordinal);

    private readonly Dictionary<string, Func<object?, (string Name, object? Value)>> _superseded = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, LambdaExpression> Members => _targets;

    /// <param name="what">What one item is, in a client's words ("article").</param>
    protected FilterInput(string what)
    {
        Name = GetType().Name;
        Description = $"Conditions on {what}. Every field given must hold.";
        var self = GetType();
        var list = typeof(ListGraphType<>).MakeGenericType(typeof(NonNullGraphType<>).MakeGenericType(self));
        Field("and", list).Description("All of these conditions must hold.");
        Field("or", list).Description("At least one of these conditions must hold; an empty list is no condition.");
        Field("not", self).Description("This condition must not hold; it finds exactly what the condition leaves out, absent values too.");
    }

    /// <summary>Lets a client filter by a member.</summary>
    /// <typeparam name="TFilter">The operators that it takes.</typeparam>
    protected void Filter<TFilter>(string name, LambdaExpression target, string description) where TFilter : IFilterInput
    {
        Field<TFilter>(name).Description(description);
        _targets.Add(name, target);
    }

    /// <inheritdoc cref="Filter{TFilter}(string, LambdaExpression, string)"/>
    protected void Filter<TFilter>(string name, Expression<Func<T, object?>> target, string description) where TFilter : IFilterInput =>
        Filter<TFilter>(name, (LambdaExpression)Unboxed(target), description);

    /// <summary>Lets a client filter by a member that may be absent and whose value the store also keeps where it is never null, in an indexed column.</summary>
    /// <param name="name">The field.</param>
    /// <param name="target">The member.</param>
    /// <param name="standIn">The column; equal to the member wherever that is present.</param>
    /// <param name="description">What it is.</param>
    protected void Filter<TFilter>(string name, Expression<Func<T, object?>> target, LambdaExpression standIn, string description) where TFilter : IFilterInput
    {
        Filter<TFilter>(name, target, description);
        _standIns.Add(name, standIn);
    }

    /// <summary>Lets a client filter by a member whose values many items share, such as a language.</summary>
    /// <param name="name">The field.</param>
    /// <param name="target">The member.</param>
    /// <param name="description">What it is.</param>
    /// <param name="hint">Tells the store's planner that the condition holds for many: rows are not fetched by it when anything else narrows them.</param>
    protected void FilterShared<TFilter>(string name, Expression<Func<T, object?>> target, string description, Expression<Func<bool, bool>> hint) where TFilter : IFilterInput
    {
        Filter<TFilter>(name, target, description);
        _hints.Add(name, hint);
    }

    /// <summary>Lets a client filter by a member that is said another way where the item is reached through a relation.</summary>
    /// <param name="name">The field.</param>
    /// <param name="target">The member.</param>
    /// <param name="related">The same, for lists of other things: a hint to the store's planner that their list is better walked.</param>
    /// <param name="description">What it is.</param>
    protected void FilterRelated<TFilter>(string name, Expression<Func<T, object?>> target, Expression<Func<T, object?>> related, string description) where TFilter : IFilterInput
    {
        Filter<TFilter>(name, target, description);
        _related.Add(name, Unboxed(related));
    }

    /// <summary>Keeps a field that another one replaced: clients that have it go on working.</summary>
    /// <param name="name">The field.</param>
    /// <param name="type">Its type.</param>
    /// <param name="description">What it is.</param>
    /// <param name="reason">What to write instead.</param>
    /// <param name="now">The same said by the field that replaced it.</param>
    protected void Superseded(string name, Type type, string description, string reason, Func<object?, (string Name, object? Value)> now)
    {
        Field(name, type).Description(description).DeprecationReason(reason);
        _superseded.Add(name, now);
    }

    /// <inheritdoc/>
    public Expression Build(IDictionary<string, object?> where, Expression target) =>
        Expressions.All(where.Select(entry => Term(entry.Key, entry.Value, target)));

    private Expression Term(string name, object? value, Expression target) => name switch
    {
        _ when _superseded.TryGetValue(name, out var now) => Replaced(now(value), target),
        _ when value is null => throw new RequestError(ErrorCodes.InvalidFilter, $"`{name}` in {Name} must not be null. To find absent values, use `{{ eq: null }}` on the field itself."),
        "and" => Expressions.All(Each(value).Select(each => Build(each, target))),
        "or" => Expressions.Any(Each(value).Select(each => Build(each, target))),
        "not" => Expression.Not(Build((IDictionary<string, object?>)value, target)),
        _ => Member(name, (IDictionary<string, object?>)value, target),
    };

    private Expression Replaced((string Name, object? Value) said, Expression target) => Term(said.Name, said.Value, target);

    private Expression Member(string name, IDictionary<string, object?> value, Expression target)
    {
        var operators = (IFilterInput)this.GetField(name)!.ResolvedType!.GetNamedType();
        var member = Expressions.Liftable(Expressions.Inline(target is MemberExpression && _related.TryGetValue(name, out var related) ? related : _targets[name], target));
        var condition = operators.Build(value, member);
        if (_hints.TryGetValue(name, out var hint)) condition = Expressions.Inline(hint, condition);
        return _standIns.TryGetValue(name, out var standIn) ? Expressions.WithValueOf(member, Expressions.Inline(standIn, target), condition) : condition;
    }

    private static IEnumerable<IDictionary<string, object?>> Each(object value) =>
        ((IEnumerable<object?>)value).Cast<IDictionary<string, object?>>();

    private static LambdaExpression Unboxed(Expression<Func<T, object?>> target) =>
        target.Body is UnaryExpression { NodeType: ExpressionType.Convert } boxed
            ? Expression.Lambda(boxed.Operand, target.Parameters)
            : Expression.Lambda(target.Body, target.Parameters);
}
