using System.Net;

namespace NewsGraphQL.Server.Tests.Http.Limits;

/// <summary>Introspection can be switched off, and then errors tell nothing that it would.</summary>
public sealed class IntrospectionTests(IntrospectionTests.Closed closed, NewsServer open) : IClassFixture<IntrospectionTests.Closed>, IClassFixture<NewsServer>
{
    /// <summary>As graphql-js writes it, and as Banana Cake Pop sends it.</summary>
    private const string Full = """
        query IntrospectionQuery { __schema { description queryType { name } mutationType { name } subscriptionType { name } types { ...FullType } directives { name description isRepeatable locations args(includeDeprecated: true) { ...InputValue } } } }
        fragment FullType on __Type { kind name description specifiedByURL isOneOf fields(includeDeprecated: true) { name description args(includeDeprecated: true) { ...InputValue } type { ...TypeRef } isDeprecated deprecationReason }
          inputFields(includeDeprecated: true) { ...InputValue } interfaces { ...TypeRef } enumValues(includeDeprecated: true) { name description isDeprecated deprecationReason } possibleTypes { ...TypeRef } }
        fragment InputValue on __InputValue { name description type { ...TypeRef } defaultValue isDeprecated deprecationReason }
        fragment TypeRef on __Type { kind name ofType { kind name ofType { kind name ofType { kind name ofType { kind name ofType { kind name ofType { kind name ofType { kind name ofType { kind name ofType { kind name } } } } } } } } } }
        """;

    [Fact]
    public async Task Tools_read_the_whole_schema()
    {
        var types = (await open.DataAsync(Full)).GetProperty("__schema").GetProperty("types");
        Assert.Contains(types.EnumerateArray(), type => type.GetProperty("name").GetString() == "QuotesConnection");
    }

    [Theory]
    [InlineData("{ __schema { queryType { name } } }")]
    [InlineData("{ __type(name: \"Query\") { name } }")]
    [InlineData("{ ...A } fragment A on Query { a: __schema { types { name } } }")]
    public async Task Switched_off_it_is_refused(string query)
    {
        for (var round = 0; round < 2; round++)
        {
            var error = (await closed.AskAsync(query)).GetProperty("errors")[0];
            Assert.Equal("HC0046", error.GetProperty("extensions").GetProperty("code").GetString());
        }

        await open.DataAsync(query);
    }

    [Theory]
    [InlineData("{ quotesss }", "'quotes'")]
    [InlineData("{ quotess { totalCount } }", "'quotes'")]
    [InlineData("{ quotes(wher: {}) { totalCount } }", "'where'")]
    [InlineData("{ quotes(where: { kin: { eq: DIRECT } }) { totalCount } }", "'kind'")]
    [InlineData("{ quotes(where: { kind: { eq: DIREC } }) { totalCount } }", "DIRECT")]
    [InlineData("query($a: QuoteFilterInpu) { quotes(where: $a) { totalCount } }", "QuoteFilterInput")]
    [InlineData("{ ... on Quer { __typename } }", "'Query'")]
    [InlineData("{ __typename @skipp(if: true) }", "'skip'")]
    public async Task Switched_off_no_error_suggests_a_name(string query, string name)
    {
        var text = (await closed.AskAsync(query)).ToString();
        Assert.Contains("errors", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Did you mean", text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(name, text.Replace(query, "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Switched_off_names_of_types_stay_and_the_schema_is_still_downloaded()
    {
        Assert.Equal("Query", (await closed.DataAsync("{ __typename }")).GetProperty("__typename").GetString());
        using var client = closed.CreateClient();
        foreach (var address in (string[])["/graphql?sdl", "/graphql/schema.graphql"])
        {
            using var reply = await client.GetAsync(address);
            Assert.Equal(HttpStatusCode.OK, reply.StatusCode);
            Assert.NotNull(reply.Headers.ETag);
            Assert.Contains("type Query", await reply.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Switched_on_errors_help() =>
        Assert.Contains("Did you mean", (await open.AskAsync("{ quotess { totalCount } }")).ToString(), StringComparison.Ordinal);

    public sealed class Closed : NewsServer
    {
        public Closed() => Settings = new Dictionary<string, string> { ["Introspection"] = "false" };
    }
}
