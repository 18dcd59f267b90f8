using System.Text.Json;
using NewsGraphQL.Server.Tests.Examples;

namespace NewsGraphQL.Server.Tests.Search;

/// <summary>Searching by words over HTTP, on the sample articles.</summary>
public abstract class SearchTests(SampleServer server)
{
    public sealed class OnSqlite(SampleServer server) : SearchTests(server), IClassFixture<SampleServer>;

    public sealed class OnPostgres(SampleServer.OnPostgres server) : SearchTests(server.OrSkip()), IClassFixture<SampleServer.OnPostgres>;

    [Fact]
    public async Task Search_combines_with_where_order_and_counts()
    {
        var data = await server.DataAsync("""
            { all: quotes(search: "beras", first: 50) { totalCount nodes { id kind text } facets { kinds { kind count } } }
              direct: quotes(search: "beras", where: { kind: { eq: DIRECT } }, order: [{ text: ASC }], first: 50) { totalCount nodes { id text } } }
            """);
        var all = data.GetProperty("all");
        var direct = Nodes(data.GetProperty("direct"));
        Assert.NotEmpty(direct);
        Assert.Equal(Nodes(all).Where(q => q.GetProperty("kind").GetString() == "DIRECT").Select(Id).Order(), direct.Select(Id).Order());
        Assert.Equal(direct.Select(Text).Order(StringComparer.Ordinal), direct.Select(Text));
        Assert.Equal(all.GetProperty("totalCount").GetInt32(), all.GetProperty("facets").GetProperty("kinds").EnumerateArray().Sum(b => b.GetProperty("count").GetInt32()));
    }

    [Fact]
    public async Task Pages_of_a_search_are_the_whole_search()
    {
        var whole = Nodes((await server.DataAsync("{ quotes(search: \"beras\", first: 50) { nodes { id } } }")).GetProperty("quotes")).Select(Id).ToList();
        List<string> paged = [];
        string? after = null;
        do
        {
            var page = (await server.DataAsync("query ($after: String) { quotes(search: \"beras\", first: 2, after: $after) { nodes { id } pageInfo { hasNextPage endCursor } } }", new { after })).GetProperty("quotes");
            paged.AddRange(Nodes(page).Select(Id));
            var info = page.GetProperty("pageInfo");
            after = info.GetProperty("hasNextPage").GetBoolean() ? info.GetProperty("endCursor").GetString() : null;
        }
        while (after is not null);
        Assert.Equal(whole, paged);
    }

    [Theory]
    [InlineData("articles", "indonesia", "")]
    [InlineData("articles", "indonesia", ", order: [{ headline: ASC }]")]
    [InlineData("quotes", "beras", "")]
    [InlineData("quotes", "k", ", where: { kind: { eq: DIRECT } }, order: [{ speaker: { name: DESC } }, { text: ASC }]")]
    [InlineData("people", "a", "")]
    [InlineData("people", "a", ", order: [{ articleCount: DESC }]")]
    [InlineData("search", "indonesia", "")]
    public async Task Pages_from_the_end_are_the_whole_search_too(string list, string words, string more)
    {
        var asked = list == "search" ? $"query: \"{words}\"" : $"search: \"{words}\"{more}";
        var whole = new List<string>();
        var (pages, fromEnd) = (new List<string>(), new List<string>());
        await ReadAsync(whole, 50, backward: false);
        await ReadAsync(pages, 3, backward: false);
        await ReadAsync(fromEnd, 3, backward: true);
        Assert.True(whole.Count > 3, $"{whole.Count}");
        Assert.Equal(whole, pages);
        Assert.Equal(whole, fromEnd);

        async Task ReadAsync(List<string> all, int size, bool backward)
        {
            for (string? cursor = null; ;)
            {
                var place = backward ? $"last: {size}, before: $cursor" : $"first: {size}, after: $cursor";
                var page = (await server.DataAsync($$"""query ($cursor: String) { {{list}}({{asked}}, {{place}}) { nodes { ... on Node { id } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }""", new { cursor })).GetProperty(list);
                var ids = Nodes(page).Select(Id);
                if (backward) all.InsertRange(0, ids);
                else all.AddRange(ids);
                var info = page.GetProperty("pageInfo");
                if (!info.GetProperty(backward ? "hasPreviousPage" : "hasNextPage").GetBoolean()) return;
                cursor = info.GetProperty(backward ? "startCursor" : "endCursor").GetString();
            }
        }
    }

    [Theory]
    [InlineData("articles", "a", "language: { eq: \"id\" }", "headline", "headline language", "language", "id")]
    [InlineData("quotes", "the", "kind: { eq: INDIRECT }", "text", "text kind", "kind", "INDIRECT")]
    [InlineData("people", "a", "articleCount: { gt: 1 }", "name", "name articleCount", "articleCount", ">1")]
    public async Task Search_with_where_and_order_is_the_search_filtered_and_sorted(string list, string words, string where, string key, string fields, string tested, string wanted)
    {
        var data = await server.DataAsync($$"""
            { all: {{list}}(search: "{{words}}", first: 50) { totalCount nodes { id {{fields}} } }
              some: {{list}}(search: "{{words}}", where: { {{where}} }, order: [{ {{key}}: DESC }], first: 50) { totalCount nodes { id {{fields}} } } }
            """);
        var all = Nodes(data.GetProperty("all"));
        Assert.Equal(all.Count, data.GetProperty("all").GetProperty("totalCount").GetInt32()); // one page holds it
        var expected = all.Where(node => wanted[0] == '>' ? node.GetProperty(tested).GetInt32() > 1 : node.GetProperty(tested).GetString() == wanted)
            .OrderByDescending(node => node.GetProperty(key).GetString(), StringComparer.Ordinal).Select(node => node.GetProperty(key).GetString()).ToList();
        Assert.InRange(expected.Count, 1, all.Count - 1);
        Assert.Equal(expected, Nodes(data.GetProperty("some")).Select(node => node.GetProperty(key).GetString()));
        Assert.Equal(expected.Count, data.GetProperty("some").GetProperty("totalCount").GetInt32());
    }

    [Fact]
    public async Task Facets_and_timeline_count_the_rows_of_search_and_where()
    {
        var quotes = (await server.DataAsync("""
            { quotes(search: "beras", where: { kind: { eq: DIRECT } }, first: 50) { totalCount nodes { language publishedAt speaker { id } }
                facets { languages { text count } speakers(first: 100) { person { id } count } } timeline(interval: MONTH, timeZone: "Asia/Jakarta") { date count } } }
            """)).GetProperty("quotes");
        var rows = Nodes(quotes);
        Assert.Equal(rows.Count, quotes.GetProperty("totalCount").GetInt32());
        Assert.Equal(rows.GroupBy(q => q.GetProperty("language").GetString()!).OrderBy(g => g.Key).Select(g => (g.Key, g.Count())),
            Buckets(quotes.GetProperty("facets").GetProperty("languages"), b => b.GetProperty("text").GetString()!));
        Assert.Equal(rows.Where(q => q.GetProperty("speaker").ValueKind != JsonValueKind.Null).GroupBy(q => Id(q.GetProperty("speaker"))).OrderBy(g => g.Key).Select(g => (g.Key, g.Count())),
            Buckets(quotes.GetProperty("facets").GetProperty("speakers"), b => Id(b.GetProperty("person"))));
        Assert.Equal(rows.GroupBy(q => q.GetProperty("publishedAt").GetDateTimeOffset().ToOffset(TimeSpan.FromHours(7)).ToString("yyyy-MM-01", System.Globalization.CultureInfo.InvariantCulture)).OrderBy(g => g.Key).Select(g => (g.Key, g.Count())),
            Buckets(quotes.GetProperty("timeline"), b => b.GetProperty("date").GetString()!));

        static IEnumerable<(string, int)> Buckets(JsonElement buckets, Func<JsonElement, string> key) => buckets.EnumerateArray().Select(b => (key(b), b.GetProperty("count").GetInt32())).OrderBy(b => b.Item1);
    }

    [Theory]
    [InlineData("{ suggest(prefix: \"{0}\", types: [{1}], first: 50) { isExact text node { {2} } } }", "suggest")]
    [InlineData("{ search(query: \"{0}\", types: [{1}], first: 50) { nodes { {2} } } }", "search")]
    public async Task The_most_mentioned_come_first_behind_the_very_name(string document, string field)
    {
        foreach (var (type, words) in (IEnumerable<(string, string)>)[("PERSON", "r"), ("PERSON", "k"), ("PERSON", "keiko tanahara"), ("ORGANIZATION", "k"), ("ORGANIZATION", "ko")])
        {
            var data = (await server.DataAsync(document.Replace("{0}", words, StringComparison.Ordinal).Replace("{1}", type, StringComparison.Ordinal)
                .Replace("{2}", "... on Person { name articleCount } ... on Organization { name articleCount }", StringComparison.Ordinal))).GetProperty(field);
            var nodes = field == "search" ? Nodes(data) : [.. data.EnumerateArray().Where(s => s.GetProperty("isExact").GetBoolean()).Select(s => s.GetProperty("node"))];
            Assert.NotEmpty(nodes);
            Assert.Equal(nodes.Select(Rank).OrderDescending(), nodes.Select(Rank));

            (bool, int) Rank(JsonElement node) => (string.Equals(node.GetProperty("name").GetString(), words, StringComparison.OrdinalIgnoreCase), node.GetProperty("articleCount").GetInt32());
        }
    }

    [Fact]
    public async Task Highlights_cut_the_words_out_of_their_fragment()
    {
        var edges = (await server.DataAsync("{ articles(search: \"beras\", first: 5) { edges { score textMatches { field fragment highlights { start end } } } } }"))
            .GetProperty("articles").GetProperty("edges").EnumerateArray().ToList();
        Assert.NotEmpty(edges);
        Assert.Equal(edges.Select(Score).OrderDescending(), edges.Select(Score));
        foreach (var match in edges.SelectMany(e => e.GetProperty("textMatches").EnumerateArray()))
        {
            var fragment = match.GetProperty("fragment").GetString()!;
            Assert.All(match.GetProperty("highlights").EnumerateArray(), h =>
                Assert.Equal("beras", fragment[h.GetProperty("start").GetInt32()..h.GetProperty("end").GetInt32()], ignoreCase: true));
        }
    }

    [Fact]
    public async Task Without_search_there_is_no_score()
    {
        var edge = (await server.DataAsync("{ quotes(first: 1) { edges { score textMatches { field } } } }")).GetProperty("quotes").GetProperty("edges")[0];
        Assert.Equal(JsonValueKind.Null, edge.GetProperty("score").ValueKind);
        Assert.Equal(JsonValueKind.Null, edge.GetProperty("textMatches").ValueKind);
    }

    [Theory]
    [InlineData("\"")]
    [InlineData("AND OR NOT NEAR( ^ * {a b}: -")]
    [InlineData("'; DROP TABLE Articles; --")]
    [InlineData("beras* OR rowid:1")]
    [InlineData("%_\\\u0000😀")]
    [InlineData("   ")]
    [InlineData("-beras")]
    public async Task Any_text_is_a_search(string typed)
    {
        await server.DataAsync("query ($typed: String!) { search(query: $typed) { totalCount nodes { __typename } } suggest(prefix: $typed) { text } articles(search: $typed) { totalCount } people(search: $typed) { totalCount } }", new { typed });
        Assert.Equal(20, (await server.DataAsync("{ articles { totalCount } }")).GetProperty("articles").GetProperty("totalCount").GetInt32());
    }

    [Fact]
    public async Task Omnibox_pages_lead_through_all_types_in_order()
    {
        List<string> types = [];
        var total = 0;
        string? after = null;
        do
        {
            var page = (await server.DataAsync("query ($after: String) { search(query: \"indonesia\", first: 3, after: $after) { totalCount nodes { __typename } pageInfo { hasNextPage endCursor } } }", new { after })).GetProperty("search");
            total = page.GetProperty("totalCount").GetInt32();
            types.AddRange(Nodes(page).Select(n => n.GetProperty("__typename").GetString()!));
            var info = page.GetProperty("pageInfo");
            after = info.GetProperty("hasNextPage").GetBoolean() ? info.GetProperty("endCursor").GetString() : null;
        }
        while (after is not null);
        Assert.Equal(total, types.Count);
        Assert.Equal("Country", types[0]);
        string[] order = ["Country", "Person", "Organization", "Article", "Quote"];
        Assert.Equal(types.OrderBy(t => Array.IndexOf(order, t)), types);
    }

    [Fact]
    public async Task Misspelled_name_is_suggested_behind_exact_ones()
    {
        var exact = (await server.DataAsync("{ suggest(prefix: \"kei\", types: [PERSON]) { text isExact } }")).GetProperty("suggest")[0];
        Assert.StartsWith("Kei", exact.GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.True(exact.GetProperty("isExact").GetBoolean());
        var alike = (await server.DataAsync("{ suggest(prefix: \"keiko tanahra\", types: [PERSON], first: 1) { isExact node { ... on Person { slug } } } }")).GetProperty("suggest")[0];
        Assert.False(alike.GetProperty("isExact").GetBoolean());
        Assert.Equal("keiko-tanahara", alike.GetProperty("node").GetProperty("slug").GetString());
    }

    [Fact]
    public async Task Too_long_a_search_is_told()
    {
        var answer = await server.AskAsync("query ($typed: String!) { articles(search: $typed) { totalCount } }", new { typed = new string('a', 501) });
        Assert.Equal("SEARCH_TOO_LONG", answer.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString());
    }

    private static List<JsonElement> Nodes(JsonElement connection) => [.. connection.GetProperty("nodes").EnumerateArray()];

    private static string Id(JsonElement node) => node.GetProperty("id").GetString()!;

    private static string Text(JsonElement node) => node.GetProperty("text").GetString()!;

    private static double Score(JsonElement edge) => edge.GetProperty("score").GetDouble();
}
