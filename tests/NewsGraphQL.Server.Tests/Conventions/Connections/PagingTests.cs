using System.Text.Json;

namespace NewsGraphQL.Server.Tests.Conventions.Connections;

/// <summary>Pages, put together, are the whole list: in every order, forward and backward, on the root and below an object.</summary>
public abstract class PagingTests(SeededNews news)
{
    public sealed class OnSqlite(SeededNews news) : PagingTests(news), IClassFixture<SeededNews>;

    public sealed class OnPostgres(SeededNews.OnPostgres news) : PagingTests(news.OrSkip()), IClassFixture<SeededNews.OnPostgres>;

    public static TheoryData<string, string> Lists => new()
    {   // field       order
        { "articles",  "[]" },
        { "articles",  "[{ publishedAt: ASC }]" },
        { "articles",  "[{ publishedAt: DESC }, { headline: ASC }]" },
        { "articles",  "[{ section: ASC }, { wordCount: DESC }]" },
        { "articles",  "[{ section: DESC }, { modifiedAt: ASC }]" },
        { "articles",  "[{ headline: DESC }]" },
        { "quotes",    "[]" },
        { "quotes",    "[{ kind: ASC }, { confidence: DESC }]" },
        { "quotes",    "[{ speaker: { name: ASC } }]" },
        { "quotes",    "[{ speaker: { name: DESC } }, { article: { publishedAt: ASC } }]" },
        { "quotes",    "[{ article: { section: ASC } }, { text: DESC }]" },
        { "people",    "[]" },
        { "people",    "[{ name: DESC }]" },
        { "organizations", "[{ name: ASC }]" },
        { "countries", "[]" },
    };

    [Theory]
    [MemberData(nameof(Lists))]
    public async Task Pages_put_together_are_the_whole_list(string field, string order)
    {
        var forward = await ForwardAsync(field, order, 7);
        Assert.Equal(forward.Length, forward.Distinct().Count());
        Assert.Equal(forward.Length, await CountAsync(field));
        Assert.Equal(forward, await ForwardAsync(field, order, 50));
        Assert.Equal(forward, await BackwardAsync(field, order, 11));
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("[{ publishedAt: ASC }]")]
    [InlineData("[{ article: { headline: DESC } }, { kind: ASC }]")]
    public async Task Lists_of_many_parents_page_like_each_alone(string order)
    {
        var together = (await news.DataAsync($$"""{ people(first: 50) { nodes { id quotes(first: 3, order: {{order}}) { totalCount pageInfo { hasNextPage endCursor } nodes { id } } } } }"""))
            .GetProperty("people").GetProperty("nodes").EnumerateArray().ToArray();
        foreach (var person in together)
        {
            var alone = await news.DataAsync(
                $$"""query($id: ID!) { node(id: $id) { ... on Person { quotes(first: 3, order: {{order}}) { totalCount pageInfo { hasNextPage endCursor } nodes { id } } } } }""",
                new { id = person.GetProperty("id").GetString() });
            Assert.Equal(person.GetProperty("quotes").ToString(), alone.GetProperty("node").GetProperty("quotes").ToString());
        }

        Assert.Contains(together, person => person.GetProperty("quotes").GetProperty("pageInfo").GetProperty("hasNextPage").GetBoolean());
    }

    /// <summary>A condition that names one thing by a unique column is read along its links; said with <c>in</c>, which is no such condition, it must find the same.</summary>
    [Theory]
    [InlineData("articles", "countries: { some: { code: { $: \"JP\" } } }", "[]")]
    [InlineData("articles", "countries: { some: { code: { $: \"JP\" } } }", "[{ publishedAt: ASC }]")]
    [InlineData("articles", "countries: { some: { code: { $: \"JP\" } } }, language: { eq: \"id\" }, publishedAt: { gte: \"2024-01-04T00:00:00Z\" }", "[]")]
    [InlineData("articles", "countries: { some: { code: { $: \"JP\" } } }, people: { some: { slug: { $: \"person-1\" } } }", "[]")]
    [InlineData("articles", "countries: { some: { code: { $: \"JP\" } } }, or: [{ wordCount: { lt: 4 } }, { quotes: { none: { kind: { eq: DIRECT } } } }]", "[]")]
    [InlineData("articles", "people: { some: { slug: { $: \"person-2\" } } }, slug: { startsWith: \"article-1\" }", "[]")]
    [InlineData("articles", "countries: { some: { code: { $: \"ZZ\" } } }", "[]")]
    [InlineData("quotes", "people: { some: { slug: { $: \"person-3\" } } }, kind: { neq: INDIRECT }", "[]")]
    [InlineData("quotes", "countries: { some: { code: { $: \"ID\" } } }", "[{ publishedAt: ASC }]")]
    public async Task Lists_of_what_names_one_thing_are_those_of_any_other_way(string field, string where, string order)
    {
        async Task<string[]> FoundAsync(string by, string page) => Ids((await news.DataAsync($$"""{ {{field}}({{page}}, order: {{order}}, where: { {{where.Replace("$", by, StringComparison.Ordinal)}} }) { nodes { id } } }""")).GetProperty(field));

        var expected = await FoundAsync("in", "first: 50");
        Assert.Equal(expected, await FoundAsync("eq", "first: 50"));
        Assert.Equal(expected, await FoundAsync("eq", "last: 50"));
        if (expected.Length == 0) return;
        List<string> paged = [];
        for (var after = "null"; ;)
        {
            var page = (await news.DataAsync($$"""{ {{field}}(first: 2, after: {{after}}, order: {{order}}, where: { {{where.Replace("$", "eq", StringComparison.Ordinal)}} }) { totalCount nodes { id } pageInfo { hasNextPage endCursor } } }""")).GetProperty(field);
            Assert.Equal(expected.Length, page.GetProperty("totalCount").GetInt32());
            paged.AddRange(Ids(page));
            if (!page.GetProperty("pageInfo").GetProperty("hasNextPage").GetBoolean()) break;
            after = page.GetProperty("pageInfo").GetProperty("endCursor").GetRawText();
        }

        Assert.Equal(expected, paged);
    }

    [Fact]
    public async Task The_next_page_of_many_parents_begins_behind_one_cursor()
    {
        var first = await news.DataAsync("{ quotes(first: 20) { pageInfo { endCursor } } }");
        var after = first.GetProperty("quotes").GetProperty("pageInfo").GetProperty("endCursor").GetString();
        var expected = (await ForwardAsync("quotes", "[]", 50))[20..];
        var people = await news.DataAsync("query($after: String) { people(first: 50) { nodes { quotes(first: 50, after: $after) { nodes { id } } } } }", new { after });
        var found = people.GetProperty("people").GetProperty("nodes").EnumerateArray().SelectMany(person => Ids(person.GetProperty("quotes"))).ToHashSet();
        Assert.NotEmpty(found);
        Assert.Subset(expected.ToHashSet(), found);
    }

    [Theory]
    [InlineData("first: 3", 3, true, false)]
    [InlineData("last: 3", 3, false, true)]
    [InlineData("first: 50", 12, false, false)]
    [InlineData("last: 50", 12, false, false)]
    [InlineData("", 10, true, false)]
    [InlineData("first: 0", 0, true, false)]
    public async Task Page_info_tells_what_lies_beyond(string arguments, int items, bool next, bool previous)
    {
        var page = (await news.DataAsync($$"""{ people{{(arguments.Length == 0 ? "" : $"({arguments})")}} { nodes { id } edges { cursor } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }""")).GetProperty("people");
        var info = page.GetProperty("pageInfo");
        Assert.Equal(items, Ids(page).Length);
        Assert.Equal((next, previous), (info.GetProperty("hasNextPage").GetBoolean(), info.GetProperty("hasPreviousPage").GetBoolean()));
        var cursors = page.GetProperty("edges").EnumerateArray().Select(edge => edge.GetProperty("cursor").GetString()).ToArray();
        Assert.Equal((cursors.FirstOrDefault(), cursors.LastOrDefault()), (info.GetProperty("startCursor").GetString(), info.GetProperty("endCursor").GetString()));
    }

    [Theory]
    [InlineData("first: 51", "HC0051")]
    [InlineData("last: 1000", "HC0051")]
    [InlineData("first: -1", "INVALID_PAGING_ARGUMENTS")]
    [InlineData("first: 1, last: 1", "INVALID_PAGING_ARGUMENTS")]
    [InlineData("after: \"\"", "INVALID_CURSOR")]
    [InlineData("after: \"nonsense\"", "INVALID_CURSOR")]
    [InlineData("after: \"WzEsIng0IiwxXQ\"", "INVALID_CURSOR")]
    [InlineData("before: \"W10\"", "INVALID_CURSOR")]
    [InlineData("before: \"bnVsbA\"", "INVALID_CURSOR")]
    public async Task Wrong_paging_arguments_are_told_by_a_code(string arguments, string code)
    {
        var error = (await news.AskAsync($$"""{ quotes({{arguments}}) { nodes { id } } }""")).GetProperty("errors")[0];
        Assert.Equal(code, error.GetProperty("extensions").GetProperty("code").GetString());
        Assert.Equal("quotes", error.GetProperty("path")[0].GetString());
    }

    [Fact]
    public async Task A_cursor_of_another_order_is_refused()
    {
        var page = await news.DataAsync("{ quotes(order: [{ text: ASC }]) { pageInfo { endCursor } } }");
        var after = page.GetProperty("quotes").GetProperty("pageInfo").GetProperty("endCursor").GetString();
        var answer = await news.AskAsync("query($after: String) { quotes(after: $after) { nodes { id } } }", new { after });
        Assert.Equal("INVALID_CURSOR", answer.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString());
    }

    [Fact]
    public async Task Rows_that_are_stored_meanwhile_move_no_page()
    {
        foreach (var order in (string[])["[]", "[{ publishedAt: ASC }]", "[{ headline: ASC }, { wordCount: DESC }]"])
        {
            var before = await ForwardAsync("articles", order, 50);
            List<string> seen = [];
            for (string? after = null; ;)
            {
                var page = (await news.DataAsync($$"""query($after: String) { articles(first: 9, after: $after, order: {{order}}) { nodes { id } pageInfo { hasNextPage endCursor } } }""", new { after })).GetProperty("articles");
                seen.AddRange(Ids(page));
                if (!page.GetProperty("pageInfo").GetProperty("hasNextPage").GetBoolean()) break;
                after = page.GetProperty("pageInfo").GetProperty("endCursor").GetString();
                await news.StoreAnotherAsync();
            }

            Assert.Equal(seen.Count, seen.Distinct().Count());
            Assert.Equal(before, seen.Where(before.Contains));
        }
    }

    private async Task<string[]> ForwardAsync(string field, string order, int size)
    {
        List<string> all = [];
        string? after = null;
        while (true)
        {
            var page = (await news.DataAsync($$"""query($after: String) { {{field}}(first: {{size}}, after: $after, order: {{order}}) { nodes { id } pageInfo { hasNextPage endCursor } } }""", new { after })).GetProperty(field);
            all.AddRange(Ids(page));
            if (!page.GetProperty("pageInfo").GetProperty("hasNextPage").GetBoolean()) return [.. all];
            after = page.GetProperty("pageInfo").GetProperty("endCursor").GetString();
        }
    }

    private async Task<string[]> BackwardAsync(string field, string order, int size)
    {
        List<string> all = [];
        string? before = null;
        while (true)
        {
            var page = (await news.DataAsync($$"""query($before: String) { {{field}}(last: {{size}}, before: $before, order: {{order}}) { nodes { id } pageInfo { hasPreviousPage startCursor } } }""", new { before })).GetProperty(field);
            all.InsertRange(0, Ids(page));
            if (!page.GetProperty("pageInfo").GetProperty("hasPreviousPage").GetBoolean()) return [.. all];
            before = page.GetProperty("pageInfo").GetProperty("startCursor").GetString();
        }
    }

    private async Task<int> CountAsync(string field) =>
        (await news.DataAsync($$"""{ {{field}} { totalCount } }""")).GetProperty(field).GetProperty("totalCount").GetInt32();

    private static string[] Ids(JsonElement page) => [.. page.GetProperty("nodes").EnumerateArray().Select(node => node.GetProperty("id").GetString()!)];
}
