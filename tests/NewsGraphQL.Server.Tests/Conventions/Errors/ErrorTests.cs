using System.Text.Json;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NewsGraphQL.Server.Conventions;
using NewsGraphQL.Server.Conventions.Nodes;

namespace NewsGraphQL.Server.Tests.Conventions.Errors;

/// <summary>Every mistake has a stable code and a message for its maker; faults of the server show nothing of its inside.</summary>
public abstract class ErrorTests(SeededNews news)
{
    public sealed class OnSqlite(SeededNews news) : ErrorTests(news), IClassFixture<SeededNews>;

    public sealed class OnPostgres(SeededNews.OnPostgres news) : ErrorTests(news.OrSkip()), IClassFixture<SeededNews.OnPostgres>;

    public static TheoryData<string, string, string> Mistakes => new()
    {   // document                                                            path             code
        { "{ quotes { nodes ",                                                  "",              "GRAPHQL_PARSE_FAILED" },
        { "{ quotes { nodes { nothing } } }",                                   "",              "GRAPHQL_VALIDATION_FAILED" },
        { "{ quotes(where: { nothing: 1 }) { totalCount } }",                   "",              "GRAPHQL_VALIDATION_FAILED" },
        { "{ quotes(where: { kind: { eq: OTHER } }) { totalCount } }",          "",              "GRAPHQL_VALIDATION_FAILED" },
        { "{ quotes(where: { publishedAt: { gt: \"2024-01-01\" } }) { totalCount } }", "",       "GRAPHQL_VALIDATION_FAILED" },
        { "{ quotes(where: { publishedAt: { gt: \"2024-01-01T00:00:00\" } }) { totalCount } }", "", "GRAPHQL_VALIDATION_FAILED" },
        { "{ country(code: \"kp\") { name } }",                                 "",              "GRAPHQL_VALIDATION_FAILED" },
        { "{ article(by: { id: \"a\", slug: \"b\" }) { slug } }",               "",              "BAD_USER_INPUT" },
        { "{ article(by: {}) { slug } }",                                       "",              "BAD_USER_INPUT" },
        { "query($n: Int!) { quotes(first: $n) { totalCount } }",               "",              "BAD_USER_INPUT" },
        { "{ quotes(first: 1000) { totalCount } }",                             "quotes",        "HC0051" },
        { "{ quotes(after: \"?\") { nodes { id } } }",                          "quotes",        "INVALID_CURSOR" },
        { "{ people { nodes { quotes(after: \"?\") { nodes { id } } } } }",     "people.nodes.#.quotes", "INVALID_CURSOR" },
        { "{ people { nodes { quotes(first: 99) { nodes { id } } } } }",        "people.nodes.#.quotes", "HC0051" },
        { "{ node(id: \"!\") { id } }",                                         "node",          "INVALID_ID" },
        { "{ node(id: \"Tm90aGluZzox\") { id } }",                              "node",          "INVALID_ID" },
        { "{ quote(id: \"UGVyc29uOjE=\") { id } }",                             "quote",         "INVALID_ID" },
        { "{ quotes(where: { id: { eq: \"!\" } }) { totalCount } }",            "quotes",        "INVALID_ID" },
        { "{ quotes(where: { text: null }) { totalCount } }",                   "quotes",        "INVALID_FILTER" },
        { "{ quotes(where: { text: { contains: null } }) { totalCount } }",     "quotes",        "INVALID_FILTER" },
        { "{ quotes(where: { paragraph: { gt: null } }) { totalCount } }",      "quotes",        "INVALID_FILTER" },
    };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public async Task Mistake_is_told_by_its_code(string document, string path, string code)
    {
        var error = (await news.AskAsync(document)).GetProperty("errors")[0];
        Assert.Equal(code, error.GetProperty("extensions").GetProperty("code").GetString());
        Assert.Equal(path, error.TryGetProperty("path", out var at) ? string.Join('.', at.EnumerateArray().Select(step => step.ValueKind == JsonValueKind.Number ? "#" : step.ToString())) : "");
        Assert.NotEmpty(error.GetProperty("locations").EnumerateArray());
        Assert.DoesNotContain("Exception", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_list_that_fails_leaves_the_others_standing()
    {
        var answer = await news.AskAsync("{ quotes(first: 51) { totalCount } people { totalCount } }");
        Assert.Equal(JsonValueKind.Null, answer.GetProperty("data").GetProperty("quotes").ValueKind);
        Assert.Equal(12, answer.GetProperty("data").GetProperty("people").GetProperty("totalCount").GetInt32());
    }

    [Fact]
    public async Task A_wrong_id_among_several_fails_alone_and_a_gone_object_is_null()
    {
        var answer = await news.AskAsync("query($ids: [ID!]!) { nodes(ids: $ids) { id __typename } }",
            new { ids = new[] { new GlobalId("Person", 1).ToString(), "?", new GlobalId("Quote", 99999).ToString(), new GlobalId("Country", 1).ToString() } });
        Assert.Equal(["Person", null, null, "Country"], answer.GetProperty("data").GetProperty("nodes").EnumerateArray()
            .Select(node => node.ValueKind == JsonValueKind.Null ? null : node.GetProperty("__typename").GetString()));
        var error = Assert.Single(answer.GetProperty("errors").EnumerateArray());
        Assert.Equal("nodes.1", string.Join('.', error.GetProperty("path").EnumerateArray()));
    }

    [Fact]
    public async Task More_ids_than_nodes_takes_are_refused_together()
    {
        var answer = await news.AskAsync("query($ids: [ID!]!) { nodes(ids: $ids) { id } }", new { ids = Enumerable.Range(1, 51).Select(key => new GlobalId("Quote", key).ToString()) });
        var error = Assert.Single(answer.GetProperty("errors").EnumerateArray());
        Assert.Equal("HC0076", error.GetProperty("extensions").GetProperty("code").GetString());
        Assert.Contains("50", error.GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_fault_of_the_store_shows_nothing_of_it()
    {
        await using var broken = news.WithWebHostBuilder(host => host.ConfigureTestServices(services => services.AddSingleton<OpenStore>(new OpenStore(_ => throw new DbUpdateException("SELECT secret FROM store")))));
        using var client = broken.CreateClient();
        using var reply = await client.PostAsync("/graphql", System.Net.Http.Json.JsonContent.Create(new { query = "{ a: people { totalCount } corpus { quotes } }" }));
        var text = await reply.Content.ReadAsStringAsync();
        Assert.Contains("Unexpected Execution Error", text, StringComparison.Ordinal);
        Assert.Contains("INTERNAL_SERVER_ERROR", text, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", text, StringComparison.Ordinal);
        Assert.DoesNotContain("DbUpdate", text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("DB_UPDATE", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lists_of_ten_thousand_and_marks_of_every_language_are_only_values()
    {
        string[] texts = ["%", "_", "' OR 1=1 --", "\"; DROP TABLE Quotes; --", "\\", "😀", "\u0000", "MATCH 'x*'", new string('x', 10_000)];
        var many = Enumerable.Range(0, 10_000).Select(i => $"Kalimat {i % 70}").Concat(texts).ToArray();
        var data = await news.DataAsync("query($in: [String]) { quotes(where: { text: { in: $in } }) { totalCount } all: quotes { totalCount } }", new { @in = many });
        Assert.Equal(data.GetProperty("all").GetProperty("totalCount").GetInt32(), data.GetProperty("quotes").GetProperty("totalCount").GetInt32());
        foreach (var text in texts)
        {
            foreach (var operation in (string[])["eq", "contains", "startsWith", "endsWith", "icontains", "ieq"])
                await news.DataAsync($$"""query($text: String) { people(where: { name: { {{operation}}: $text } }) { nodes { name } } }""", new { text });
        }
    }
}
