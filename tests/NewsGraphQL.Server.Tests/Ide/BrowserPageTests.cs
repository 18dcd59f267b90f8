using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using NewsGraphQL.Server.Tests.Commands;

namespace NewsGraphQL.Server.Tests.Ide;

[Collection(SampleServer.Collection)]
public sealed partial class BrowserPageTests(SampleServer samples)
{
    private const float Patience = 40_000; // milliseconds: the page compiles megabytes of JavaScript, on machines that do other things too

    [SkippableFact]
    public async Task A_newcomer_runs_the_first_query_and_no_request_leaves_the_machine()
    {
        var program = Chromium.Find();
        Skip.If(program is null, "there is no Chromium on this machine (Debian: apt-get install chromium)");
        var server = samples.Server;
        Skip.IfNot(Directory.Exists(Path.Combine(AppContext.BaseDirectory, "banana-cake-pop")), "the server was built without Node.js, so it has no page");
        using var outside = new OutsideCalls();
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await Chromium.LaunchAsync(playwright, program!, outside);
        var page = await browser.NewPageAsync(new() { ViewportSize = new() { Width = 1500, Height = 950 } });
        page.SetDefaultTimeout(Patience);
        var asked = new ConcurrentQueue<Uri>();
        page.Context.Request += (_, request) => asked.Enqueue(new Uri(request.Url));

        await page.GotoAsync(new Uri(server.Page, "/").ToString());
        await RunUntilSeenAsync(page, await FirstHeadlineAsync(server));
        Assert.Equal("NewsGraphQL", (await page.TitleAsync()).Split(" - ")[^1].Trim());
        Assert.Contains(asked, url => url.AbsolutePath == "/graphql");
        Assert.All(asked, url => Assert.True(url.IsLoopback || url.Scheme is "data" or "blob", url.ToString()));
        Assert.All(outside.Seen, call => Assert.True(OutsideCalls.IsOfTheBrowserItself(call), call));
    }

    /// <summary>Opens the first document and runs it until the page shows an answer with <paramref name="text"/>.
    /// The page's service worker loads the page once more at its first visit, in the middle of whatever is going on: then all begins again.</summary>
    private static async Task RunUntilSeenAsync(IPage page, string text)
    {
        var run = RunButton(page);
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await page.GetByText("Create Document").Or(run).First.WaitForAsync();
                if (!await run.IsVisibleAsync()) await page.GetByText("Create Document").ClickAsync(new() { Timeout = 5_000 });
                await page.GetByText("Schema available").WaitForAsync();
                await run.ClickAsync();
                await SeeAsync(page, text);
                return;
            }
            catch (Exception reloaded) when (attempt < 5 && reloaded is PlaywrightException or TimeoutException)
            {
            }
        }
    }

    private static ILocator RunButton(IPage page) => page.Locator("button", new() { HasTextRegex = RunText() }).First;

    [GeneratedRegex(@"^\s*Run\s*$")]
    private static partial Regex RunText();

    // The editor prints blanks as no-break spaces.
    private static async Task SeeAsync(IPage page, string text) => await page.WaitForFunctionAsync(
        "text => document.body.innerText.replaceAll('\\u00a0', ' ').includes(text)", text, new() { Timeout = 20_000 });

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
