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
    /// <remarks>Of a text shorter than the suffix all is taken, which is then no suffix: databases read a place before the first character
    /// differently, but none finds more than the text there.</remarks>
    public static SqlExpression EndsWith(IReadOnlyList<SqlExpression> arguments)
    {
        var (text, suffix) = (arguments[0], arguments[1]);
        var mapping = Mapping(text, suffix);
        var length = new SqlFunctionExpression("length", [suffix], true, [true], typeof(int), IntTypeMapping.Default);
        var whole = new SqlFunctionExpression("length", [text], true, [true], typeof(int), IntTypeMapping.Default);
        var before = new SqlBinaryExpression(ExpressionType.Subtract, whole, length, typeof(int), IntTypeMapping.Default);
        var from = new SqlBinaryExpression(ExpressionType.Add, before, new SqlConstantExpression(1, typeof(int), IntTypeMapping.Default), typeof(int), IntTypeMapping.Default);
        var end = new SqlFunctionExpression("substr", [text, from], true, [true, true], typeof(string), mapping);
        return new SqlBinaryExpression(ExpressionType.OrElse,
            Compare(ExpressionType.Equal, suffix, new SqlConstantExpression("", typeof(string), mapping)),
            Compare(ExpressionType.Equal, end, suffix), typeof(bool), BoolTypeMapping.Default);
    }

    private static SqlBinaryExpression Compare(ExpressionType how, SqlExpression left, SqlExpression right) =>
        new(how, left, right, typeof(bool), BoolTypeMapping.Default);

    private static RelationalTypeMapping? Mapping(SqlExpression text, SqlExpression value) => text.TypeMapping ?? value.TypeMapping;
}
