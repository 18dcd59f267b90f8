using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using NewsGraphQL.Server.Tests.Commands;

namespace NewsGraphQL.Server.Tests.Live;

/// <summary>graphql-sse's distinct connections mode, event by event, against the program as it is run.</summary>
[Collection(LiveServerCollection.Name)]
public sealed class EventStreamTests(LiveServer live)
{
    private const string Quotes = "subscription($name: String!) { quoteAdded(where: { speaker: { name: { eq: $name } } }) { text } }";

    [Theory]
    [InlineData("{ __typename }", """{"data":{"__typename":"Query"}}""")]
    [InlineData("{ nothing }", "GRAPHQL_VALIDATION_FAILED")]
    [InlineData("subscription { quoteAdded(after: \"x\") { id } }", "INVALID_CURSOR")]
    public async Task Every_operation_is_answered_by_events(string query, string data)
    {
        using var stream = await Events.PostAsync(live.Server.Http, new { query });
        Assert.Equal((HttpStatusCode.OK, "text/event-stream; charset=utf-8"), (stream.Reply.StatusCode, stream.Reply.Content.Headers.ContentType!.ToString()));
        Assert.True(stream.Reply.Headers.CacheControl!.NoCache);
        var next = await stream.ReadAsync();
        Assert.Equal("next", next!.Name);
        Assert.Contains(data, next.Data, StringComparison.Ordinal);
        Assert.Equal(new Events.Event("complete", "", null), await stream.ReadAsync());
        Assert.Null(await stream.ReadAsync());
    }

    [Fact]
    public async Task A_quote_arrives_and_a_browser_goes_on_where_it_was_cut_off()
    {
        var (name, variables) = ("Laksmi Dewanti", JsonSerializer.Serialize(new { name = "Laksmi Dewanti" }));
        var url = $"graphql?query={Uri.EscapeDataString(Quotes)}&variables={Uri.EscapeDataString(variables)}";
        string? last;
        using (var stream = await Events.GetAsync(live.Server.Http, url, await live.LatestAsync()))
        {
            await live.ImportElsewhereAsync(live.Article(name));
            var next = await stream.ReadAsync();
            Assert.Equal(next!.Id, JsonDocument.Parse(next.Data).RootElement.GetProperty("extensions").GetProperty("cursor").GetString());
            last = next.Id;
        }

        var (second, third) = (live.Article(name), live.Article(name));
        await live.ImportHereAsync(second);
        using var again = await Events.GetAsync(live.Server.Http, url, last);
        await live.ImportHereAsync(third);
        foreach (var article in new[] { second, third })
            Assert.Contains(article.Split('“', '”')[1].TrimEnd(','), (await again.ReadAsync())!.Data, StringComparison.Ordinal);
        Assert.True(again.Comments + await again.CommentAsync() > 0); // silence is filled with comments
    }

    [Fact]
    public async Task What_no_stream_can_carry_is_refused()
    {
        using (var stream = await Events.GetAsync(live.Server.Http, $"graphql?query={Uri.EscapeDataString("mutation { removeArticle(input: { id: \"x\" }) { removedArticleId } }")}", null))
            Assert.Contains("METHOD_NOT_ALLOWED", (await stream.ReadAsync())!.Data, StringComparison.Ordinal);
        using (var stream = await Events.PostAsync(live.Server.Http, new[] { new { query = "{__typename}" } }))
            Assert.Equal(HttpStatusCode.BadRequest, stream.Reply.StatusCode);
        using (var stream = await Events.PostAsync(live.Server.Http, new { query = 1 }))
            Assert.Equal("BAD_REQUEST", (await stream.Reply.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString());
        var plain = await live.Server.QueryAsync("subscription { quoteAdded { id } }");
        Assert.Equal("SUBSCRIPTION_TRANSPORT", plain.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString());
    }

    [SkippableFact]
    public async Task A_server_that_ends_completes_its_streams()
    {
        Skip.If(OperatingSystem.IsWindows(), "Windows has no SIGTERM");
        await using var server = await RunningServer.StartAsync("--empty", "--require-key");
        using (var refused = await Events.PostAsync(server.Http, new { query = "subscription { quoteAdded { id } }" })) Assert.Equal(HttpStatusCode.Unauthorized, refused.Reply.StatusCode);
        using var command = new CommandLine();
        server.Http.DefaultRequestHeaders.Add("X-Api-Key", (await command.RunAsync("keys", "create", "a", "--store", Path.Combine(server.Folder, "newsgraphql.db"))).Ending(0).Output.Trim());
        using var stream = await Events.PostAsync(server.Http, new { query = "subscription { quoteAdded { id } }" });
        Assert.Equal(HttpStatusCode.OK, stream.Reply.StatusCode);
        using (Process.Start("kill", ["-TERM", $"{server.Process.Id}"])) { }
        Assert.Equal("complete", (await stream.ReadAsync())!.Name);
        await server.Process.WaitForExitAsync().WaitAsync(TimeSpan.FromMinutes(2));
        Assert.Equal(0, server.Process.ExitCode);
    }
}
