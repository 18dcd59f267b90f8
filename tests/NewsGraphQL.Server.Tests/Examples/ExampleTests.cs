using System.Text.Json;
using GraphQLParser.AST;
using NewsGraphQL.Data.Keys;
using NewsGraphQL.Server.Tests.Live;

namespace NewsGraphQL.Server.Tests.Examples;

/// <summary>The documented operations are true: each gives, on the sample articles, the answer that stands beside it.</summary>
public abstract class ExampleTests(SampleServer server)
{
    public sealed class OnSqlite(SampleServer server) : ExampleTests(server), IClassFixture<SampleServer>;

    public sealed class OnPostgres(SampleServer.OnPostgres server) : ExampleTests(server.OrSkip()), IClassFixture<SampleServer.OnPostgres>;

    public static TheoryData<string> Names => [.. Example.All.Select(e => e.Name)];

    [Theory, MemberData(nameof(Names))]
    public async Task Answer_is_the_one_beside_the_query(string name)
    {
        var example = new Example(name);
        var reply = await AnswerAsync(example);
        Assert.False(reply.TryGetProperty("errors", out var errors), errors.ToString());
        var answer = Example.Print(reply);
        if (Example.Accepts) await File.WriteAllTextAsync(example.AnswerPath, answer + "\n");
        Assert.True(example.Answer == answer, $"{name} answers otherwise than schema/examples/{name}.json; when the new answer is right, run this test with {Example.Accept}=1\n{answer}");
    }

    [Theory, MemberData(nameof(Names))]
    public void Example_opens_with_a_comment_and_names_its_operation(string name)
    {
        var example = new Example(name);
        Assert.StartsWith("# ", example.Query, StringComparison.Ordinal);
        Assert.NotNull(example.Operation.Name);
    }

    [Fact]
    public void Operations_have_names_of_their_own() =>
        Assert.Equal(Example.All.Count, Example.All.Select(e => e.Operation.Name!.StringValue).Distinct().Count());

    [Fact]
    public async Task Cursor_of_one_page_leads_to_the_next()
    {
        var query = new Example("15-next-page").Query;
        var seen = new List<string>();
        string? after = null;
        do
        {
            var page = (await server.DataAsync(query, new { after })).GetProperty("articles");
            seen.AddRange(page.GetProperty("edges").EnumerateArray().Select(e => e.GetProperty("node").GetProperty("headline").GetString()!));
            var info = page.GetProperty("pageInfo");
            after = info.GetProperty("hasNextPage").GetBoolean() ? info.GetProperty("endCursor").GetString() : null;
        }
        while (after is not null);
        Assert.Equal(20, seen.Distinct().Count());
    }

    [Fact]
    public async Task Every_root_field_has_an_example()
    {
        var data = await server.DataAsync("{ __schema { queryType { ...F } mutationType { ...F } subscriptionType { ...F } } } fragment F on __Type { fields { name } }");
        var fields = data.GetProperty("__schema").EnumerateObject().SelectMany(root => root.Value.GetProperty("fields").EnumerateArray()).Select(f => f.GetProperty("name").GetString()!);
        Assert.Empty(fields.Except(Example.All.SelectMany(e => e.RootFields)));
    }

    [Fact]
    public async Task Every_span_of_a_quote_cuts_its_words_out_of_the_body()
    {
        var data = await server.DataAsync("{ articles(first: 50) { nodes { body quotes(first: 50) { nodes { text parts { start end } } } } } }");
        foreach (var article in data.GetProperty("articles").GetProperty("nodes").EnumerateArray())
        {
            var body = article.GetProperty("body").GetString()!;
            foreach (var quote in article.GetProperty("quotes").GetProperty("nodes").EnumerateArray())
                Assert.Equal(quote.GetProperty("text").GetString(), string.Join(' ', quote.GetProperty("parts").EnumerateArray().Select(p => Cut(body, p))));
        }
    }

    /// <summary>A query is asked of the server that all share; other operations of one of their own, so that no example sees what another wrote.</summary>
    private async Task<JsonElement> AnswerAsync(Example example)
    {
        if (example.Operation.Operation == OperationType.Query) return await server.AskAsync(example.Query);
        await using var own = new SampleServer();
        await own.InitializeAsync();
        if (example.Operation.Operation == OperationType.Subscription) return await FirstEventAsync(own, example);
        return await own.AskAsync(example.Query, key: await own.KeyAsync(KeyScopes.Write));
    }

    /// <summary>What a subscription tells first when the article of the import's example is stored.</summary>
    private static async Task<JsonElement> FirstEventAsync(SampleServer own, Example example)
    {
        var latest = (await own.DataAsync("{ changes(first: 0) { latest } }")).GetProperty("changes").GetProperty("latest").GetString();
        using var client = own.CreateClient();
        using var events = await Events.GetAsync(client, $"/graphql?query={Uri.EscapeDataString(example.Query)}", latest);
        await own.AskAsync(new Example("27-import-an-article").Query, key: await own.KeyAsync(KeyScopes.Write));
        return JsonDocument.Parse((await events.ReadAsync())!.Data).RootElement;
    }

    private static string Cut(string body, JsonElement span) => body[span.GetProperty("start").GetInt32()..span.GetProperty("end").GetInt32()];
}
