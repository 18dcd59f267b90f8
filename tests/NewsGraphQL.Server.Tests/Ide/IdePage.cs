using System.Text.RegularExpressions;
using Microsoft.Playwright;
using NewsGraphQL.Server.Tests.Commands;

namespace NewsGraphQL.Server.Tests.Ide;

/// <summary>Banana Cake Pop in a real browser, as a person uses it.</summary>
internal sealed partial class IdePage : IAsyncDisposable
{
    private const float Patience = 40_000; // milliseconds: the page compiles megabytes of JavaScript, on machines that do other things too
    private const int Attempts = 6;

    private readonly IPlaywright _playwright;
    private readonly IBrowser _browser;

    private IdePage(IPlaywright playwright, IBrowser browser, IPage page) => (_playwright, _browser, Page) = (playwright, browser, page);

    public IPage Page { get; }

    private ILocator OperationTab => Page.GetByText("Operation", new() { Exact = true }).First;

    private ILocator RunButton => Page.Locator("button", new() { HasTextRegex = RunText() }).First;

    /// <summary>Opens the browser; skips the test where there is none, or no page to show.</summary>
    /// <param name="outside">Gets what is asked of any other machine.</param>
    public static async Task<IdePage> OpenAsync(OutsideCalls outside)
    {
        var program = Chromium.Find();
        Skip.If(program is null, "there is no Chromium on this machine (Debian: apt-get install chromium)");
        Skip.IfNot(Directory.Exists(Path.Combine(AppContext.BaseDirectory, "banana-cake-pop")), "the server was built without Node.js, so it has no page");
        var playwright = await Playwright.CreateAsync();
        var browser = await Chromium.LaunchAsync(playwright, program!, outside);
        var page = await browser.NewPageAsync(new() { ViewportSize = new() { Width = 1500, Height = 950 } });
        page.SetDefaultTimeout(Patience);
        return new IdePage(playwright, browser, page);
    }

    public Task GoToAsync(RunningServer server) => Page.GotoAsync(new Uri(server.Page, "/").ToString());

    /// <summary>Opens a document and does something with it, again from the start when the page is loaded anew in between:
    /// its service worker does so at its first visit, in the middle of whatever is going on.</summary>
    public async Task DoAsync(Func<Task> work)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await Page.GetByText("Create Document").Or(OperationTab).First.WaitForAsync();
                if (!await OperationTab.IsVisibleAsync()) await Page.GetByText("Create Document").ClickAsync(new() { Timeout = 5_000 });
                await OperationTab.ClickAsync();
                await RunButton.WaitForAsync();
                await Page.GetByText("Schema available").WaitForAsync();
                await work();
                return;
            }
            catch (Exception reloaded) when (attempt < Attempts && reloaded is PlaywrightException or TimeoutException)
            {
            }
        }
    }

    /// <summary>Replaces the document.</summary>
    public async Task WriteAsync(string document)
    {
        await Page.Locator(".monaco-editor").First.ClickAsync();
        await Page.Keyboard.PressAsync("Control+A");
        await Page.Keyboard.PressAsync("Delete");
        await Page.Keyboard.InsertTextAsync(document);
    }

    public Task RunAsync() => RunButton.ClickAsync();

    /// <summary>Waits until the page shows a text. The editor prints blanks as no-break spaces.</summary>
    public Task SeeAsync(string text, float patience = 20_000) => Page.WaitForFunctionAsync(
        "text => document.body.innerText.replaceAll('\\u00a0', ' ').includes(text)", text, new() { Timeout = patience });

    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        _playwright.Dispose();
    }

    [GeneratedRegex(@"^\s*Run\s*$")]
    private static partial Regex RunText();
}
