using System.Globalization;
using System.Linq.Expressions;
using GraphQL.Types;

namespace NewsGraphQL.Server.Conventions.Filtering;

/// <summary>Hot Chocolate's operators on a value that has an order: <c>eq neq in nin gt ngt gte ngte lt nlt lte nlte</c>.</summary>
internal abstract class ComparableOperationFilterInput : OperationFilterInput
{
    /// <param name="name">The input's name on the wire.</param>
    /// <param name="what">What is compared, in a client's words.</param>
    /// <param name="scalar">The graph type of the values.</param>
    protected ComparableOperationFilterInput(string name, string what, Type scalar) : base(name, what)
    {
        Equality(scalar);
        Comparison("gt", scalar, "Greater, or later.", Expression.GreaterThan);
        Comparison("gte", scalar, "Greater or equal, or not earlier.", Expression.GreaterThanOrEqual);
        Comparison("lt", scalar, "Less, or earlier.", Expression.LessThan);
        Comparison("lte", scalar, "Less or equal, or not later.", Expression.LessThanOrEqual);
    }

    /// <inheritdoc/>
    protected override object? Coerce(object? value, Type type) => value switch
    {
        DateTimeOffset time when type == typeof(DateTime) => time.UtcDateTime,
        IConvertible number when value.GetType() != type => number.ToType(type, CultureInfo.InvariantCulture),
        _ => value,
    };

    private void Comparison(string name, Type scalar, string description, Func<Expression, Expression, Expression> compare) =>
        OperationPair(name, scalar, description, $"Does not fit `{name}`; also finds absent values.", (value, target) =>
        {
            var bare = Nullable.GetUnderlyingType(target.Type) is { } underlying ? (Target: Expression.Property(target, "Value"), Type: underlying) : (Target: target, target.Type);
            var compared = compare(bare.Target, Expressions.Value(Coerce(Required(name, value), bare.Type), bare.Type));
            return bare.Target == target ? compared : Expression.AndAlso(Expression.Not(IsNull(target)), compared);
        });
}

/// <summary>Conditions on a whole number.</summary>
internal sealed class IntOperationFilterInput() : ComparableOperationFilterInput("IntOperationFilterInput", "a whole number", typeof(IntGraphType));

/// <summary>Conditions on a number.</summary>
internal sealed class FloatOperationFilterInput() : ComparableOperationFilterInput("FloatOperationFilterInput", "a number", typeof(FloatGraphType));

/// <summary>Conditions on a point in time.</summary>
internal sealed class DateTimeOperationFilterInput() : ComparableOperationFilterInput("DateTimeOperationFilterInput", "a point in time", typeof(Scalars.DateTimeScalar));
