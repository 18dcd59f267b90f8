using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using NewsGraphQL.Server.Tests.Commands;
using NewsGraphQL.Server.Tests.Live;

namespace NewsGraphQL.Server.Tests.Http.Persisted;

/// <summary>Operations from a folder, by every id that a client may know them by.</summary>
public sealed class PersistedOperationTests : IDisposable
{
    private const string Graph = "application/graphql-response+json";
    private const string FromFile = "query People($first: Int!) { people(first: $first) { totalCount } }";
    private const string FromRelay = "query FromRelay { relay: __typename }";
    private const string FromApollo = "query FromApollo { apollo: __typename }";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("newsgraphql-operations-");

    public PersistedOperationTests()
    {
        Write("people.graphql", FromFile);
        Write("sub/relay.json", JsonSerializer.Serialize(new Dictionary<string, string> { ["0123456789abcdef"] = FromRelay }));
        Write("apollo.json", JsonSerializer.Serialize(new
        {
            format = "apollo-persisted-query-manifest", version = 1,
            operations = new[] { new { id = Hash(FromApollo), name = "FromApollo", type = "query", body = FromApollo } },
        }));
        Write("README.md", "Not an operation.");
    }

    public static TheoryData<string, string> Ways => new()
    {
        { $$"""{"documentId":"sha256:{{Hash(FromFile)}}","variables":{"first":1} }""", """{"data":{"people":{"totalCount":0}}}""" },
        { """{"documentId":"people","variables":{"first":1}}""", """{"data":{"people":{"totalCount":0}}}""" },
        { $$"""{"id":"{{Hash(FromFile)}}","variables":{"first":1} }""", """{"data":{"people":{"totalCount":0}}}""" },
        { """{"id":"people","variables":{"first":1},"query":null}""", """{"data":{"people":{"totalCount":0}}}""" },
        { $$"""{"extensions":{"persistedQuery":{"version":1,"sha256Hash":"{{Hash(FromFile)}}"} },"variables":{"first":1} }""", """{"data":{"people":{"totalCount":0}}}""" },
        { """{"id":"0123456789abcdef"}""", """{"data":{"relay":"Query"}}""" },
        { $$"""{"documentId":"sha256:{{Hash(FromRelay)}}"}""", """{"data":{"relay":"Query"}}""" },
        { $$"""{"id":"{{Hash(FromApollo)}}"}""", """{"data":{"apollo":"Query"}}""" },
        { $$"""{"extensions":{"persistedQuery":{"version":1,"sha256Hash":"{{Hash(FromApollo)}}"} } }""", """{"data":{"apollo":"Query"}}""" },
        { $$"""{"query":"{{FromRelay}}"}""", """{"data":{"relay":"Query"}}""" },
    };

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task An_operation_is_found_by_each_of_its_ids(string body, string answer)
    {
        await using var news = Server(only: true);
        using var reply = await news.PostAsync(body, accept: Graph);
        Assert.Equal(answer, await reply.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("id=people")]
    [InlineData("documentId=people")]
    public async Task An_operation_is_found_by_get(string id)
    {
        await using var news = Server(only: true);
        using var client = news.CreateClient();
        Assert.Equal("""{"data":{"people":{"totalCount":0}}}""", await client.GetStringAsync($"/graphql?{id}&variables={{\"first\":2}}"));
    }

    [Theory]
    [InlineData("""{"query":"{ __typename }"}""", "HC0067", 400)]
    [InlineData("""{"query":"{ __schema { queryType { name } } }"}""", "HC0067", 400)]
    [InlineData("""{"id":"other"}""", "HC0020", 400)]
    [InlineData("""{"documentId":"sha256:00"}""", "HC0020", 400)]
    [InlineData("""{"documentId":"../people"}""", "HC0020", 400)]
    [InlineData("""{"extensions":{"persistedQuery":{"version":1,"sha256Hash":"00"}}}""", "PERSISTED_QUERY_NOT_FOUND", 200)]
    public async Task Only_those_of_the_folder_are_executed(string body, string code, int status)
    {
        await using var news = Server(only: true);
        using var reply = await news.PostAsync(body, accept: Graph);
        Assert.Equal(status, (int)reply.StatusCode);
        Assert.Equal(code, JsonDocument.Parse(await reply.Content.ReadAsStringAsync()).RootElement.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString());
    }

    [Fact]
    public async Task Apollos_clients_cannot_register_where_only_the_folder_counts()
    {
        const string Query = "{ __typename }";
        var body = $$"""{"query":"{{Query}}","extensions":{"persistedQuery":{"version":1,"sha256Hash":"{{Hash(Query)}}"} } }""";
        await using var news = Server(only: true);
        using var refused = await news.PostAsync(body, accept: Graph);
        Assert.Contains("HC0067", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        await using var open = Server(only: false);
        using var answered = await open.PostAsync(body, accept: Graph);
        Assert.Equal("""{"data":{"__typename":"Query"}}""", await answered.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task The_program_takes_the_folder_as_an_option_and_refuses_a_wrong_one_at_once()
    {
        using var command = new CommandLine();
        Assert.Contains("no such folder", (await command.RunAsync("serve", "--persisted-operations", "gone")).Ending(2).Error, StringComparison.Ordinal);
        Assert.Contains("--persisted-operations", (await command.RunAsync("serve", "--persisted-only")).Ending(2).Error, StringComparison.Ordinal);
        command.Write("ops/wrong.graphql", "{ nothing }");
        var wrong = (await command.RunAsync("serve", "--empty", "--persisted-operations", "ops")).Ending(2).Error.Trim();
        Assert.StartsWith("newsgraphql: the persisted operation wrong cannot be executed: ", wrong, StringComparison.Ordinal);
        Assert.Single(wrong.Split('\n'));
        command.Write("ops/wrong.graphql", "{ __typename }");
        command.Write("ops/list.json", "[1]");
        Assert.Contains("no list of persisted operations", (await command.RunAsync("serve", "--persisted-operations", "ops")).Ending(2).Error, StringComparison.Ordinal);
        command.Write("ops/list.json", """{"wrong":"{ other: __typename }"}""");
        Assert.Contains("the id wrong is another operation's, too", (await command.RunAsync("serve", "--persisted-operations", "ops")).Ending(2).Error, StringComparison.Ordinal);

        await using var server = await RunningServer.StartAsync("--empty", "--persisted-operations", _folder.FullName, "--persisted-only");
        using var known = await server.Http.GetAsync("graphql?id=people&variables={\"first\":2}");
        Assert.Equal(HttpStatusCode.OK, known.StatusCode);
        Assert.Contains("HC0067", (await server.QueryAsync("{ __typename }")).ToString(), StringComparison.Ordinal);

        await using var socket = await SocketClient.BeginAsync(server.Page);
        foreach (var payload in (object[])[new { documentId = "people", variables = new { first = 1 } }, new { id = Hash(FromFile), variables = new { first = 1 } }, new { extensions = new { persistedQuery = new { version = 1, sha256Hash = Hash(FromFile) } }, variables = new { first = 1 } }])
        {
            await socket.SendAsync(new { id = "1", type = "subscribe", payload });
            Assert.Equal("""{"data":{"people":{"totalCount":0}}}""", (await socket.ReadAsync()).GetProperty("payload").GetRawText());
            Assert.Equal("complete", SocketClient.Type(await socket.ReadAsync()));
            using var stream = await Events.PostAsync(server.Http, payload);
            Assert.Equal("""{"data":{"people":{"totalCount":0}}}""", (await stream.ReadAsync())!.Data);
        }

        foreach (var (payload, code) in ((object, string)[])[(new { query = "{ __typename }" }, "HC0067"), (new { id = "other" }, "HC0020"), (new { extensions = new { persistedQuery = new { version = 1, sha256Hash = "00" } } }, "PERSISTED_QUERY_NOT_FOUND")])
        {
            await socket.SendAsync(new { id = "1", type = "subscribe", payload });
            var refused = await socket.ReadAsync();
            Assert.Equal(("error", code), (SocketClient.Type(refused), refused.GetProperty("payload")[0].GetProperty("extensions").GetProperty("code").GetString()));
            using var stream = await Events.PostAsync(server.Http, payload);
            Assert.Contains(code, (await stream.ReadAsync())!.Data, StringComparison.Ordinal);
        }
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private void Write(string name, string text)
    {
        var path = Path.Combine(_folder.FullName, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    private NewsServer Server(bool only) => new() { Settings = new Dictionary<string, string> { ["PersistedOperations"] = _folder.FullName, ["PersistedOnly"] = $"{only}" } };
}
