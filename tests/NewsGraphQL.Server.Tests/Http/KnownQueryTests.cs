using System.Net.Http.Json;
using NewsGraphQL.Server.Tests.Examples;

namespace NewsGraphQL.Server.Tests.Http;

/// <summary>A query that was executed before is executed by a shorter way: its answers are, to the byte, those of a query that comes for the first time.</summary>
public sealed class KnownQueryTests(SampleServer server) : IClassFixture<SampleServer>
{
    private const string Page = "query($first: Int, $kind: QuoteKind, $id: ID! = \"UGVyc29uOjE=\") { quotes(first: $first, where: { kind: { eq: $kind } }) { totalCount nodes { text } } node(id: $id) { __typename id } }";

    private int _comments;

    public static TheoryData<string> Queries =>
    [
        .. Example.All.Where(example => example.Operation.Operation == GraphQLParser.AST.OperationType.Query).Select(example => example.Query),
        "{ a: __typename b: __typename people(first: 2) { __typename edges { cursor node { __typename name n: name aliases { name } } } } }",
        "{ people(first: 2) { nodes { ...A ...B ... on Node { id } } } } fragment A on Person { name roles { title } } fragment B on Person { slug ...A }",
        "{ people(first: 2) { nodes { name } nodes { slug } } people(first: 2) { totalCount } }",
        "{ people(first: 2) { nodes { name @include(if: false) slug @skip(if: false) id } } }",
        "{ nodes(ids: [\"UGVyc29uOjE=\", \"?\", \"QXJ0aWNsZTox\", \"UGVyc29uOjk5OTk5OQ==\"]) { __typename id ... on Person { name } ... on Article { slug body } } }",
        "{ articles(first: 1000) { nodes { id } } corpus { __typename } quotes(first: 1) { nodes { id } } }",
        "{ articles(first: 2, after: \"?\") { nodes { id } } person(by: { slug: \"nobody\" }) { name } }",
        "{ search(query: \"kabel\") { nodes { __typename ... on Article { headline } ... on Quote { text } ... on Person { name } } } }",
    ];

    [Theory, MemberData(nameof(Queries))]
    public async Task Answer_is_the_same_the_second_time_and_the_third(string query)
    {
        var first = await AskAsync(query, null);
        Assert.Equal(first, await AskAsync(query, null));
        Assert.Equal(first, await AskAsync(query, null));
    }

    [Theory]
    [InlineData("""{"first":2,"kind":"PARTIAL"}""")]
    [InlineData("""{"first":3}""")]
    [InlineData("""{"first":1000}""")]
    [InlineData("""{"first":-1}""")]
    [InlineData("""{"first":"two"}""")]
    [InlineData("""{"kind":"LOUD"}""")]
    [InlineData("""{"id":"?"}""")]
    [InlineData("""{"id":null}""")]
    [InlineData("""{"id":7,"other":1}""")]
    [InlineData("""{"first":null}""")]
    public async Task Variables_are_looked_at_each_time(string variables)
    {
        await AskAsync(Page, """{"first":1}""");
        await AskAsync(Page, """{"first":2}""");
        Assert.Equal(await AskAsync($"{Page} # {++_comments} {variables}", variables), await AskAsync(Page, variables));
    }

    [Theory]
    [InlineData(4, true)]
    [InlineData(50, false)]
    public async Task Cost_is_that_of_the_page_that_is_asked_for(int first, bool isAllowed)
    {
        const string query = "query($first: Int) { articles(first: $first) { nodes { people(first: $first) { nodes { articles(first: $first) { nodes { id } } } } } } }";
        await AskAsync(query, """{"first":3}""");
        await AskAsync(query, """{"first":3}""");
        Assert.Equal(isAllowed, !(await AskAsync(query, $$"""{"first":{{first}}}""")).Contains("HC0047", StringComparison.Ordinal));
    }

    private async Task<string> AskAsync(string query, string? variables)
    {
        using var client = server.CreateClient();
        using var reply = await client.PostAsJsonAsync("/graphql", new { query, variables = variables is null ? null : System.Text.Json.Nodes.JsonNode.Parse(variables) });
        return $"{(int)reply.StatusCode} {await reply.Content.ReadAsStringAsync()}";
    }
}
