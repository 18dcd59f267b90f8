using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Query.SqlExpressions;
using Microsoft.EntityFrameworkCore.Storage;

namespace NewsGraphQL.Data;

/// <summary>Day and clock of a stored instant, in UTC. SQLite keeps instants as text, of which these are pieces: Entity Framework's own forms would compute the date anew for each row.</summary>
public static class StoreTime
{
    /// <summary>The day, as <c>2024-02-29</c>.</summary>
    public static string Day(DateTime instant) => instant.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The time of the day to the second, as <c>17:00:00</c>.</summary>
    public static string Clock(DateTime instant) => instant.ToString("HH:mm:ss", CultureInfo.InvariantCulture);

    /// <summary>Tells Entity Framework the database's forms of these functions.</summary>
    internal static ModelBuilder HasStoreTime(this ModelBuilder model, DatabaseFacade database)
    {
        var isSqlite = database.IsSqlite();
        model.HasDbFunction(typeof(StoreTime).GetMethod(nameof(Day))!).HasTranslation(arguments => isSqlite ? Piece(arguments[0], 1, 10) : Written(arguments[0], "YYYY-MM-DD"));
        model.HasDbFunction(typeof(StoreTime).GetMethod(nameof(Clock))!).HasTranslation(arguments => isSqlite ? Piece(arguments[0], 12, 8) : Written(arguments[0], "HH24:MI:SS"));
        return model;
    }

    private static SqlFunctionExpression Piece(SqlExpression instant, int from, int length) =>
        new("substr", [instant, Constant(from), Constant(length)], true, [true, false, false], typeof(string), StringTypeMapping.Default);

    // https://www.postgresql.org/docs/current/functions-formatting.html
    private static SqlFunctionExpression Written(SqlExpression instant, string pattern) =>
        new("to_char", [new SqlFunctionExpression("timezone", [Text("UTC"), instant], true, [false, true], typeof(DateTime), instant.TypeMapping), Text(pattern)], true, [true, false], typeof(string), StringTypeMapping.Default);

    private static SqlConstantExpression Constant(int number) => new(number, typeof(int), IntTypeMapping.Default);

    private static SqlConstantExpression Text(string text) => new(text, typeof(string), StringTypeMapping.Default);
}
