using Microsoft.Playwright;

namespace NewsGraphQL.Server.Tests.Ide;

/// <summary>The machine's own Chromium, without a window. Nothing is downloaded.</summary>
internal static class Chromium
{
    // The switches keep Chromium itself from asking the network for anything at its start.
    private static readonly string[] Switches =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    /// <summary>The program found on the path; null when there is none.</summary>
    public static string? Find() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .SelectMany(folder => new[] { "chromium", "chromium-browser", "google-chrome" }.Select(name => Path.Combine(folder, name)))
            .FirstOrDefault(File.Exists);

    /// <param name="playwright">What drives it.</param>
    /// <param name="program">What <see cref="Find"/> found.</param>
    /// <param name="outside">Gets what is asked of any other machine.</param>
    public static Task<IBrowser> LaunchAsync(IPlaywright playwright, string program, OutsideCalls outside) => playwright.Chromium.LaunchAsync(new()
    {
        ExecutablePath = program,
        Headless = true,
        Args = [.. Switches, $"--proxy-server={outside.Address}"],
    });
}
