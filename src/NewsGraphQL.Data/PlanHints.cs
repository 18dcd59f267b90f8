using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Query.SqlExpressions;
using Microsoft.EntityFrameworkCore.Storage;

namespace NewsGraphQL.Data;

/// <summary>What the store's planner cannot know of a condition. A hint changes no result.</summary>
public static class PlanHints
{
    /// <summary>The condition, with the hint that it holds for many rows: a list is then walked in its order, instead of fetching and sorting all that fit.</summary>
    public static bool Often(bool condition) => condition;

    /// <summary>The text, with the hint that many rows share it: no index fetches those that have it.</summary>
    public static string? Shared(string? text) => text;

    /// <summary>Tells Entity Framework the database's forms of the hints.</summary>
    internal static ModelBuilder HasPlanHints(this ModelBuilder model, DatabaseFacade database)
    {
        // https://www.sqlite.org/lang_corefunc.html#likely; other databases keep statistics of their own.
        var isSqlite = database.IsSqlite();
        model.HasDbFunction(typeof(PlanHints).GetMethod(nameof(Often))!).HasTranslation(arguments =>
            isSqlite ? new SqlFunctionExpression("likely", arguments, true, [true], typeof(bool), BoolTypeMapping.Default) : arguments[0]);
        // A function's value is in no index, and this one gives back what it is given.
        model.HasDbFunction(typeof(PlanHints).GetMethod(nameof(Shared))!).HasTranslation(arguments => arguments[0] is var text && isSqlite
            ? new SqlFunctionExpression("coalesce", [text, new SqlConstantExpression(null, typeof(string), text.TypeMapping)], true, [false, false], typeof(string), text.TypeMapping)
            : text);
        return model;
    }
}
