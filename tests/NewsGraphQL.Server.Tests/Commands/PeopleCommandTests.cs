using System.Text.Json;

namespace NewsGraphQL.Server.Tests.Commands;

public sealed class PeopleCommandTests : IDisposable
{
    private readonly CommandLine command = new();

    public void Dispose() => command.Dispose();

    [Fact]
    public async Task People_are_found_merged_split_and_put_back()
    {
        command.Write("in/1.txt", "Konser Satu\n\nPenyanyi Wulan Hapsari mengatakan konsernya selesai.\n");
        command.Write("in/2.txt", "Konser Dua\n\nPenyanyi Nyi Lestarini mengatakan konsernya batal.\n");
        (await command.RunAsync("import", "in")).Ending(0);
        var list = (await command.RunAsync("people", "list", "--json")).Ending(0);
        var slugs = JsonDocument.Parse(list.Output).RootElement.EnumerateArray().Select(p => p.GetProperty("slug").GetString()!).ToList();
        Assert.Equal(2, slugs.Count);
        var other = slugs.Single(s => s != "wulan-hapsari");

        var merged = (await command.RunAsync("people", "merge", "Wulan Hapsari", other)).Ending(0);
        Assert.Contains("newsgraphql people undo 1", merged.Output, StringComparison.Ordinal);
        var shown = JsonDocument.Parse((await command.RunAsync("people", "show", other, "--json")).Ending(0).Output).RootElement; // the old slug leads on
        Assert.Equal(("wulan-hapsari", 2), (shown.GetProperty("slug").GetString(), shown.GetProperty("articleCount").GetInt32()));
        Assert.Contains("BY_HAND", shown.GetProperty("aliases").EnumerateArray().Select(a => a.GetProperty("evidence").GetString()));
        (await command.RunAsync("import", "in")).Ending(0);
        Assert.Single((await command.RunAsync("people", "list")).Ending(0).OutputLines);

        var split = (await command.RunAsync("people", "split", "wulan-hapsari", "--articles", "konser-satu", "--name", "Wulan Lain", "--json")).Ending(0);
        Assert.Equal("wulan-lain", JsonDocument.Parse(split.Output).RootElement.GetProperty("other").GetProperty("slug").GetString());
        (await command.RunAsync("people", "undo", "2")).Ending(0);
        (await command.RunAsync("people", "undo", "1")).Ending(0);
        Assert.Equal(slugs.Order(), (await command.RunAsync("people", "list")).Ending(0).OutputLines.Select(l => l.Split('\t')[0]).Order());
        Assert.All((await command.RunAsync("people", "decisions")).Ending(0).OutputLines, line => Assert.Contains(", undone ", line, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("nobody is called 'gone'", "people", "show", "gone")]
    [InlineData("nobody is called 'gone'", "people", "merge", "gone", "gone")]
    [InlineData("there is no decision 7", "people", "undo", "7")]
    [InlineData("newsgraphql people split --help", "people", "split", "x")]
    [InlineData("there is no such file", "people", "accuracy", "gone.tsv")]
    public async Task A_mistake_is_one_line_and_exit_code_2(string says, params string[] args)
    {
        var result = (await command.RunAsync(args)).Ending(2);
        Assert.StartsWith("newsgraphql: ", result.Error, StringComparison.Ordinal);
        Assert.Contains(says, result.Error, StringComparison.Ordinal);
        Assert.Single(result.Error.Trim().Split('\n'));
    }

    [Fact]
    public async Task Accuracy_is_printed_with_its_misses()
    {
        command.Write("cases.tsv", "a\tsame\tWulan Hapsari\tPenyanyi Wulan Hapsari mengatakan konsernya selesai.\tWulan Hapsari\tPenyanyi Wulan Hapsari mengatakan albumnya terbit.\n"
            + "b\tsame\tWulan Hapsari\tPenyanyi Wulan Hapsari mengatakan konsernya selesai.\tRatih Hapsari\tPenyanyi Ratih Hapsari mengatakan albumnya terbit.\n");
        var result = (await command.RunAsync("people", "accuracy", "cases.tsv", "--misses")).Ending(0);
        Assert.Equal(["pairs 2  right 1 (50.0%)  precision 1.000  recall 0.500", "line 2 b: Wulan Hapsari | Ratih Hapsari: same, found different"], result.OutputLines);
    }
}
