using System.Text.RegularExpressions;

namespace NewsGraphQL.Server.Tests.Articles;

/// <summary>What a query does not select is not computed: commands and what they read are looked at.</summary>
public sealed partial class LessCostsLessTests(SeededNews news) : IClassFixture<SeededNews>
{
    [Theory]
    [InlineData("{ articles { nodes { headline } } }")]
    [InlineData("{ quotes { nodes { text } } }")]
    [InlineData("{ people { nodes { name } } }")]
    [InlineData("{ organizations { nodes { name } } }")]
    [InlineData("{ countries { nodes { code } } }")]
    [InlineData("{ articles { edges { cursor } } }")]
    [InlineData("{ quotes(where: { publishedAt: { gte: \"2024-01-05T00:00:00Z\" } }) { nodes { text } } }")]
    public async Task A_list_of_plain_values_reads_one_table_once(string document)
    {
        var sql = Assert.Single(await CommandsAsync(document));
        Assert.Single(FromTables().Matches(sql));
        Assert.DoesNotContain("COUNT(", sql, StringComparison.Ordinal);
        Assert.DoesNotContain("GROUP BY", sql, StringComparison.Ordinal);
        Assert.DoesNotContain("\"Body\"", sql, StringComparison.Ordinal);
    }

    /// <summary>Always read: the key, by which loaders and caches go, and the sort keys, of which cursors are made.</summary>
    [Theory]
    [InlineData("{ articles { nodes { headline } } }", "Headline Id SortUtc")]
    [InlineData("{ articles { edges { node { ...Card } } } } fragment Card on Article { __typename slug ... on Node { id } publishedAt }", "Id PublishedOffsetMinutes PublishedUtc Slug SortUtc")]
    [InlineData("{ quotes { nodes { id speaker { name } } } }", "Id SortUtc SpeakerId")]
    [InlineData("{ people { nodes { name quotes { totalCount } } } }", "Id Name")]
    [InlineData("{ people(order: [{ lastSeenAt: DESC }]) { nodes { slug } } }", "Id LastSeenUtc Slug")]
    [InlineData("{ countries { nodes { code } } }", "Code Id NameEn")]
    public async Task A_list_reads_the_columns_that_are_shown(string document, string columns)
    {
        var sql = (await CommandsAsync(document))[0];
        Assert.Equal(columns.Split(' '), Columns().Matches(sql[..sql.IndexOf("FROM", StringComparison.Ordinal)]).Select(column => column.Groups[1].Value).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Lists_below_other_lists_read_the_columns_that_are_shown()
    {
        var sql = (await CommandsAsync("{ people { nodes { quotes { nodes { id } } articles { nodes { headline } } } } }")).Skip(1).ToArray();
        Assert.All(sql, command => Assert.DoesNotContain("\"Text\"", command, StringComparison.Ordinal));
        Assert.All(sql, command => Assert.DoesNotContain("\"ContentHash\"", command, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("{ articles { totalCount } }")]
    [InlineData("{ quotes(where: { kind: { eq: DIRECT } }) { totalCount } }")]
    public async Task A_count_alone_reads_no_row(string document)
    {
        var sql = Assert.Single(await CommandsAsync(document));
        Assert.StartsWith("SELECT COUNT(*)", sql, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Counts_of_many_lists_read_no_row_of_theirs()
    {
        var sql = (await CommandsAsync("{ people { nodes { quotes { totalCount } } } }"))[1];
        Assert.Contains("COUNT(*)", sql, StringComparison.Ordinal);
        Assert.DoesNotContain("\"Text\"", sql, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{ articles { facets { sections { count } } } }", 1)]
    [InlineData("{ quotes { timeline(interval: MONTH) { count } } }", 2)] // its ends, then its buckets
    public async Task Facets_and_timelines_alone_read_no_page(string document, int commands)
    {
        var sql = await CommandsAsync(document);
        Assert.Equal(commands, sql.Length);
        Assert.All(sql, command => Assert.DoesNotContain("ORDER BY \"a\".\"SortUtc\" DESC, \"a\".\"Id\" DESC", command, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("{ articles(first: 7) { nodes { headline } } }", 7)]
    [InlineData("{ articles(first: 7) { nodes { headline } pageInfo { hasNextPage } } }", 8)]
    [InlineData("{ people(first: 7) { nodes { quotes(first: 3) { nodes { text } } } } }", 3)]
    [InlineData("{ people(first: 7) { nodes { quotes(first: 3) { nodes { text } pageInfo { hasNextPage } } } } }", 4)]
    public async Task One_row_more_is_read_only_when_it_is_asked_whether_a_page_follows(string document, int rows)
    {
        await CommandsAsync(document);
        Assert.Contains((long)rows, news.Sql.Values.Last().Select(value => value is int or long ? Convert.ToInt64(value, null) : -1));
    }

    [Theory]
    [InlineData("aliases { name }", "PersonAliases")]
    [InlineData("roles { title }", "PersonRoles")]
    [InlineData("mentionedWith { articleCount }", "ArticlePeople")]
    [InlineData("quotesAbout { totalCount }", "QuotePeople")]
    public async Task A_persons_lists_are_read_only_when_selected(string field, string table)
    {
        Assert.DoesNotContain(await CommandsAsync("{ people { nodes { name slug firstSeenAt } } }"), sql => sql.Contains(table, StringComparison.Ordinal));
        Assert.Contains(await CommandsAsync($"{{ people {{ nodes {{ {field} }} }} }}"), sql => sql.Contains(table, StringComparison.Ordinal));
    }

    private async Task<string[]> CommandsAsync(string document)
    {
        news.Sql.Clear();
        await news.DataAsync(document);
        return [.. news.Sql.Commands];
    }

    [GeneratedRegex("\"\\w+\"\\.\"(\\w+)\"")]
    private static partial Regex Columns();

    [GeneratedRegex("(FROM|JOIN) \"")]
    private static partial Regex FromTables();
}
