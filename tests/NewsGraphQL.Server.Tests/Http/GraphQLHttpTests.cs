using System.Net;
using System.Text.Json;

namespace NewsGraphQL.Server.Tests.Http;

public sealed class GraphQLHttpTests(NewsServer news) : IClassFixture<NewsServer>
{
    private const string Typename = """{"query":"{ __typename }"}""";

    [Theory]
    [InlineData(null, "application/json")]
    [InlineData("*/*", "application/json")]
    [InlineData("application/*", "application/json")]
    [InlineData("application/json", "application/json")]
    [InlineData("application/graphql-response+json", "application/graphql-response+json")]
    [InlineData("application/graphql-response+json, application/json;q=0.9", "application/graphql-response+json")]
    [InlineData("application/graphql-response+json;q=0.5, application/json;q=0.9", "application/json")]
    [InlineData("application/graphql-response+json; charset=utf-8", "application/graphql-response+json")]
    [InlineData("multipart/mixed, application/json", "application/json")]
    [InlineData("application/json, application/graphql-response+json", "application/json")]
    [InlineData("application/graphql-response+json, application/json", "application/graphql-response+json")]
    [InlineData("*/*, application/graphql-response+json", "application/graphql-response+json")]
    [InlineData("application/json;q=0, */*", "application/graphql-response+json")]
    [InlineData("application/json;q=0.1, */*;q=0.5", "application/graphql-response+json")]
    [InlineData("APPLICATION/JSON; charset=UTF-8", "application/json")]
    [InlineData("application/json; charset=\"utf-8\"", "application/json")]
    [InlineData("text/html;q=0.9, application/xml, */*;q=0.1", "application/json")]
    public async Task Answers_in_the_media_type_that_the_client_likes_best(string? accept, string expected)
    {
        using var reply = await news.PostAsync(Typename, accept: accept);
        Assert.Equal(HttpStatusCode.OK, reply.StatusCode);
        Assert.Equal(expected, reply.Content.Headers.ContentType!.MediaType);
        Assert.Equal("utf-8", reply.Content.Headers.ContentType.CharSet);
        Assert.Equal("""{"data":{"__typename":"Query"}}""", await reply.Content.ReadAsStringAsync());
    }

    public static TheoryData<string, string?, string?, int, string> Refused => new()
    {   // body                                                    content type                      accept                     status  code
        { Typename,                                                 "application/json",               "text/csv",                   406, "NOT_ACCEPTABLE" },
        { Typename,                                                 "application/json",               "application/json;q=0",       406, "NOT_ACCEPTABLE" },
        { Typename,                                                 "application/json",               "application/json; charset=utf-16", 406, "NOT_ACCEPTABLE" },
        { Typename,                                                 "application/json",               "nonsense",                   406, "NOT_ACCEPTABLE" },
        { Typename,                                                 "text/plain",                     null,                         415, "UNSUPPORTED_MEDIA_TYPE" },
        { Typename,                                                 "application/x-www-form-urlencoded", null,                      415, "UNSUPPORTED_MEDIA_TYPE" },
        { Typename,                                                 "multipart/form-data; boundary=a", null,                        415, "UNSUPPORTED_MEDIA_TYPE" },
        { Typename,                                                 "application/graphql",            null,                         415, "UNSUPPORTED_MEDIA_TYPE" },
        { Typename,                                                 "application/json; charset=iso-8859-1", null,                   415, "UNSUPPORTED_MEDIA_TYPE" },
        { Typename,                                                 null,                             null,                         415, "UNSUPPORTED_MEDIA_TYPE" },
        { Typename,                                                 "application/json; charset=utf-16", null,                       415, "UNSUPPORTED_MEDIA_TYPE" },
        { "{ \"not a JSON",                                         "application/json",               Graph,                        400, "BAD_REQUEST" },
        { "{ \"not a JSON",                                         "application/json",               "application/json",           400, "BAD_REQUEST" },
        { "",                                                       "application/json",               Graph,                        400, "BAD_REQUEST" },
        { "[]",                                                     "application/json",               Graph,                        400, "BAD_REQUEST" },
        { "[1]",                                                    "application/json",               Graph,                        400, "BAD_REQUEST" },
        { "[[{\"query\":\"{ __typename }\"}]]",                     "application/json",               Graph,                        400, "BAD_REQUEST" },
        { """{"query":"{ __typename }","query":"{ other }"}""",     "application/json",               Graph,                        400, "BAD_REQUEST" },
        { "\"{ __typename }\"",                                     "application/json",               Graph,                        400, "BAD_REQUEST" },
        { """{"qeury":"{ __typename }"}""",                         "application/json",               Graph,                        400, "BAD_REQUEST" },
        { """{"query":0}""",                                        "application/json",               Graph,                        400, "BAD_REQUEST" },
        { """{"query":"\ud800"}""",                                 "application/json",               Graph,                        400, "BAD_REQUEST" },
        { """{"query":"{ __typename }","operationName":[]}""",      "application/json",               Graph,                        400, "BAD_REQUEST" },
        { """{"query":"{ __typename }","variables":"x"}""",         "application/json",               Graph,                        400, "BAD_REQUEST" },
        { """{"query":"{ __typename }","extensions":1}""",          "application/json",               Graph,                        400, "BAD_REQUEST" },
        { """{"query":"{"}""",                                      "application/json",               Graph,                        400, "GRAPHQL_PARSE_FAILED" },
        { """{"query":"{"}""",                                      "application/json",               null,                         200, "GRAPHQL_PARSE_FAILED" },
        { """{"query":"{ nothing }"}""",                            "application/json",               Graph,                        400, "GRAPHQL_VALIDATION_FAILED" },
        { """{"query":"{ nothing }"}""",                            "application/json",               null,                         200, "GRAPHQL_VALIDATION_FAILED" },
        { """{"query":"query A { __typename } query B { __typename }"}""", "application/json",        Graph,                        400, "OPERATION_RESOLUTION_FAILURE" },
        { """{"query":"query A { __typename }","operationName":"B"}""", "application/json",           Graph,                        400, "OPERATION_RESOLUTION_FAILURE" },
        { """{"query":"query($id: ID!) { node(id: $id) { id } }"}""", "application/json",             Graph,                        400, "BAD_USER_INPUT" },
        { """{"query":"{ node(id: {}) { id } }"}""",                "application/json",               Graph,                        400, "GRAPHQL_VALIDATION_FAILED" },
        { """{"query":"mutation { __typename }"}""",                "application/json",               Graph,                        403, "MUTATIONS_DISABLED" },
    };

    private const string Graph = "application/graphql-response+json";

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task Refuses_with_a_status_and_a_stable_code(string body, string? contentType, string? accept, int status, string code)
    {
        using var reply = await news.PostAsync(body, contentType, accept);
        await AssertErrorAsync(reply, status, code);
    }

    [Theory]
    [InlineData("?query={__typename}", 200)]
    [InlineData("?query=query($n:String!){__type(name:$n){name}}&variables={\"n\":\"Query\"}", 200)]
    [InlineData("?query=query A{__typename}query B{__typename}&operationName=B", 200)]
    [InlineData("?query=mutation{__typename}", 405)]
    [InlineData("?query=subscription{__typename}", 400)] // the message says which transports there are
    [InlineData("?query={__typename}&variables={", 400)]
    [InlineData("", 400)]
    public async Task Get_executes_queries_only(string search, int status)
    {
        using var client = news.CreateClient();
        client.DefaultRequestHeaders.Accept.ParseAdd(Graph);
        using var reply = await client.GetAsync("/graphql" + search);
        if (status == 200) Assert.Equal(HttpStatusCode.OK, reply.StatusCode);
        else await AssertErrorAsync(reply, status, null);
    }

    [Theory]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("PATCH")]
    public async Task Other_methods_are_told_which_ones_work(string method)
    {
        using var client = news.CreateClient();
        using var reply = await client.SendAsync(new HttpRequestMessage(new HttpMethod(method), "/graphql"));
        await AssertErrorAsync(reply, 405, "METHOD_NOT_ALLOWED");
        Assert.Equal(["GET", "HEAD", "OPTIONS", "POST"], reply.Content.Headers.Allow.Order());
    }

    [Fact]
    public async Task Options_tell_the_methods_without_a_body()
    {
        using var client = news.CreateClient();
        using var reply = await client.SendAsync(new HttpRequestMessage(HttpMethod.Options, "/graphql"));
        Assert.Equal(HttpStatusCode.NoContent, reply.StatusCode);
        Assert.Equal(["GET", "HEAD", "OPTIONS", "POST"], reply.Content.Headers.Allow.Order());
        Assert.Empty(await reply.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("/graphql?query={__typename}", 200, "application/json")]
    [InlineData("/graphql?query=mutation{__typename}", 405, "application/json")]
    [InlineData("/graphql?query={", 200, "application/json")]
    [InlineData("/graphql", 400, "application/json")]
    [InlineData("/graphql?sdl", 200, "text/plain")]
    [InlineData("/graphql/schema.graphql", 200, "text/plain")]
    public async Task Head_is_get_without_its_body(string address, int status, string type)
    {
        using var client = news.CreateClient();
        using var reply = await client.SendAsync(new HttpRequestMessage(HttpMethod.Head, address));
        Assert.Equal(status, (int)reply.StatusCode);
        Assert.Equal(type, reply.Content.Headers.ContentType!.MediaType);
        Assert.Empty(await reply.Content.ReadAsByteArrayAsync());
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br, gzip")]
    public async Task A_packed_body_is_not_read(string coding)
    {
        using var client = news.CreateClient();
        using var content = new StringContent(Typename, System.Text.Encoding.UTF8, "application/json");
        content.Headers.TryAddWithoutValidation("Content-Encoding", coding);
        using var reply = await client.PostAsync("/graphql", content);
        await AssertErrorAsync(reply, 415, "UNSUPPORTED_MEDIA_TYPE");
    }

    [Fact]
    public async Task A_byte_order_mark_before_the_body_is_passed_over()
    {
        using var reply = await news.PostAsync("\uFEFF" + Typename);
        Assert.Equal("""{"data":{"__typename":"Query"}}""", await reply.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_batch_is_answered_by_an_array_in_its_order()
    {
        using var reply = await news.PostAsync("""[{"query":"{ __typename }"},{"query":"{ a: __typename"},{"query":"query($n: String!) { __type(name: $n) { name } }","variables":{"n":"Query"}}]""");
        Assert.Equal(HttpStatusCode.OK, reply.StatusCode);
        Assert.Equal("application/json", reply.Content.Headers.ContentType!.MediaType);
        using var json = JsonDocument.Parse(await reply.Content.ReadAsStringAsync());
        Assert.Equal(3, json.RootElement.GetArrayLength());
        Assert.Equal("""{"data":{"__typename":"Query"}}""", json.RootElement[0].ToString());
        Assert.Equal("GRAPHQL_PARSE_FAILED", json.RootElement[1].GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString());
        Assert.Equal("""{"data":{"__type":{"name":"Query"}}}""", json.RootElement[2].ToString());
    }

    [Fact]
    public async Task A_batch_of_one_is_an_array_and_a_batch_above_the_limit_is_refused_whole()
    {
        using var one = await news.PostAsync($"[{Typename}]");
        Assert.Equal("""[{"data":{"__typename":"Query"}}]""", await one.Content.ReadAsStringAsync());
        using var many = await news.PostAsync($"[{string.Join(',', Enumerable.Repeat(Typename, 11))}]");
        await AssertErrorAsync(many, 400, "BATCH_TOO_LARGE");
        Assert.Contains("10", await many.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_above_the_limit_is_not_read()
    {
        using var reply = await news.PostAsync($$"""{"query":"{ __typename } #{{new string('x', 3 << 20)}}"}""");
        await AssertErrorAsync(reply, 413, "BODY_TOO_LARGE");
    }

    [Fact]
    public async Task Null_members_count_as_absent_and_unknown_ones_are_ignored()
    {
        using var reply = await news.PostAsync("""{"query":"{ __typename }","variables":null,"operationName":null,"extensions":null,"other":[1]}""", accept: Graph);
        Assert.Equal("""{"data":{"__typename":"Query"}}""", await reply.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task The_schema_is_a_text_that_is_sent_once()
    {
        using var client = news.CreateClient();
        using var first = await client.GetAsync("/graphql/schema.graphql");
        var text = await first.Content.ReadAsStringAsync();
        Assert.Contains("type Query", text, StringComparison.Ordinal);
        Assert.Equal(text, await client.GetStringAsync("/graphql?sdl"));
        using var again = new HttpRequestMessage(HttpMethod.Get, "/graphql/schema.graphql");
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var second = await client.SendAsync(again);
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
    }

    [Fact]
    public async Task Introspection_answers_what_current_tools_ask()
    {
        var data = await news.DataAsync("""
            {
              scalar: __type(name: "DateTime") { specifiedByURL isOneOf }
              input: __type(name: "ArticleBy") { specifiedByURL isOneOf inputFields(includeDeprecated: true) { name isDeprecated deprecationReason } }
              __schema { description directives { name isRepeatable args(includeDeprecated: true) { name } } queryType { fields(includeDeprecated: true) { args(includeDeprecated: true) { name } } } }
            }
            """);
        Assert.StartsWith("https://", data.GetProperty("scalar").GetProperty("specifiedByURL").GetString(), StringComparison.Ordinal);
        Assert.Equal(JsonValueKind.Null, data.GetProperty("scalar").GetProperty("isOneOf").ValueKind);
        Assert.True(data.GetProperty("input").GetProperty("isOneOf").GetBoolean());
    }

    [Fact]
    public async Task Introspection_of_twelve_levels_passes_and_endless_nesting_does_not()
    {
        static string Nested(int levels) => "{ __schema { types { fields { type " + string.Concat(Enumerable.Repeat("{ ofType ", levels)) + "{ name }" + new string('}', levels) + " } } } }";
        await news.DataAsync(Nested(12));
        var answer = await news.AskAsync(Nested(40));
        Assert.Equal("QUERY_TOO_DEEP", answer.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString());
    }

    [Theory]
    [InlineData("{ articles(first: 50) { nodes { quotes(first: 50) { nodes { text speaker { name } people { nodes { name } } } } } } }", true)]
    [InlineData("query($n: Int = 50) { articles(first: $n) { nodes { quotes(first: $n) { nodes { people(first: $n) { nodes { name } } } } } } }", false)]
    [InlineData("query($n: Int = 5) { articles(first: $n) { nodes { quotes(first: $n) { nodes { people(first: $n) { nodes { name } } } } } } }", true)]
    [InlineData("{ people(first: 50) { nodes { ...P } } } fragment P on Person { quotes(first: 50) { edges { node { article { quotes(last: 50) { edges { node { text } } } } } } } }", false)]
    public async Task A_document_costs_what_its_pages_ask_for(string query, bool allowed)
    {
        for (var round = 0; round < 2; round++) // the second finds the document in the cache
        {
            var answer = await news.AskAsync(query);
            Assert.Equal(allowed, !answer.TryGetProperty("errors", out var errors));
            if (!allowed) Assert.Equal("HC0047", errors[0].GetProperty("extensions").GetProperty("code").GetString());
            if (!allowed) Assert.Contains("100000", errors[0].GetProperty("message").GetString(), StringComparison.Ordinal);
        }
    }

    private static async Task AssertErrorAsync(HttpResponseMessage reply, int status, string? code)
    {
        var text = await reply.Content.ReadAsStringAsync();
        Assert.True(status == (int)reply.StatusCode, $"{(int)reply.StatusCode} {text}");
        Assert.EndsWith("json", reply.Content.Headers.ContentType!.MediaType, StringComparison.Ordinal);
        using var json = JsonDocument.Parse(text);
        Assert.False(json.RootElement.TryGetProperty("data", out _), text);
        var error = json.RootElement.GetProperty("errors")[0];
        Assert.NotEmpty(error.GetProperty("message").GetString()!);
        if (code is not null) Assert.Equal(code, error.GetProperty("extensions").GetProperty("code").GetString());
        Assert.DoesNotContain("Exception", text, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", text, StringComparison.Ordinal);
    }
}
