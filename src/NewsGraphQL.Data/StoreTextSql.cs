using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore.Query.SqlExpressions;
using Microsoft.EntityFrameworkCore.Storage;

namespace NewsGraphQL.Data;

/// <summary><see cref="StoreText"/> as SQL.</summary>
internal static class StoreTextSql
{
    /// <summary>The greatest code point: what follows every text that goes on after a prefix.</summary>
    private const string Greatest = "\U0010FFFF";

    /// <summary>A range of the byte order, so that an index can carry it: from the prefix up to the prefix and the greatest code point.</summary>
    public static SqlExpression StartsWith(IReadOnlyList<SqlExpression> arguments)
    {
        var (text, prefix) = (arguments[0], arguments[1]);
        var mapping = Mapping(text, prefix);
        var bound = new SqlBinaryExpression(ExpressionType.Add, prefix, new SqlConstantExpression(Greatest, typeof(string), mapping), typeof(string), mapping);
        return new SqlBinaryExpression(ExpressionType.AndAlso,
            Compare(ExpressionType.GreaterThanOrEqual, text, prefix),
            Compare(ExpressionType.LessThan, text, bound), typeof(bool), BoolTypeMapping.Default);
    }

    /// <summary>The last characters, as many as the suffix has; an empty suffix ends every text.</summary>
    public static SqlExpression EndsWith(IReadOnlyList<SqlExpression> arguments)
    {
        var (text, suffix) = (arguments[0], arguments[1]);
        var mapping = Mapping(text, suffix);
        var length = new SqlFunctionExpression("length", [suffix], true, [true], typeof(int), IntTypeMapping.Default);
        var from = new SqlUnaryExpression(ExpressionType.Negate, length, typeof(int), IntTypeMapping.Default);
        var end = new SqlFunctionExpression("substr", [text, from], true, [true, true], typeof(string), mapping);
        return new SqlBinaryExpression(ExpressionType.OrElse,
            Compare(ExpressionType.Equal, suffix, new SqlConstantExpression("", typeof(string), mapping)),
            Compare(ExpressionType.Equal, end, suffix), typeof(bool), BoolTypeMapping.Default);
    }

    private static SqlBinaryExpression Compare(ExpressionType how, SqlExpression left, SqlExpression right) =>
        new(how, left, right, typeof(bool), BoolTypeMapping.Default);

    private static RelationalTypeMapping? Mapping(SqlExpression text, SqlExpression value) => text.TypeMapping ?? value.TypeMapping;
}
