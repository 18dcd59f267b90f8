using System.Collections.Concurrent;
using System.Linq.Expressions;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using NewsGraphQL.Server.Conventions.Errors;
using NewsGraphQL.Server.Conventions.Sorting;

namespace NewsGraphQL.Server.Conventions.Connections;

/// <summary>A total order over rows and the conditions "behind" and "before" a place in it.</summary>
/// <remarks>Keyset paging as in Markus Winand, "Paging Through Results": the cost of a page does not grow with its depth, and rows inserted meanwhile move nothing.</remarks>
internal sealed class Keyset
{
    private static readonly ConcurrentDictionary<PropertyInfo, bool> Required = new();

    private readonly ParameterExpression _row;
    private LambdaExpression? _first;

    /// <param name="keys">The keys over <paramref name="rowType"/>; the last one must tell any two rows apart.</param>
    /// <param name="rowType">The row that is ordered.</param>
    public Keyset(IEnumerable<SortKey> keys, Type rowType)
    {
        Keys = [.. keys];
        _row = Expression.Parameter(rowType, "row");
    }

    /// <summary>The keys, the first counting most.</summary>
    public IReadOnlyList<SortKey> Keys { get; }

    /// <summary>Tells this order apart from others, so that a cursor is not used in a list that it does not belong to.</summary>
    public string Fingerprint { get => field ??= Marked(); init; }

    /// <summary>The key values that a cursor names.</summary>
    /// <exception cref="RequestError">It is not one of this order.</exception>
    public object?[] PlaceOf(string cursor)
    {
        var place = Cursor.Read(cursor, [.. Keys.Select(key => key.Value.ReturnType)], Fingerprint);
        return !Keys.Where((key, i) => place[i] is null && IsRequired(key)).Any() ? place : throw Cursor.Wrong();
    }

    /// <summary>The same order of things from which <paramref name="path"/> leads to the rows.</summary>
    public Keyset Through(LambdaExpression path) => new(Keys.Select(key => key.Through(path)), path.Parameters[0].Type);

    /// <summary>The same order behind another key, which does not turn round with the page.</summary>
    public Keyset Behind(LambdaExpression first) => new(Keys, _row.Type) { _first = first };

    /// <summary>The key values of a row, boxed, as an expression over <paramref name="row"/>.</summary>
    public Expression Values(Expression row) =>
        Expression.NewArrayInit(typeof(object), Keys.Select(key => Expression.Convert(Expressions.Inline(key.Value, row), typeof(object))));

    /// <summary>The rows in this order, or the other way round.</summary>
    public Expression Ordered(Expression rows, bool reversed)
    {
        var first = true;
        if (_first is not null) Add(_first, descending: false);
        foreach (var key in Keys)
        {
            if (Expressions.IsNullable(key.Value.ReturnType) && !IsRequired(key)) Add(Absence(key), reversed);
            Add(key.Value, key.Descending != reversed);
        }

        return rows;

        void Add(LambdaExpression by, bool descending)
        {
            var method = (first ? nameof(Enumerable.OrderBy) : nameof(Enumerable.ThenBy)) + (descending ? "Descending" : "");
            var host = typeof(IQueryable).IsAssignableFrom(rows.Type) ? typeof(Queryable) : typeof(Enumerable);
            rows = Expression.Call(host, method, [_row.Type, by.ReturnType], rows, host == typeof(Queryable) ? Expression.Quote(by) : by);
            first = false;
        }
    }

    /// <summary>The rows behind (or, reversed, before) the place that has these key values.</summary>
    public LambdaExpression Beyond(IReadOnlyList<object?> place, bool reversed)
    {
        Expression? beyond = null;
        for (var i = Keys.Count - 1; i >= 0; i--)
        {
            var key = Expressions.Inline(Keys[i].Value, _row);
            var further = Further(Keys[i], key, place[i], reversed);
            beyond = beyond is null ? further : Expression.OrElse(further, Expression.AndAlso(Same(key, place[i]), beyond));
        }

        return Expression.Lambda(Keys.Count > 1 && Bound(place[0], reversed) is { } bound ? Expression.AndAlso(bound, beyond!) : beyond!, _row);
    }

    // The alternatives of several keys alone would be tested row by row from the list's start; the first key's range is one that an index seeks.
    private BinaryExpression? Bound(object? place, bool reversed)
    {
        var key = Expressions.Inline(Keys[0].Value, _row);
        if (place is null || Expressions.IsNullable(key.Type) && !IsRequired(Keys[0])) return null;
        return Compared(key, place, Keys[0].Descending != reversed, orSame: true);
    }

    private static Expression Further(SortKey key, Expression value, object? place, bool reversed)
    {
        var nullable = Expressions.IsNullable(value.Type) && !IsRequired(key);
        var absent = nullable ? Expression.Equal(value, Expression.Constant(null, value.Type)) : null;
        if (place is null) return reversed ? Expression.Not(absent!) : Expression.Constant(false);
        var bare = Nullable.GetUnderlyingType(value.Type) is null ? value : Expression.Property(value, "Value");
        var compared = Compared(bare, place, key.Descending != reversed);
        if (absent is null) return compared;
        return reversed ? Expression.AndAlso(Expression.Not(absent), compared) : Expression.OrElse(absent, compared);
    }

    private static BinaryExpression Compared(Expression value, object place, bool less, bool orSame = false)
    {
        var (left, right) = (value, Expressions.Value(place, value.Type));
        if (value.Type == typeof(string))
        {
            left = Expression.Call(typeof(string), nameof(string.Compare), null, left, right);
            right = Expression.Constant(0);
        }
        else if (value.Type.IsEnum || value.Type == typeof(bool))
        {
            left = value.Type.IsEnum ? Expression.Convert(left, typeof(int)) : Expression.Condition(left, Expression.Constant(1), Expression.Constant(0));
            right = Expressions.Value(Convert.ToInt32(place, null), typeof(int));
        }

        if (orSame) return less ? Expression.LessThanOrEqual(left, right) : Expression.GreaterThanOrEqual(left, right);
        return less ? Expression.LessThan(left, right) : Expression.GreaterThan(left, right);
    }

    private static BinaryExpression Same(Expression value, object? place) =>
        Expression.Equal(value, place is null ? Expression.Constant(null, value.Type) : Expressions.Value(place, value.Type));

    private static LambdaExpression Absence(SortKey key) =>
        Expression.Lambda(Expression.Equal(key.Value.Body, Expression.Constant(null, key.Value.ReturnType)), key.Value.Parameters);

    private string Marked() => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
        string.Join('|', Keys.Select(key => $"{key.Value.Body.ToString().Replace(key.Value.Parameters[0].Name!, "", StringComparison.Ordinal)}{key.Descending}")))))[..6];

    // A text column is nullable to .NET; the compiler's own mark tells those that the store guarantees.
    private static bool IsRequired(SortKey key) =>
        key.Value.Body is MemberExpression { Member: PropertyInfo property, Expression: ParameterExpression }
        && Required.GetOrAdd(property, column => new NullabilityInfoContext().Create(column).ReadState == NullabilityState.NotNull);
}
