namespace NewsGraphQL.Server.Tests.Http;

/// <summary>The statuses of GraphQL over HTTP's first edition, where the configuration asks for them.</summary>
public sealed class FirstEditionTests : IClassFixture<FirstEditionTests.Server>
{
    private const string Graph = "application/graphql-response+json";
    private const string Json = "application/json";

    private readonly Server _news;

    public FirstEditionTests(Server news) => _news = news;

    [Theory]
    [InlineData("{ \"not a JSON", Graph, 400)]
    [InlineData("""{"qeury":"{ __typename }"}""", Graph, 422)]
    [InlineData("""{"query":0}""", Graph, 422)]
    [InlineData("""{"query":"{ __typename }","variables":[7]}""", Graph, 422)]
    [InlineData("""{"query":"{"}""", Graph, 400)]
    [InlineData("""{"query":"{ nothing }"}""", Graph, 422)]
    [InlineData("""{"query":"query A { __typename } query B { __typename }"}""", Graph, 422)]
    [InlineData("""{"query":"query($id: ID!) { node(id: $id) { id } }"}""", Graph, 422)]
    [InlineData("""{"query":"{ __typename node(id: \"?\") { id } }"}""", Graph, 294)]
    [InlineData("""{"query":"{ __typename }"}""", Graph, 200)]
    [InlineData("{ \"not a JSON", Json, 400)]
    [InlineData("""{"qeury":"{ __typename }"}""", Json, 422)]
    [InlineData("""{"query":"{"}""", Json, 400)]
    [InlineData("""{"query":"{ nothing }"}""", Json, 422)]
    [InlineData("""{"query":"{ __typename node(id: \"?\") { id } }"}""", Json, 200)]
    [InlineData("""{"query":"{ __typename }"}""", Json, 200)]
    public async Task Status_says_what_became_of_the_request(string body, string accept, int status)
    {
        using var reply = await _news.PostAsync(body, accept: accept);
        Assert.Equal(status, (int)reply.StatusCode);
        Assert.Equal(accept, reply.Content.Headers.ContentType!.MediaType);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("*/*")]
    public async Task A_client_that_leaves_it_open_gets_graphqls_own_type(string? accept)
    {
        using var reply = await _news.PostAsync("""{"query":"{ __typename }"}""", accept: accept);
        Assert.Equal(Graph, reply.Content.Headers.ContentType!.MediaType);
    }

    public sealed class Server : NewsServer
    {
        public Server() => Settings = new Dictionary<string, string> { ["FirstEdition"] = "true" };
    }
}
