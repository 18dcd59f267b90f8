namespace NewsGraphQL.Server.Tests.Articles;

/// <summary>Filters that others replaced go on working, and the schema says what to write instead.</summary>
public abstract class SupersededFilterTests(SeededNews news)
{
    public sealed class OnSqlite(SeededNews news) : SupersededFilterTests(news), IClassFixture<SeededNews>;

    public sealed class OnPostgres(SeededNews.OnPostgres news) : SupersededFilterTests(news.OrSkip()), IClassFixture<SeededNews.OnPostgres>;

    [Theory]
    [InlineData("datelinePlace: { eq: null }", "dateline: { place: { eq: null } }")]
    [InlineData("datelinePlace: { contains: \"a\" }", "dateline: { place: { contains: \"a\" } }")]
    [InlineData("byline: { eq: null }", "byline: { raw: { eq: null } }")]
    [InlineData("byline: { neq: null }", "byline: { raw: { neq: null } }")]
    [InlineData("byline: { ncontains: \"a\" }", "byline: { raw: { ncontains: \"a\" } }")]
    [InlineData("byline: { in: [null, \"a\"] }", "byline: { raw: { in: [null, \"a\"] } }")]
    [InlineData("not: { byline: { or: [{ startsWith: \"A\" }, { endsWith: \"a\" }] } }", "not: { byline: { or: [{ raw: { startsWith: \"A\" } }, { raw: { endsWith: \"a\" } }] } }")]
    public async Task Old_and_new_find_the_same(string old, string now)
    {
        var data = await news.DataAsync($"{{ old: articles(where: {{ {old} }}, first: 50) {{ totalCount nodes {{ id }} }} now: articles(where: {{ {now} }}, first: 50) {{ totalCount nodes {{ id }} }} }}");
        Assert.Equal(data.GetProperty("now").ToString(), data.GetProperty("old").ToString());
    }

    [Fact]
    public async Task The_schema_names_what_replaced_them()
    {
        foreach (var (type, field) in (IEnumerable<(string, string)>)[("ArticleFilterInput", "datelinePlace"), ("BylineFilterInput", "eq"), ("BylineFilterInput", "in")])
        {
            var fields = (await news.DataAsync("query ($type: String!) { __type(name: $type) { inputFields(includeDeprecated: true) { name isDeprecated deprecationReason } } }", new { type })).GetProperty("__type").GetProperty("inputFields");
            var found = Assert.Single(fields.EnumerateArray(), each => each.GetProperty("name").GetString() == field);
            Assert.True(found.GetProperty("isDeprecated").GetBoolean());
            Assert.StartsWith("Use `", found.GetProperty("deprecationReason").GetString(), StringComparison.Ordinal);
        }
    }
}
