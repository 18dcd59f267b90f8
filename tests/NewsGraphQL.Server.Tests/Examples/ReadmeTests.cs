using System.Diagnostics;
using NewsGraphQL.Server.Tests.Commands;

namespace NewsGraphQL.Server.Tests.Examples;

/// <summary>README's tour shows examples and their kept answers, letter by letter.</summary>
public sealed class ReadmeTests
{
    private const string Mark = "<!-- schema/examples/";

    private static string Path => System.IO.Path.Combine(Example.Root, "README.md");

    [Fact]
    public void Tour_shows_five_queries() => Assert.Equal(5, Shown(Example.Read(Path)).Count());

    [Fact]
    public void Tour_quotes_the_queries_and_their_answers()
    {
        var readme = Example.Read(Path);
        var written = Shown(readme).Aggregate(readme, (text, example) => Replace(text, example));
        if (Example.Accepts) File.WriteAllText(Path, written + "\n");
        Assert.Equal(written, Example.Read(Path));
    }

    /// <summary>Each line that begins with <c>curl</c> is run as it stands, but for the port, against a server with the operation that README writes into a folder.</summary>
    [SkippableFact]
    public async Task Commands_for_curl_are_answered()
    {
        Skip.If(OperatingSystem.IsWindows(), "the commands are for a Unix shell");
        using var command = new CommandLine();
        var lines = Example.Read(Path).Split('\n');
        Assert.Equal("", (await ShellAsync(command.Folder, lines.Single(line => line.StartsWith("mkdir -p operations", StringComparison.Ordinal)))).Error);
        await using var server = await RunningServer.StartAsync("--persisted-operations", System.IO.Path.Combine(command.Folder, "operations"), "--NewsGraphQL:CorsOrigins=https://app.example");
        var curls = lines.Where(line => line.StartsWith("curl ", StringComparison.Ordinal)).ToList();
        Assert.True(curls.Count >= 4);
        foreach (var curl in curls)
        {
            var streams = curl.Contains(" -N ", StringComparison.Ordinal); // has no end
            var (output, error) = await ShellAsync(command.Folder, curl.Replace("localhost:5000", $"127.0.0.1:{server.Page.Port}", StringComparison.Ordinal).Replace("curl ", streams ? "curl -sS -i -m 2 " : "curl -sS ", StringComparison.Ordinal));
            Assert.True(output.Length > 0 && (streams || error.Length == 0), $"{curl}\n{output}\n{error}");
            Assert.DoesNotContain("\"errors\"", output, StringComparison.Ordinal);
        }
    }

    private static async Task<(string Output, string Error)> ShellAsync(string folder, string line)
    {
        using var shell = Process.Start(new ProcessStartInfo("sh", ["-c", line]) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true })!;
        var (output, error) = (shell.StandardOutput.ReadToEndAsync(), shell.StandardError.ReadToEndAsync());
        return (await output, await error);
    }

    private static IEnumerable<Example> Shown(string readme) =>
        readme.Split('\n').Where(l => l.StartsWith(Mark, StringComparison.Ordinal)).Select(l => new Example(l[Mark.Length..l.IndexOf(" -->", StringComparison.Ordinal)]));

    /// <summary>The text with the query and the answer after the example's mark as the files have them now.</summary>
    private static string Replace(string text, Example example)
    {
        var start = text.IndexOf($"{Mark}{example.Name} -->", StringComparison.Ordinal);
        var end = text.IndexOf("<!-- end -->", start, StringComparison.Ordinal);
        Assert.True(end > start, $"README has no <!-- end --> after {example.Name}");
        var shown = $"{Mark}{example.Name} -->\n```graphql\n{example.Query}\n```\n```json\n{example.Answer}\n```\n";
        return string.Concat(text.AsSpan(0, start), shown, text.AsSpan(end));
    }
}
