using System.Linq.Expressions;
using System.Reflection;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using SQLitePCL;

namespace NewsGraphQL.Data.Providers.Sqlite;

/// <summary>A statement whose values come from the properties of a row, read by code that is compiled once.</summary>
internal sealed class RowStatement<T>(string sql, IReadOnlyList<IProperty> properties) where T : class
{
    private static readonly MethodInfo Nothing = typeof(SqliteStatement).GetMethod(nameof(SqliteStatement.BindNull))!;

    private readonly Action<SqliteStatement, T> _bind = Compile(properties);

    /// <summary>Runs the statement once for each row.</summary>
    public void Run(sqlite3 database, IEnumerable<T> rows)
    {
        using var statement = new SqliteStatement(database, sql);
        foreach (var row in rows)
        {
            _bind(statement, row);
            statement.Run();
        }
    }

    private static Action<SqliteStatement, T> Compile(IReadOnlyList<IProperty> properties)
    {
        var (statement, row) = (Expression.Parameter(typeof(SqliteStatement)), Expression.Parameter(typeof(T)));
        var binds = properties.Select((property, i) =>
            Bind(statement, Expression.Constant(i + 1), Expression.Property(row, property.PropertyInfo!), property.GetTypeMapping().Converter));
        return Expression.Lambda<Action<SqliteStatement, T>>(Expression.Block(binds), statement, row).Compile();
    }

    private static Expression Bind(Expression statement, Expression place, Expression value, ValueConverter? converter)
    {
        if (Nullable.GetUnderlyingType(value.Type) is not null)
        {
            return Expression.IfThenElse(Expression.Property(value, "HasValue"),
                Bind(statement, place, Expression.Property(value, "Value"), converter), Expression.Call(statement, Nothing, place));
        }
        if (converter is not null) value = Expression.Invoke(converter.ConvertToProviderExpression, Expression.Convert(value, converter.ConvertToProviderExpression.Parameters[0].Type));
        if (value.Type == typeof(bool)) value = Expression.Condition(value, Expression.Constant(1L), Expression.Constant(0L));
        if (value.Type.IsEnum || value.Type == typeof(int)) value = Expression.Convert(value, typeof(long));
        return Expression.Call(statement, typeof(SqliteStatement).GetMethod(nameof(SqliteStatement.Bind), [typeof(int), value.Type])
            ?? throw new NotSupportedException($"no {value.Type.Name} can be bound"), place, value);
    }
}
