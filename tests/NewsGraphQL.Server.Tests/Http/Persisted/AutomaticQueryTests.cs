using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace NewsGraphQL.Server.Tests.Http.Persisted;

/// <summary>Automatic persisted queries as Apollo's clients do them.</summary>
public sealed class AutomaticQueryTests : IClassFixture<NewsServer>
{
    private const string Graph = "application/graphql-response+json";

    private readonly NewsServer _news;

    public AutomaticQueryTests(NewsServer news) => _news = news;

    [Theory]
    [InlineData("application/json")]
    [InlineData(Graph)]
    public async Task The_hash_alone_is_unknown_until_the_text_came_with_it(string accept)
    {
        var query = $"{{ a{Guid.NewGuid():N}: __typename }}";
        for (var round = 0; round < 2; round++)
        {
            using var unknown = await _news.PostAsync(Body(null, Hash(query)), accept: accept);
            Assert.Equal(HttpStatusCode.OK, unknown.StatusCode);
            Assert.Equal("""{"errors":[{"message":"PersistedQueryNotFound","extensions":{"code":"PERSISTED_QUERY_NOT_FOUND"}}]}""", await unknown.Content.ReadAsStringAsync());
        }

        using var sent = await _news.PostAsync(Body(query, Hash(query)), accept: accept);
        Assert.Contains("\"Query\"", await sent.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using var known = await _news.PostAsync(Body(null, Hash(query).ToUpperInvariant()), accept: accept);
        Assert.Contains("\"Query\"", await known.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task By_get_an_unknown_hash_is_kept_by_nobody_and_a_known_one_can_be()
    {
        const string Query = "query Sizes($more: Boolean = false) { corpus { articles quotes @include(if: $more) } }";
        using var client = _news.CreateClient();
        var address = $"/graphql?operationName=Sizes&variables={Uri.EscapeDataString("{\"more\":true}")}&extensions={Uri.EscapeDataString(Extension(Hash(Query)))}";
        using var unknown = await client.GetAsync(address);
        Assert.Equal(HttpStatusCode.OK, unknown.StatusCode);
        Assert.Contains("PersistedQueryNotFound", await unknown.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal("must-revalidate, no-cache, private", string.Join(", ", unknown.Headers.CacheControl!.ToString().Split(", ").Order()));
        Assert.Null(unknown.Headers.ETag);
        using var registered = await client.GetAsync($"{address}&query={Uri.EscapeDataString(Query)}");
        Assert.Equal("""{"data":{"corpus":{"articles":0,"quotes":0}}}""", await registered.Content.ReadAsStringAsync());
        using var known = await client.GetAsync(address);
        Assert.Equal("""{"data":{"corpus":{"articles":0,"quotes":0}}}""", await known.Content.ReadAsStringAsync());
        Assert.NotNull(known.Headers.ETag);
        Assert.True(known.Headers.CacheControl!.Public);
    }

    [Fact]
    public async Task A_hash_of_another_text_is_refused()
    {
        using var reply = await _news.PostAsync(Body("{ __typename }", Hash("{ other }")), accept: Graph);
        Assert.Equal(HttpStatusCode.BadRequest, reply.StatusCode);
        Assert.Equal("""{"errors":[{"message":"provided sha does not match query","extensions":{"code":"PERSISTED_QUERY_HASH_MISMATCH"}}]}""", await reply.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_text_that_is_refused_is_not_kept()
    {
        const string Wrong = "{ nothing }";
        using var refused = await _news.PostAsync(Body(Wrong, Hash(Wrong)));
        using var still = await _news.PostAsync(Body(null, Hash(Wrong)));
        Assert.Contains("PersistedQueryNotFound", await still.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"version":2,"sha256Hash":"a"}""")]
    [InlineData("""{"sha256Hash":"a"}""")]
    [InlineData("""{"version":1}""")]
    [InlineData("""{"version":1,"sha256Hash":7}""")]
    [InlineData("[]")]
    public async Task Another_protocol_is_refused(string extension)
    {
        using var reply = await _news.PostAsync($$$"""{"extensions":{"persistedQuery":{{{extension}}}}}""", accept: Graph);
        Assert.Equal(HttpStatusCode.BadRequest, reply.StatusCode);
        Assert.Contains("BAD_REQUEST", await reply.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_a_batch_each_request_stands_for_itself()
    {
        const string Query = "{ batched: __typename }";
        using var reply = await _news.PostAsync($"[{Body(Query, Hash(Query))},{Body(null, Hash(Query))},{Body(null, Hash("{ unknown }"))}]");
        using var json = JsonDocument.Parse(await reply.Content.ReadAsStringAsync());
        Assert.Equal("""{"data":{"batched":"Query"}}""", json.RootElement[0].ToString());
        Assert.Equal("""{"data":{"batched":"Query"}}""", json.RootElement[1].ToString());
        Assert.Equal("PersistedQueryNotFound", json.RootElement[2].GetProperty("errors")[0].GetProperty("message").GetString());
    }

    [Fact]
    public async Task The_store_of_queries_is_bounded()
    {
        await using var small = new NewsServer { Settings = new Dictionary<string, string> { ["AutomaticQueryCharacters"] = "2000" } };
        var queries = Enumerable.Range(0, 40).Select(i => $"{{ a{i}: __typename {new string(' ', 400)} }}").ToArray();
        foreach (var query in queries) using (await small.PostAsync(Body(query, Hash(query)))) { }
        var kept = 0;
        foreach (var query in queries)
        {
            using var reply = await small.PostAsync(Body(null, Hash(query)));
            if (!(await reply.Content.ReadAsStringAsync()).Contains("NotFound", StringComparison.Ordinal)) kept++;
        }

        Assert.InRange(kept, 0, 4);
        await using var none = new NewsServer { Settings = new Dictionary<string, string> { ["AutomaticQueryCharacters"] = "0" } };
        using var unsupported = await none.PostAsync(Body(null, Hash("{ __typename }")));
        Assert.Equal("""{"errors":[{"message":"PersistedQueryNotSupported","extensions":{"code":"PERSISTED_QUERY_NOT_SUPPORTED"}}]}""", await unsupported.Content.ReadAsStringAsync());
    }

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static string Extension(string hash) => $$"""{"persistedQuery":{"version":1,"sha256Hash":"{{hash}}"} }""";

    private static string Body(string? query, string hash) =>
        query is null ? $$"""{"extensions":{{Extension(hash)}} }""" : $$"""{"query":{{JsonSerializer.Serialize(query)}},"extensions":{{Extension(hash)}} }""";
}
