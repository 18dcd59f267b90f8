using Microsoft.EntityFrameworkCore;

namespace NewsGraphQL.Server.Tests.Articles;

/// <summary>What lists are asked most is answered by an index: the database's own plan says so.</summary>
public abstract class QueryPlanTests(SeededNews news)
{
    public sealed class OnSqlite(SeededNews news) : QueryPlanTests(news), IClassFixture<SeededNews>
    {
        // A scan in the order of an index stops when the page is full; small tables and lists of parameters may be read whole.
        private static readonly string[] Harmless = ["VIRTUAL TABLE", "SCAN c ", "SCAN c0 ", "SCAN c1 "];

        protected override string Explain => "EXPLAIN QUERY PLAN ";

        protected override int Column => 3;

        protected override bool ReadsWhole(string step) => Walks(step) && !step.Contains("USING", StringComparison.Ordinal);

        protected override bool Walks(string step) => step.StartsWith("SCAN", StringComparison.Ordinal) && !Harmless.Any(step.Contains);

        protected override bool FetchesByKey(string[] plan, string table) => plan.Any(step => step.Contains($"sqlite_autoindex_{table}_1 (ArticleId=?", StringComparison.Ordinal));
    }

    public sealed class OnPostgres(SeededNews.OnPostgres news) : QueryPlanTests(news.OrSkip()), IClassFixture<SeededNews.OnPostgres>
    {
        // Small tables are read whole unless the planner may not: what it does then is what it does with many rows.
        protected override string Explain => "SET enable_seqscan = off; SET enable_sort = off; EXPLAIN ";

        protected override bool ReadsWhole(string step) => step.Contains("Seq Scan", StringComparison.Ordinal);

        protected override bool Walks(string step) => ReadsWhole(step); // which side of a join leads depends on the numbers of rows

        // A lateral join reads no more of the table than the page; what is read must be sought by a condition.
        protected override bool FetchesByKey(string[] plan, string table)
        {
            var readings = plan.Index().Where(step => step.Item.Contains($" on \"{table}\"", StringComparison.Ordinal)).ToArray();
            return readings.Length > 0 && readings.All(step => plan[step.Index + 1].Contains(" Cond: ", StringComparison.Ordinal));
        }
    }

    /// <summary>What stands before a command to be told its plan.</summary>
    protected abstract string Explain { get; }

    /// <summary>The column that says what a step does.</summary>
    protected virtual int Column => 0;

    /// <summary>Whether a step reads a table from end to end.</summary>
    protected abstract bool ReadsWhole(string step);

    /// <summary>Whether a step reads a table or an index from its beginning.</summary>
    protected abstract bool Walks(string step);

    /// <summary>Whether only the rows of the pages are read from a table.</summary>
    protected abstract bool FetchesByKey(string[] plan, string table);

    [Theory]
    [InlineData("{ articles { nodes { headline } } }")]
    [InlineData("{ articles(order: [{ publishedAt: DESC }]) { nodes { headline } } }")]
    [InlineData("{ quotes { nodes { text } } }")]
    [InlineData("{ people { nodes { name } } }")]
    [InlineData("{ organizations { nodes { name } } }")]
    [InlineData("{ people(first: 1) { nodes { quotes { nodes { text } } } } }")]
    [InlineData("{ people { nodes { quotes { nodes { id } } articles { nodes { id } } quotesAbout { nodes { id } } } } }")]
    [InlineData("{ organizations { nodes { quotes { nodes { id } } articles { nodes { id } } } } }")]
    [InlineData("{ articles { nodes { quotes { nodes { id } } people { nodes { id } } organizations { nodes { id } } countries { nodes { id } } } } }")]
    public async Task Default_orders_are_read_from_an_index(string document)
    {
        foreach (var (command, plan) in await PlansAsync(document))
        {
            Assert.True(!plan.Any(ReadsWhole), $"{command}\n{string.Join('\n', plan)}");
        }
    }

    [Theory]
    [InlineData("{ quotes(where: { speaker: { name: { eq: \"Zoë\" } } }) { nodes { text } } }")]
    [InlineData("{ quotes(where: { speaker: { slug: { eq: \"person-1\" } } }) { nodes { text } } }")]
    [InlineData("{ quotes(where: { speaker: { id: { eq: \"UGVyc29uOjE=\" } } }) { nodes { text } } }")]
    [InlineData("{ quotes(where: { speaker: { name: { startsWith: \"Z\" } } }) { nodes { text } } }")]
    [InlineData("{ quotes(where: { publishedAt: { gte: \"2024-01-05T00:00:00Z\", lt: \"2024-01-06T00:00:00Z\" } }) { nodes { text } } }")]
    [InlineData("{ quotes(where: { article: { slug: { eq: \"article-1\" } } }) { nodes { text } } }")]
    [InlineData("{ quotes(where: { id: { in: [\"UXVvdGU6MQ==\"] } }) { nodes { text } } }")]
    [InlineData("{ articles(where: { publishedAt: { gte: \"2024-01-05T00:00:00Z\" } }) { nodes { headline } } }")]
    [InlineData("{ articles(where: { url: { eq: \"https://example.com/1\" } }) { nodes { headline } } }")]
    [InlineData("{ articles(where: { slug: { in: [\"article-1\", \"article-2\"] } }) { nodes { headline } } }")]
    [InlineData("{ people(where: { name: { startsWith: \"B\" } }) { nodes { name } } }")]
    [InlineData("{ people(where: { name: { in: [\"Zoë\", \"ZOE\"] } }) { nodes { name } } }")]
    public async Task Documented_filters_seek_in_an_index(string document)
    {
        var (command, plan) = (await PlansAsync(document))[0];
        Assert.True(!plan.Any(Walks), $"{command}\n{string.Join('\n', plan)}");
    }

    /// <summary>The page of each parent is found first and its rows are then fetched by key: not the parent's whole list with a question to each row.</summary>
    [Theory]
    [InlineData("{ people { nodes { articles { nodes { id } } } } }", "ArticlePeople")]
    [InlineData("{ articles { nodes { related { reason } } } }", "ArticlePeople")]
    [InlineData("{ articles { nodes { related { reason } } } }", "ArticleCountries")]
    public async Task Rows_of_a_page_are_fetched_by_key(string document, string table)
    {
        var (command, plan) = (await PlansAsync(document)).First(found => found.Command.Contains("LIMIT", StringComparison.Ordinal) && found.Command.Contains($"\"{table}\"", StringComparison.Ordinal) && found.Command.Contains("+ 0", StringComparison.Ordinal));
        Assert.True(FetchesByKey(plan, table), $"{command}\n{string.Join('\n', plan)}");
    }

    /// <summary>"What names Japan, newest first" is one range of the links' index, in its order.</summary>
    [Theory]
    [InlineData("{ articles(where: { countries: { some: { code: { eq: \"JP\" } } }, publishedAt: { gte: \"2024-01-05T00:00:00Z\" } }) { nodes { headline } } }", "ArticleCountries")]
    [InlineData("{ articles(where: { people: { some: { slug: { eq: \"person-1\" } } } }) { nodes { headline } } }", "ArticlePeople")]
    [InlineData("{ quotes(where: { people: { some: { slug: { eq: \"person-1\" } } } }) { nodes { text } } }", "QuotePeople")]
    public async Task Lists_of_what_names_one_thing_are_read_along_its_links(string document, string table)
    {
        var (command, plan) = Assert.Single(await PlansAsync(document));
        Assert.True(plan.Any(step => step.Contains($"IX_{table}_", StringComparison.Ordinal)) && !plan.Any(step => step.Contains("ORDER BY", StringComparison.Ordinal) || step.Contains("Sort ", StringComparison.Ordinal)), $"{command}\n{string.Join('\n', plan)}");
    }

    private async Task<(string Command, string[] Plan)[]> PlansAsync(string document)
    {
        news.Sql.Clear();
        await news.DataAsync(document);
        var commands = news.Sql.Whole.ToArray();
        Assert.NotEmpty(commands);
        await using var db = news.Context();
        await db.Database.OpenConnectionAsync();
        List<(string, string[])> plans = [];
        foreach (var command in commands)
        {
            using var explain = (command with { Text = Explain + command.Text }).On(db.Database.GetDbConnection());
            List<string> steps = [];
            using var rows = await explain.ExecuteReaderAsync();
            while (await rows.ReadAsync()) steps.Add(rows.GetString(Column));
            plans.Add((command.Text, [.. steps]));
        }

        return [.. plans];
    }
}
