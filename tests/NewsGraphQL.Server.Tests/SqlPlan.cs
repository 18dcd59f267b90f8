using Microsoft.EntityFrameworkCore;

namespace NewsGraphQL.Server.Tests;

/// <summary>A command that a document made, and SQLite's plan for it.</summary>
internal sealed record SqlPlan(string Command, string[] Steps)
{
    /// <summary>The plans of all commands of a document.</summary>
    public static async Task<SqlPlan[]> OfAsync(NewsServer news, string document)
    {
        news.Sql.Clear();
        await news.DataAsync(document);
        // A server that has just started still counts its articles for the log.
        var commands = news.Sql.Commands.Where(command => !command.StartsWith("SELECT COUNT(*)", StringComparison.Ordinal) || command.Contains("WHERE", StringComparison.Ordinal)).ToArray();
        Assert.NotEmpty(commands);
        await using var db = news.Context();
        await db.Database.OpenConnectionAsync();
        List<SqlPlan> plans = [];
        foreach (var command in commands)
        {
            using var explain = db.Database.GetDbConnection().CreateCommand();
            explain.CommandText = "EXPLAIN QUERY PLAN " + command;
            foreach (var name in SqlLog.Parameters(command))
            {
                var parameter = explain.CreateParameter();
                (parameter.ParameterName, parameter.Value) = (name, DBNull.Value);
                explain.Parameters.Add(parameter);
            }

            List<string> steps = [];
            using var rows = await explain.ExecuteReaderAsync();
            while (await rows.ReadAsync()) steps.Add(rows.GetString(3));
            plans.Add(new SqlPlan(command, [.. steps]));
        }

        return [.. plans];
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Command}\n{string.Join('\n', Steps)}";
}
