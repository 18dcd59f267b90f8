using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using NewsGraphQL.Data.Keys;
using NewsGraphQL.Server.Conventions.Nodes;

namespace NewsGraphQL.Server.Tests.Http.Limits;

/// <summary>Each limit can be set, has a code of its own, and its message says what the limit is.</summary>
public sealed class LimitTests
{
    private const string Graph = "application/graphql-response+json";

    public static TheoryData<string, int, string, string> Limits
    {
        get
        {
            var list = string.Join(',', Enumerable.Range(0, 8).Select(i => $"\\\"{i}\\\""));
            return new TheoryData<string, int, string, string>
            {   // setting               limit  body                                                                                  code
                { "MaxBodyBytes",        40,    """{"query":"{ __typename a: __typename b: __typename }"}""",                          "BODY_TOO_LARGE" },
                { "MaxBatchSize",        2,     """[{"query":"{ __typename }"},{"query":"{ __typename }"},{"query":"{ __typename }"}]""", "BATCH_TOO_LARGE" },
                { "MaxTokens",           7,     """{"query":"{ corpus { articles quotes } people { totalCount } }"}""",                 "TOO_MANY_TOKENS" },
                { "MaxFields",           3,     """{"query":"{ corpus { articles quotes people } }"}""",                               "TOO_MANY_FIELDS" },
                { "MaxAliases",          2,     """{"query":"{ a: __typename b: __typename c: __typename }"}""",                       "TOO_MANY_ALIASES" },
                { "MaxDirectives",       1,     """{"query":"{ __typename @skip(if: false) @include(if: true) }"}""",                  "TOO_MANY_DIRECTIVES" },
                { "MaxDepth",            3,     """{"query":"{ people { nodes { quotes { totalCount } } } }"}""",                      "QUERY_TOO_DEEP" },
                { "MaxDepth",            3,     """{"query":"{ people { ...A } } fragment A on PeopleConnection { nodes { ...B } } fragment B on Person { quotes { totalCount } }"}""", "QUERY_TOO_DEEP" },
                { "MaxCost",             100,   """{"query":"{ people(first: 20) { nodes { quotes(first: 20) { nodes { text } } } } }"}""", "HC0047" },
                { "MaxPageSize",         5,     """{"query":"{ people(first: 6) { totalCount } }"}""",                                 "HC0051" },
                { "MaxPageSize",         5,     """{"query":"{ people { nodes { roles(first: 6) { title } } } suggest(prefix: \"a\", first: 6) { text } }"}""", "HC0051" },
                { "MaxListLength",       7,     $$$"""{"query":"{ people(where: { name: { in: [{{{list}}}] } }) { totalCount } }"}""",  "LIST_TOO_LONG" },
                { "MaxListLength",       7,     $$$"""{"query":"query($n: [String]) { people(where: { or: [{ name: { nin: $n } }] }) { totalCount } }","variables":{"n":[{{{list.Replace("\\", "", StringComparison.Ordinal)}}}]}}""", "LIST_TOO_LONG" },
                { "MaxInputFields",      3,     """{"query":"{ people(where: { or: [{ name: { eq: \"a\" } }, {}] }) { totalCount } }"}""", "INPUT_TOO_LARGE" },
                { "MaxInputFields",      3,     """{"query":"query($w: [PersonFilterInput!], $o: [PersonSortInput!]) { people(where: { or: $w }, order: $o) { totalCount } }","variables":{"w":[{},{}],"o":[{}]}}""", "INPUT_TOO_LARGE" },
                { "MaxFilterDepth",      1,     """{"query":"{ people(where: { quotes: { none: { article: { people: { some: {} } } } } }) { totalCount } }"}""", "FILTER_TOO_DEEP" },
                { "MaxFilterDepth",      1,     """{"query":"query($w: [QuoteFilterInput!]) { people(where: { or: [{ quotes: { all: { and: $w } } }] }) { totalCount } }","variables":{"w":[{"countries":{"some":{}}}]}}""", "FILTER_TOO_DEEP" },
                { "MaxStringLength",     9,     """{"query":"{ people(where: { name: { contains: \"0123456789\" } }) { totalCount } }"}""", "STRING_TOO_LONG" },
                { "MaxStringLength",     9,     """{"query":"query($n: String) { people(where: { name: { in: [$n] } }) { totalCount } }","variables":{"n":"0123456789"}}""", "STRING_TOO_LONG" },
            };
        }
    }

    [Theory]
    [MemberData(nameof(Limits))]
    public async Task A_request_beyond_the_limit_is_told_the_limit(string setting, int limit, string body, string code)
    {
        await using var news = new NewsServer { Settings = new Dictionary<string, string> { [setting] = $"{limit}" } };
        for (var round = 0; round < 2; round++) // the second may find the document in a cache
        {
            using var reply = await news.PostAsync(body, accept: Graph);
            var text = await reply.Content.ReadAsStringAsync();
            var error = JsonDocument.Parse(text).RootElement.GetProperty("errors")[0];
            Assert.Equal(code, error.GetProperty("extensions").GetProperty("code").GetString());
            Assert.Contains($"{limit}", error.GetProperty("message").GetString(), StringComparison.Ordinal);
        }

        await using var open = new NewsServer();
        using var allowed = await open.PostAsync(body, accept: Graph);
        Assert.DoesNotContain("errors", await allowed.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_schema_states_the_page_size_that_is_set_and_lists_without_a_size_keep_to_it()
    {
        await using var news = new NewsServer { Settings = new Dictionary<string, string> { ["MaxPageSize"] = "7" } };
        using var client = news.CreateClient();
        var sdl = await client.GetStringAsync("/graphql/schema.graphql");
        Assert.Contains("How many items from the start: at most 7, 7 when neither `first` nor `last` is given.", sdl, StringComparison.Ordinal);
        Assert.Contains("first: Int! = 7", sdl, StringComparison.Ordinal);
        Assert.DoesNotContain("at most 50,", sdl, StringComparison.Ordinal);
        await news.DataAsync("{ people { nodes { roles { title } } } suggest(prefix: \"a\") { text } }");
    }

    [Fact]
    public async Task The_rate_is_one_per_key_wherever_it_comes_from()
    {
        await using var news = new NewsServer { Settings = new Dictionary<string, string> { ["MaxRequestsPerMinute"] = "2" } };
        var (one, other) = (await news.KeyAsync(KeyScopes.Read), await news.KeyAsync(KeyScopes.Read));
        foreach (var key in new[] { one, other, null })
        {
            for (var i = 0; i < 2; i++) Assert.True((await news.AskAsync("{ __typename }", key: key)).TryGetProperty("data", out _));
            Assert.Equal("TOO_MANY_REQUESTS", Code(await news.AskAsync("{ __typename }", key: key)));
        }

        Assert.Equal("TOO_MANY_REQUESTS", Code(await news.AskAsync("{ __typename }", key: "ngql_guessed"))); // guessing counts for the address
        static string? Code(JsonElement answer) => answer.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString();
    }

    [Fact]
    public async Task The_rate_is_one_per_address_and_says_when_to_come_again()
    {
        await using var news = new NewsServer { Settings = new Dictionary<string, string> { ["MaxRequestsPerMinute"] = "3" } };
        const string Body = """{"query":"{ __typename }"}""";
        for (var i = 0; i < 3; i++) using (var reply = await news.PostAsync(Body)) Assert.Equal(HttpStatusCode.OK, reply.StatusCode);
        using var refused = await news.PostAsync(Body, accept: Graph);
        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.InRange(refused.Headers.RetryAfter!.Delta!.Value, TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(1));
        Assert.Equal(Graph, refused.Content.Headers.ContentType!.MediaType);
        Assert.Equal("""{"errors":[{"message":"At most 3 requests a minute are answered to one caller. Wait as long as `Retry-After` says.","extensions":{"code":"TOO_MANY_REQUESTS"}}]}""", await refused.Content.ReadAsStringAsync());
        using var client = news.CreateClient();
        using var health = await client.GetAsync("/health/live");
        Assert.Equal(HttpStatusCode.OK, health.StatusCode);
    }

    [Fact]
    public async Task Operations_beyond_those_that_run_and_wait_are_sent_away_and_the_others_answered()
    {
        await using var news = new SlowNews { Settings = new Dictionary<string, string> { ["MaxConcurrentRequests"] = "1", ["MaxWaitingRequests"] = "1" } };
        const string Body = """{"query":"{ people { totalCount } }"}""";
        var first = news.PostAsync(Body);
        await news.Begun.Task;
        var others = new List<Task<HttpResponseMessage>> { news.PostAsync(Body, accept: Graph), news.PostAsync(Body, accept: Graph) }; // one waits, one finds no place
        var away = await Task.WhenAny(others);
        others.Remove(away);
        using var third = await away;
        Assert.Equal(HttpStatusCode.ServiceUnavailable, third.StatusCode);
        Assert.Equal(TimeSpan.FromSeconds(1), third.Headers.RetryAfter!.Delta);
        Assert.Contains("SERVER_BUSY", await third.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        news.Gate.SetResult();
        Assert.Equal(HttpStatusCode.OK, (await first).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await others[0]).StatusCode);
    }

    [Fact]
    public async Task An_operation_that_runs_too_long_is_broken_off()
    {
        await using var news = new SlowNews { Settings = new Dictionary<string, string> { ["MaxExecutionSeconds"] = "1" } };
        using var reply = await news.PostAsync("""{"query":"{ people { totalCount } }"}""", accept: Graph);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, reply.StatusCode);
        var text = await reply.Content.ReadAsStringAsync();
        Assert.Contains("HC0045", text, StringComparison.Ordinal);
        Assert.Contains(" 1 seconds", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_cost_is_told_on_request_and_prices_variables_by_their_values()
    {
        await using var news = new NewsServer();
        async Task<JsonElement> CostAsync(int first)
        {
            using var client = news.CreateClient();
            client.DefaultRequestHeaders.Add("GraphQL-Cost", "report");
            using var content = new StringContent($$$"""{"query":"query($n: Int) { people(first: $n) { nodes { name } } }","variables":{"n":{{{first}}} } }""", MediaTypeHeaderValue.Parse("application/json"));
            using var reply = await client.PostAsync("/graphql", content);
            using var json = JsonDocument.Parse(await reply.Content.ReadAsStringAsync());
            return json.RootElement.GetProperty("extensions").Clone();
        }

        Assert.Equal(11, (await CostAsync(10)).GetProperty("cost").GetProperty("cost").GetInt32());
        Assert.Equal(41, (await CostAsync(40)).GetProperty("cost").GetProperty("cost").GetInt32());
        Assert.Equal(100_000, (await CostAsync(40)).GetProperty("cost").GetProperty("limit").GetInt32());
        Assert.Equal(41, (await CostAsync(40)).GetProperty("operationCost").GetProperty("typeCost").GetInt32());
    }

    [Fact]
    public async Task A_cost_that_is_too_high_is_stated_in_the_error()
    {
        await using var news = new NewsServer();
        var answer = await news.AskAsync("{ people(first: 50) { nodes { quotes(first: 50) { nodes { people(first: 50) { nodes { name } } } } } } }");
        var extensions = answer.GetProperty("errors")[0].GetProperty("extensions");
        Assert.Equal(100_000, extensions.GetProperty("maxTypeCost").GetInt32());
        Assert.True(extensions.GetProperty("typeCost").GetInt32() > 125_000);
        Assert.Contains($"{extensions.GetProperty("typeCost")}", answer.GetProperty("errors")[0].GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ten_thousand_ids_go_through()
    {
        await using var news = new NewsServer();
        var ids = Enumerable.Range(1, 10_000).Select(key => new GlobalId("Quote", key).ToString()).ToArray();
        var data = await news.DataAsync("query($ids: [ID]) { quotes(where: { id: { in: $ids } }) { totalCount } }", new { ids });
        Assert.Equal(0, data.GetProperty("quotes").GetProperty("totalCount").GetInt32());
        await news.DataAsync($"{{ quotes(where: {{ id: {{ in: [{string.Join(' ', ids.Select(id => $"\"{id}\""))}] }} }}) {{ totalCount }} }}");
    }
}
