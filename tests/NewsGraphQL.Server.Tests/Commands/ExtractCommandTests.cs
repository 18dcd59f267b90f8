using System.Text;
using System.Text.Json;

namespace NewsGraphQL.Server.Tests.Commands;

public sealed class ExtractCommandTests : IDisposable
{
    private readonly CommandLine command = new();

    public void Dispose() => command.Dispose();

    [Fact]
    public async Task One_article_is_one_object_whose_spans_cut_its_quotes()
    {
        command.Write("bandara.txt", Article.Text);
        var facts = JsonDocument.Parse((await command.RunAsync("extract", "bandara.txt", "--json")).Ending(0).Output).RootElement;
        Assert.Equal("bandara", facts.GetProperty("id").GetString());
        Assert.Equal("id", facts.GetProperty("meta").GetProperty("language").GetString());
        Assert.Equal(Article.Headline, facts.GetProperty("meta").GetProperty("headline").GetString());
        Assert.Equal("2025-03-27T08:15:00+07:00", facts.GetProperty("meta").GetProperty("iso").GetString());
        var quote = Assert.Single(facts.GetProperty("quotes").EnumerateArray(), q => q.GetProperty("direct").GetBoolean());
        Assert.Equal("Seno Adiwarna", quote.GetProperty("speaker").GetString());
        Assert.Equal(quote.GetProperty("text").GetString(), Article.Text[quote.GetProperty("start").GetInt32()..quote.GetProperty("end").GetInt32()]);
        Assert.Contains(facts.GetProperty("countries").EnumerateArray(), c => c.GetProperty("code").GetString() == "MY");
    }

    [Fact]
    public async Task Nothing_is_stored()
    {
        command.Write("bandara.txt", Article.Text);
        (await command.RunAsync("extract", "bandara.txt")).Ending(0);
        Assert.Equal(["bandara.txt"], Directory.GetFileSystemEntries(command.Folder).Select(Path.GetFileName));
    }

    [Fact]
    public async Task Several_articles_are_json_lines_and_a_refusal_goes_to_the_error_output()
    {
        command.Write("in/a.txt", Article.Text);
        command.Write("in/b.txt", "");
        command.Write("in/c.txt", Article.Text);
        var result = (await command.RunAsync("extract", "in", "--json")).Ending(3);
        Assert.Equal(["a", "c"], result.OutputLines.Select(line => JsonDocument.Parse(line).RootElement.GetProperty("id").GetString()));
        Assert.Contains("b.txt: the file is empty [EMPTY_FILE]", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_takes_one_file_per_article()
    {
        command.Write("in/a.txt", Article.Text);
        command.Write("in/b.txt", Article.Text);
        (await command.RunAsync("extract", "in", "--out", "facts")).Ending(0);
        Assert.Equal(["a.json", "b.json"], Directory.GetFiles(Path.Combine(command.Folder, "facts")).Select(Path.GetFileName).Order());
    }

    [Fact]
    public async Task For_a_person_it_is_a_summary()
    {
        var result = (await command.RunAsync(Encoding.UTF8.GetBytes(Article.Text), "extract", "-")).Ending(0);
        Assert.Equal(Article.Headline, result.OutputLines[0]);
        Assert.Contains(result.OutputLines, line => line.StartsWith("Seno Adiwarna: \"Landasan", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Explain_marks_the_finds_and_gives_the_reasons()
    {
        command.Write("bandara.txt", Article.Text);
        var result = (await command.RunAsync("explain", "bandara.txt")).Ending(0);
        Assert.Contains("⟦P1 Seno Adiwarna⟧", result.Output, StringComparison.Ordinal);
        Assert.Contains("⟦MY Malaysia⟧", result.Output, StringComparison.Ordinal);
        Assert.Matches(@"⟦Q\d Landasan sudah aman", result.Output);
        Assert.Matches(@"speaker Seno Adiwarna \(P1\)", result.Output);
        Assert.Matches(@"rule    \S+, confidence 0\.\d\d", result.Output);
        Assert.Matches("decided .*⟦kata⟧", result.Output);
    }

    [Fact]
    public async Task Accuracy_counts_what_is_right_and_lists_what_is_wrong()
    {
        command.Write("corpus/texts/bandara.txt", Article.Text);
        command.Write("corpus/annotations/bandara.json", """
            { "id": "bandara", "language": "id", "people": [{ "name": "Seno Adiwarna" }, { "name": "Wira Kusuma" }],
              "quotes": [{ "text": "Landasan sudah aman – café dan ruang tunggu juga dibuka,", "type": "statement", "speaker": "Seno Adiwarna" }] }
            """);
        var text = (await command.RunAsync("accuracy", "corpus", "--misses")).Ending(0).Output;
        Assert.Matches(@"quotes exact +P 1\.0000  R 1\.0000", text);
        Assert.Matches(@"people strict +P \S+  R 0\.5000", text);
        Assert.Contains("Wira Kusuma", text, StringComparison.Ordinal);

        var json = JsonDocument.Parse((await command.RunAsync("accuracy", "corpus", "--json")).Ending(0).Output).RootElement;
        Assert.Equal(1, json.GetProperty("boards")[0].GetProperty("tallies").GetProperty("quotes exact").GetProperty("f1").GetDouble());
        Assert.Contains("no such folder", (await command.RunAsync("accuracy", "nowhere")).Ending(2).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Schema_prints_the_sdl_and_opens_no_store()
    {
        var result = (await command.RunAsync("schema")).Ending(0);
        Assert.Contains("type Query {", result.Output, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFileSystemEntries(command.Folder));
    }
}
