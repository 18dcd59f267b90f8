using System.Diagnostics;
using System.Net.WebSockets;
using System.Text.Json;
using NewsGraphQL.Server.Tests.Attacks;
using NewsGraphQL.Server.Tests.Commands;

namespace NewsGraphQL.Server.Tests.Live;

/// <summary>graphql-transport-ws, message by message, against the program as it is run.</summary>
[Collection(LiveServerCollection.Name)]
public sealed class WebSocketTests(LiveServer live)
{
    private const string Quotes = "subscription($name: String!, $after: String) { quoteAdded(where: { speaker: { name: { eq: $name } } }, after: $after) { text speaker { name } article { headline } } }";

    private Uri Page => live.Server.Page;

    [Fact]
    public async Task Queries_and_mistakes_are_answered()
    {
        await using var client = await SocketClient.BeginAsync(Page);
        await client.SubscribeAsync("1", "query($code: CountryCode!) { country(code: $code) { name } }", new { code = "ID" });
        var next = await client.ReadAsync();
        Assert.Equal(("next", "1"), (SocketClient.Type(next), next.GetProperty("id").GetString()));
        Assert.Equal("""{"data":{"country":{"name":"Indonesia"}}}""", next.GetProperty("payload").GetRawText());
        Assert.Equal("""{"type":"complete","id":"1"}""", (await client.ReadAsync()).GetRawText());

        foreach (var (query, code) in new[] { ("{ nothing }", "GRAPHQL_VALIDATION_FAILED"), ("{", "GRAPHQL_PARSE_FAILED"), ("subscription { quoteAdded(after: \"x\") { id } }", "INVALID_CURSOR"),
            ("mutation { removeArticle(input: { id: \"x\" }) { removedArticleId } }", "AUTH_NOT_AUTHENTICATED"), ($"subscription {{ quoteAdded {{ {Nested(30)} }} }}", "QUERY_TOO_DEEP") })
        {
            await client.SubscribeAsync("1", query); // the id is free again
            var error = await client.ReadAsync();
            Assert.Equal("error", SocketClient.Type(error));
            Assert.Equal(code, error.GetProperty("payload")[0].GetProperty("extensions").GetProperty("code").GetString());
        }

        await client.SendAsync(new { type = "ping", payload = new { a = 1 } });
        Assert.Equal("""{"type":"pong","payload":{"a":1}}""", (await client.ReadAsync()).GetRawText());
    }

    [Fact]
    public async Task A_quote_arrives_from_this_process_and_from_another()
    {
        await using var client = await SocketClient.BeginAsync(Page, new { Authorization = $"Bearer {live.Key}" });
        await client.SubscribeAsync("q", Quotes, new { name = "Wening Astuti" });
        await client.SubscribeAsync("a", "subscription { articleAdded(where: { headline: { startsWith: \"Rapat Warga\" } }) { headline quotes { totalCount } } }");
        await SettleAsync(client);

        var (here, elsewhere) = (live.Article("Wening Astuti"), live.Article("Wening Astuti"));
        await live.ImportHereAsync(live.Article("Orang Lain"));
        await live.ImportHereAsync(here);
        await live.ImportElsewhereAsync(elsewhere);
        var told = new List<JsonElement>();
        while (told.Count < 5) told.Add(await client.ReadAsync());
        Assert.All(told, message => Assert.Equal("next", SocketClient.Type(message)));
        var quotes = told.Where(message => message.GetProperty("id").GetString() == "q").Select(message => message.GetProperty("payload").GetProperty("data").GetProperty("quoteAdded")).ToList();
        Assert.Equal([Headline(here), Headline(elsewhere)], quotes.Select(quote => quote.GetProperty("article").GetProperty("headline").GetString()));
        Assert.All(quotes, quote => Assert.Equal("Wening Astuti", quote.GetProperty("speaker").GetProperty("name").GetString()));
        Assert.Equal(3, told.Count(message => message.GetProperty("id").GetString() == "a"));

        await client.SendAsync(new { id = "q", type = "complete" });
        await client.SubscribeAsync("m", "mutation($text: String!) { importArticle(input: { content: { text: $text } }) { outcome } }", new { text = live.Article("Wening Astuti") });
        var rest = new List<string?>();
        while (rest.Count < 3) rest.Add((await client.ReadAsync()).GetProperty("id").GetString());
        Assert.Equal(["a", "m", "m"], rest.Order()); // the mutation's answer and end, the article, and nothing of what was completed
    }

    [Fact]
    public async Task Who_comes_back_hears_what_was_missed_once_and_in_order()
    {
        var (name, seen) = ("Bayu Segara", new List<string>());
        var cursor = await live.LatestAsync();
        for (var round = 0; round < 3; round++)
        {
            await live.ImportElsewhereAsync(live.Article(name), live.Article("Orang Lain"), live.Article(name)); // nobody listens
            await using var client = await SocketClient.BeginAsync(Page);
            await client.SubscribeAsync("q", Quotes, new { name, after = cursor });
            var importing = live.ImportHereAsync(live.Article(name));
            for (var i = 0; i < 2 + round % 2; i++) // now and then it leaves before the last one came
            {
                var payload = (await client.ReadAsync()).GetProperty("payload");
                seen.Add(payload.GetProperty("data").GetProperty("quoteAdded").GetProperty("text").GetString()!);
                cursor = payload.GetProperty("extensions").GetProperty("cursor").GetString()!;
            }

            await importing;
        }

        await using var last = await SocketClient.BeginAsync(Page);
        await last.SubscribeAsync("q", Quotes, new { name, after = cursor });
        while (seen.Count < 9) seen.Add((await last.ReadAsync()).GetProperty("payload").GetProperty("data").GetProperty("quoteAdded").GetProperty("text").GetString()!);
        var all = await live.Server.QueryAsync("{ quotes(first: 50, where: { speaker: { name: { eq: \"Bayu Segara\" } } }) { nodes { text id } } }");
        Assert.Equal(all.GetProperty("data").GetProperty("quotes").GetProperty("nodes").EnumerateArray().Select(quote => quote.GetProperty("text").GetString()!).Order(), seen.Order());
        Assert.Equal(seen.Count, seen.Distinct().Count());
        Assert.Equal(seen, seen.OrderBy(text => int.Parse(text.Split(' ')[2], System.Globalization.CultureInfo.InvariantCulture)).ToList());
    }

    [Theory]
    [InlineData(4400, "nonsense")]
    [InlineData(4400, "[]")]
    [InlineData(4400, """{"type":"start"}""")]
    [InlineData(4400, """{"type":"connection_init","payload":7}""")]
    [InlineData(4400, """{"type":"connection_init"}""", """{"type":"subscribe","payload":{"query":"{__typename}"}}""")]
    [InlineData(4400, """{"type":"connection_init"}""", """{"type":"subscribe","id":"1"}""")]
    [InlineData(4400, """{"type":"connection_init"}""", """{"type":"complete"}""")]
    [InlineData(4401, """{"type":"subscribe","id":"1","payload":{"query":"{__typename}"}}""")]
    [InlineData(4403, """{"type":"connection_init","payload":{"Authorization":"Bearer ngql_000000000000_x"}}""")]
    [InlineData(4403, """{"type":"connection_init","payload":{"headers":{"X-Api-Key":"wrong"}}}""")]
    [InlineData(4409, """{"type":"connection_init"}""", """{"type":"subscribe","id":"1","payload":{"query":"subscription { quoteAdded { id } }"}}""", """{"type":"subscribe","id":"1","payload":{"query":"{__typename}"}}""")]
    [InlineData(4429, """{"type":"connection_init"}""", """{"type":"connection_init"}""")]
    public async Task Who_breaks_the_protocol_is_told_why(int code, params string[] messages)
    {
        await using var client = await SocketClient.OpenAsync(Page);
        foreach (var message in messages) await client.SendAsync(message);
        var closed = await client.ReadToCloseAsync();
        Assert.Equal(code, closed.Code);
        Assert.False(string.IsNullOrEmpty(closed.Reason));
    }

    [Fact]
    public async Task Binary_and_long_messages_and_other_protocols_are_refused()
    {
        await using (var client = await SocketClient.OpenAsync(Page))
        {
            await client.SendAsync("""{"type":"connection_init"}""", WebSocketMessageType.Binary);
            Assert.Equal(4400, (await client.ReadToCloseAsync()).Code);
        }

        await using (var client = await SocketClient.BeginAsync(Page))
        {
            await client.SendAsync(new string(' ', 30_000));
            Assert.Equal(1009, (await client.ReadToCloseAsync()).Code);
        }

        foreach (var protocol in new[] { null, "graphql-ws" })
        {
            await using var client = await SocketClient.OpenAsync(Page, protocol);
            Assert.Equal(4406, (await client.ReadToCloseAsync()).Code);
        }
    }

    [Fact]
    public async Task What_is_odd_but_allowed_is_taken_and_letters_that_are_none_are_not()
    {
        await using (var client = await SocketClient.BeginAsync(Page))
        {
            await client.SendAsync(new { id = "nobody", type = "complete" });
            await client.SendAsync(new { type = "pong", payload = new { a = 1 } });
            for (var i = 0; i < 1000; i++) await client.SendAsync(new { type = "ping" });
            await client.SendPartsAsync("""{"id":"1","type":"subscribe","""u8.ToArray(), [], "\"payload\":{\"query\":\"{ __ty"u8.ToArray(), "pename }\"}}"u8.ToArray());
            for (var i = 0; i < 1000; i++) Assert.Equal("pong", SocketClient.Type(await client.ReadAsync()));
            Assert.Equal("""{"data":{"__typename":"Query"}}""", (await client.ReadAsync()).GetProperty("payload").GetRawText());
        }

        await using (var client = await SocketClient.BeginAsync(Page))
        {
            await client.SendPartsAsync([(byte)'"', 0xff, 0xfe, (byte)'"']);
            try
            {
                Assert.Equal(1007, (await client.ReadToCloseAsync()).Code);
            }
            catch (WebSocketException)
            {
                // Hung up on before the close frame was read.
            }
        }

        await using var last = await SocketClient.BeginAsync(Page); // and nobody else was harmed
    }

    [Fact]
    public async Task Who_takes_nothing_is_cut_off_and_gives_up_the_place()
    {
        await using var server = await RunningServer.StartAsync("--NewsGraphQL:MaxSendSeconds=1", "--NewsGraphQL:MaxLiveConnections=1", "--NewsGraphQL:KeepAliveSeconds=3600", "--NewsGraphQL:MaxSubscriptionsPerConnection=1000");
        using var slow = await RawConnection.OpenAsync(server.Page, receiveBytes: 4096);
        await slow.TrySendAsync($"GET /graphql HTTP/1.1\r\nHost: a\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\nSec-WebSocket-Protocol: {SocketClient.Protocol}\r\n\r\n");
        Assert.StartsWith("HTTP/1.1 101 ", await slow.ReadAsync(), StringComparison.Ordinal);
        await Assert.ThrowsAsync<WebSocketException>(() => SocketClient.OpenAsync(server.Page)); // there is one place

        var query = $"{{ {string.Concat(Enumerable.Range(0, 20).Select(i => $"a{i}: articles(first: 20) {{ nodes {{ body }} }} "))} }}";
        await slow.TrySendAsync(Frame(new { type = "connection_init" }));
        for (var i = 0; i < 40; i++) await slow.TrySendAsync(Frame(new { id = $"{i}", type = "subscribe", payload = new { query } })); // answers of many megabytes, never read
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                await using var next = await SocketClient.BeginAsync(server.Page);
                return;
            }
            catch (WebSocketException) when (attempt < 600)
            {
                await Task.Delay(100);
            }
        }
    }

    [Fact]
    public async Task One_connection_runs_so_many_operations_and_no_more()
    {
        await using var client = await SocketClient.BeginAsync(Page);
        for (var i = 0; i < 4; i++) await client.SubscribeAsync($"{i}", "subscription { quoteAdded(where: { text: { eq: \"tidak pernah\" } }) { id } }");
        var refused = await client.ReadAsync();
        Assert.Equal(("error", "3", "TOO_MANY_SUBSCRIPTIONS"), (SocketClient.Type(refused), refused.GetProperty("id").GetString(), refused.GetProperty("payload")[0].GetProperty("extensions").GetProperty("code").GetString()));
        await client.SendAsync(new { id = "0", type = "complete" });
        await client.SubscribeAsync("4", "{ __typename }");
        Assert.Equal("next", SocketClient.Type(await client.ReadAsync()));
    }

    [Fact]
    public async Task A_page_of_another_site_may_not_connect_and_one_of_this_may()
    {
        await Assert.ThrowsAsync<WebSocketException>(() => SocketClient.OpenAsync(Page, headers: ("Origin", "https://evil.example")));
        await using var own = await SocketClient.OpenAsync(Page, headers: ("Origin", new Uri(Page, "/").ToString().TrimEnd('/')));
        await own.SendAsync(new { type = "connection_init" });
        Assert.Equal("connection_ack", SocketClient.Type(await own.ReadAsync()));
    }

    [Fact]
    public async Task A_silent_client_is_pinged_and_then_given_up()
    {
        await using var server = await RunningServer.StartAsync("--empty", "--NewsGraphQL:KeepAliveSeconds=1", "--NewsGraphQL:ConnectionInitSeconds=5");
        await using var client = await SocketClient.BeginAsync(server.Page);
        var pings = 0;
        while (await client.TryReadAsync() is { } message) if (SocketClient.Type(message) == "ping") pings++;
        Assert.Equal(4408, (int)client.Closed!.Value);
        Assert.True(pings > 0);
    }

    [SkippableFact]
    public async Task Limits_are_settings_and_a_server_that_ends_says_so()
    {
        await using var server = await RunningServer.StartAsync("--empty", "--require-key", "--NewsGraphQL:MaxRequestsPerMinute=12", "--NewsGraphQL:ConnectionInitSeconds=1", "--NewsGraphQL:MaxLiveConnections=2");
        await using (var late = await SocketClient.OpenAsync(server.Page)) Assert.Equal(4408, (await late.ReadToCloseAsync()).Code);
        await using (var nobody = await SocketClient.OpenAsync(server.Page))
        {
            await nobody.SendAsync(new { type = "connection_init" });
            Assert.Equal(4403, (await nobody.ReadToCloseAsync()).Code);
        }

        using var command = new CommandLine();
        var key = (await command.RunAsync("keys", "create", "a", "--store", Path.Combine(server.Folder, "newsgraphql.db"))).Ending(0).Output.Trim();
        await using var one = await SocketClient.BeginAsync(server.Page, new { apiKey = key });
        await using var two = await SocketClient.OpenAsync(server.Page, headers: ("X-Api-Key", key));
        await two.SendAsync(new { type = "connection_init" });
        await Assert.ThrowsAsync<WebSocketException>(() => SocketClient.OpenAsync(server.Page));
        await one.SubscribeAsync("1", "subscription { quoteAdded { id } }");
        for (var i = 0; i < 12; i++) await one.SubscribeAsync($"often {i}", "{ __typename }");
        JsonElement refused;
        do refused = await one.ReadAsync();
        while (SocketClient.Type(refused) != "error");
        Assert.Equal("TOO_MANY_REQUESTS", refused.GetProperty("payload")[0].GetProperty("extensions").GetProperty("code").GetString());
        Skip.If(OperatingSystem.IsWindows(), "Windows has no SIGTERM");
        using (Process.Start("kill", ["-TERM", $"{server.Process.Id}"])) { }
        Assert.Equal((1001, "The server goes away"), await one.ReadToCloseAsync());
        Assert.Equal(1001, (await two.ReadToCloseAsync()).Code);
        await server.Process.WaitForExitAsync().WaitAsync(TimeSpan.FromMinutes(2));
        Assert.Equal(0, server.Process.ExitCode);
    }

    /// <summary>A message as a client puts it on the wire, hidden by a mask that changes nothing.</summary>
    private static string Frame(object message)
    {
        var text = JsonSerializer.Serialize(message);
        return text.Length < 126 ? $"\u0081{(char)(0x80 | text.Length)}\0\0\0\0{text}" : $"\u0081\u00fe{(char)(text.Length >> 8)}{(char)(text.Length & 0xff)}\0\0\0\0{text}";
    }

    private static string Nested(int levels) => levels == 0 ? "id" : $"article {{ quotes(first: 50) {{ nodes {{ {Nested(levels - 1)} }} }} }}";

    private static string Headline(string article) => article.Split('\n')[0];

    /// <summary>Subscriptions have no answer of their own; a query that was sent behind them has one when they are listening.</summary>
    private static async Task SettleAsync(SocketClient client)
    {
        await Task.Delay(500);
        await client.SubscribeAsync("settled", "{ __typename }");
        Assert.Equal("next", SocketClient.Type(await client.ReadAsync()));
        Assert.Equal("complete", SocketClient.Type(await client.ReadAsync()));
    }
}
