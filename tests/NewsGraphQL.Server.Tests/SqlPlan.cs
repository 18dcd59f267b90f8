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
        var commands = news.Sql.Whole.Where(command => !command.Text.StartsWith("SELECT COUNT(*)", StringComparison.Ordinal) || command.Text.Contains("WHERE", StringComparison.Ordinal)).ToArray();
        Assert.NotEmpty(commands);
        await using var db = news.Context();
        await db.Database.OpenConnectionAsync();
        List<SqlPlan> plans = [];
        foreach (var command in commands)
        {
            using var explain = (command with { Text = $"EXPLAIN QUERY PLAN {command.Text}" }).On(db.Database.GetDbConnection());
            List<string> steps = [];
            using var rows = await explain.ExecuteReaderAsync();
            while (await rows.ReadAsync()) steps.Add(rows.GetString(3));
            plans.Add(new SqlPlan(command.Text, [.. steps]));
        }

        return [.. plans];
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Command}\n{string.Join('\n', Steps)}";
}
