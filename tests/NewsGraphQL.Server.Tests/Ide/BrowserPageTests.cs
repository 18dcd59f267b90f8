using Microsoft.Playwright;
using NewsGraphQL.Server.Tests.Commands;

namespace NewsGraphQL.Server.Tests.Ide;

public sealed class BrowserPageTests
{
    [SkippableFact]
    public async Task Newcomer_runs_the_first_query_and_no_request_leaves_the_machine()
    {
        var program = Chromium.Find();
        Skip.If(program is null, "there is no Chromium on this machine (Debian: apt-get install chromium)");
        await using var server = await RunningServer.StartAsync();
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await Chromium.LaunchAsync(playwright, program!);
        var page = await browser.NewPageAsync(new() { ViewportSize = new() { Width = 1500, Height = 950 } });
        var asked = new List<string>();
        page.Context.Request += (_, request) => { lock (asked) asked.Add(request.Url); };
        page.Console += (_, m) => Console.WriteLine(m.Type + ": " + m.Text);
        page.PageError += (_, m) => Console.WriteLine("pageerror: " + m);

        await page.GotoAsync(new Uri(server.Page, "/").ToString());
        await page.WaitForTimeoutAsync(6000);
        await page.GetByText("Create Document").ClickAsync();
        await page.WaitForTimeoutAsync(4000);
        await page.ScreenshotAsync(new() { Path = "/tmp/ide-shot1.png" });
        if (await page.GetByText("Apply", new() { Exact = true }).CountAsync() > 0) await page.GetByText("Apply", new() { Exact = true }).ClickAsync();
        await page.WaitForTimeoutAsync(5000);
        await page.ScreenshotAsync(new() { Path = "/tmp/ide-shot.png" });
        File.WriteAllText("/tmp/ide-page.html", await page.ContentAsync());
        File.WriteAllLines("/tmp/ide-asked.txt", asked);
    }
}
