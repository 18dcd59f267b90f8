using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using NewsGraphQL.Server.Tests.Commands;
using NewsGraphQL.Server.Tests.Examples;
using NewsGraphQL.Server.Tests.Live;

namespace NewsGraphQL.Server.Tests.Ide;

[Collection(Commands.SampleServer.Collection)]
public sealed partial class BrowserPageTests(Commands.SampleServer samples)
{
    [SkippableFact]
    public async Task A_newcomer_runs_the_first_query_and_no_request_leaves_the_machine()
    {
        using var outside = new OutsideCalls();
        await using var ide = await IdePage.OpenAsync(outside);
        var asked = new ConcurrentQueue<Uri>();
        ide.Page.Context.Request += (_, request) => asked.Enqueue(new Uri(request.Url));

        await ide.GoToAsync(samples.Server);
        var headline = await FirstHeadlineAsync(samples.Server);
        await ide.DoAsync(async () =>
        {
            await ide.RunAsync();
            await ide.SeeAsync(headline);
        });
        Assert.Equal("NewsGraphQL", (await ide.Page.TitleAsync()).Split(" - ")[^1].Trim());
        Assert.Contains(asked, url => url.AbsolutePath == "/graphql");
        Assert.All(asked, url => Assert.True(url.IsLoopback || url.Scheme is "data" or "blob", url.ToString()));
        Assert.All(outside.Seen, call => Assert.True(OutsideCalls.IsOfTheBrowserItself(call), call));
    }

    [SkippableFact]
    public async Task The_page_shows_the_schema_reference_and_runs_the_examples()
    {
        using var outside = new OutsideCalls();
        await using var ide = await IdePage.OpenAsync(outside);
        await ide.GoToAsync(samples.Server);
        await ide.DoAsync(async () =>
        {
            await ide.Page.GetByText("Schema Reference").First.ClickAsync();
            foreach (var text in (string[])["Where every request begins.", "quotes(...): QuotesConnection", "All articles, newest first; undated ones last."]) await ide.SeeAsync(text);
        });
        foreach (var example in Example.All.Where(example => example.Name[..2] is "01" or "02" or "10"))
        {
            await ide.DoAsync(async () =>
            {
                await ide.WriteAsync(example.Query);
                await ide.RunAsync();
                await ide.SeeAsync(Answered(example));
            });
        }
    }

    [SkippableFact]
    public async Task The_page_receives_a_quote_that_an_import_adds()
    {
        using var outside = new OutsideCalls();
        await using var ide = await IdePage.OpenAsync(outside);
        var live = new LiveServer();
        await live.InitializeAsync();
        try
        {
            await ide.GoToAsync(live.Server);
            await ide.DoAsync(async () =>
            {
                await ide.WriteAsync(new Example("30-quotes-as-they-come").Query);
                await ide.RunAsync();
                await ide.Page.Locator("button", new() { HasText = "Cancel" }).First.WaitForAsync();
                var article = live.Article("Sekar Arum");
                await live.ImportElsewhereAsync(article);
                await ide.SeeAsync(article.Split('“', '”')[1], patience: 60_000);
            });
        }
        finally
        {
            await live.DisposeAsync();
        }
    }

    /// <summary>A text of an example's answer that does not stand in its query.</summary>
    private static string Answered(Example example) =>
        Texts().Matches(example.Answer).Select(match => match.Groups[1].Value).First(text => !example.Query.Contains(text, StringComparison.Ordinal));

    [GeneratedRegex(@""": ""([\w .,]{8,50})""")]
    private static partial Regex Texts();

    /// <summary>A text that only the answer holds: the first headline of the first example.</summary>
    private static async Task<string> FirstHeadlineAsync(RunningServer server)
    {
        var example = Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "first-questions")).Order(StringComparer.Ordinal).First();
        var answer = await server.QueryAsync(await File.ReadAllTextAsync(example));
        return Headline().Match(answer.GetRawText()).Groups[1].Value;
    }

    [GeneratedRegex(@"""headline"":""([^""]+)")]
    private static partial Regex Headline();
}
