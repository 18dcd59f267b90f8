using System.Diagnostics;
using System.Text;
using System.Text.Json;

namespace NewsGraphQL.Server.Tests.Commands;

public sealed class ImportCommandTests : IDisposable
{
    private readonly CommandLine command = new();

    public void Dispose() => command.Dispose();

    [Fact]
    public async Task An_article_is_stored_once()
    {
        command.Write("bandara.txt", Article.Text);
        var first = (await command.RunAsync("import", "bandara.txt")).Ending(0);
        Assert.StartsWith("1 read: 1 stored, 0 updated, 0 unchanged; 0 refused", first.Output, StringComparison.Ordinal);
        Assert.Contains("newsgraphql.db", first.Error, StringComparison.Ordinal);

        var second = (await command.RunAsync("import", "bandara.txt")).Ending(0);
        Assert.StartsWith("1 read: 0 stored, 0 updated, 1 unchanged; 0 refused", second.Output, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task The_seed_article_is_stored_once()
    {
        var seed = Shared.File("seed/000_2d14045df28f7b17.txt");
        Assert.StartsWith("1 read: 1 stored,", (await command.RunAsync("import", seed)).Ending(0).Output, StringComparison.Ordinal);
        Assert.StartsWith("1 read: 0 stored, 0 updated, 1 unchanged;", (await command.RunAsync("import", seed)).Ending(0).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_cannot_be_read_gets_its_own_line_and_the_rest_goes_on()
    {
        command.Write("in/0-empty.txt", "");
        command.Write("in/1-blank.txt", " \n\t\n");
        command.Write("in/2-picture.txt", Article.Picture);
        command.Write("in/3-good.txt", Article.Text);
        var result = (await command.RunAsync("import", "gone.txt", "in")).Ending(3);

        Assert.Contains(result.OutputLines, line => line.StartsWith("refused gone.txt: ", StringComparison.Ordinal) && line.EndsWith("[NOT_FOUND]", StringComparison.Ordinal));
        Assert.Contains(result.OutputLines, line => line.Contains("0-empty.txt: ", StringComparison.Ordinal) && line.EndsWith("[EMPTY_FILE]", StringComparison.Ordinal));
        Assert.Contains(result.OutputLines, line => line.Contains("1-blank.txt: ", StringComparison.Ordinal) && line.EndsWith("[EMPTY_FILE]", StringComparison.Ordinal));
        Assert.Contains(result.OutputLines, line => line.Contains("2-picture.txt: ", StringComparison.Ordinal) && line.EndsWith("[BINARY_FILE]", StringComparison.Ordinal));
        Assert.StartsWith("1 read: 1 stored, 0 updated, 0 unchanged; 4 refused (1 BINARY_FILE, 2 EMPTY_FILE, 1 NOT_FOUND)", result.OutputLines[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_headline_alone_has_no_body()
    {
        command.Write("headline.txt", Article.Headline + "\n\nKamis, 27 Maret 2025 | 08:15 WIB\n\nBaca Juga: Hujan Turun di Wirajaya Sejak Pagi\n");
        var result = (await command.RunAsync("import", "headline.txt")).Ending(3);
        Assert.EndsWith("[NO_BODY]", result.OutputLines[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_text_in_other_encodings_is_the_same_article()
    {
        command.Write("utf8.txt", Article.Text);
        command.Write("utf16.txt", Article.Utf16);
        command.Write("windows1252.txt", Article.Windows1252);
        var result = (await command.RunAsync("import", "utf8.txt", "utf16.txt", "windows1252.txt")).Ending(0);
        Assert.StartsWith("3 read: 1 stored, 0 updated, 2 unchanged; 0 refused", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_standard_input_is_an_article_and_the_report_can_be_json()
    {
        var result = (await command.RunAsync(Encoding.UTF8.GetBytes(Article.Text), "import", "-", "--json", "--store", "other.db")).Ending(0);
        var report = JsonDocument.Parse(result.Output).RootElement;
        Assert.Equal(1, report.GetProperty("stored").GetInt32());
        Assert.Equal(0, report.GetProperty("refused").GetInt32());
        Assert.True(File.Exists(Path.Combine(command.Folder, "other.db")));
    }

    [Fact]
    public async Task A_store_that_is_no_store_is_the_users_mistake()
    {
        command.Write("bandara.txt", Article.Text);
        var result = (await command.RunAsync("import", "bandara.txt", "--store", "bandara.txt")).Ending(2);
        Assert.StartsWith("newsgraphql: bandara.txt: ", result.Error, StringComparison.Ordinal);
        Assert.Single(result.Error.Trim().Split('\n'));
        Assert.Equal(Article.Text, await File.ReadAllTextAsync(Path.Combine(command.Folder, "bandara.txt")));
    }

    [SkippableTheory]
    [InlineData("INT")]
    [InlineData("TERM")]
    public async Task An_import_that_is_asked_to_stop_ends_after_a_whole_article_and_says_so(string signal)
    {
        Skip.If(OperatingSystem.IsWindows(), "Windows has no signals");
        for (var i = 0; i < 5_000; i++) command.Write($"in/{i}.txt", Article.Text.Replace("Seno Adiwarna", $"Seno Adiwarna {i}", StringComparison.Ordinal));
        using var process = command.Start("import", "in");
        Assert.StartsWith("newsgraphql: importing into ", await process.StandardError.ReadLineAsync(), StringComparison.Ordinal);
        var error = process.StandardError.ReadToEndAsync();
        await Task.Delay(1_000); // it is at work
        using (Process.Start("kill", [$"-{signal}", $"{process.Id}"])) { }
        var lines = (await process.StandardOutput.ReadToEndAsync()).Trim().Split('\n');
        await process.WaitForExitAsync();

        Assert.Equal(130, process.ExitCode);
        Assert.StartsWith("stopped before the end; what is counted above is stored", lines[^1], StringComparison.Ordinal);
        Assert.Contains("newsgraphql: stopping after the articles at hand", await error, StringComparison.Ordinal);
    }
}
