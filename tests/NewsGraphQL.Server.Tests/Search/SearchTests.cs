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
