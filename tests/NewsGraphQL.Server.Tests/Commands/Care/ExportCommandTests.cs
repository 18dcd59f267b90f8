using System.IO.Compression;
using System.Text;
using NewsGraphQL.Data.Tests.Stores;

namespace NewsGraphQL.Server.Tests.Commands.Care;

/// <summary>Exports as an operator types them, on each database; what is in them is in GraphRoundTripTests and ArticleRoundTripTests.</summary>
public abstract class ExportCommandTests(TestDatabase database)
{
    public sealed class OnSqlite() : ExportCommandTests(TestDatabase.Sqlite);

    public sealed class OnPostgres() : ExportCommandTests(TestDatabase.Postgres);

    [Fact]
    public async Task What_is_exported_is_imported()
    {
        using var place = database.NewPlace();
        using var command = new CommandLine();
        command.Write("bandara.txt", Article.Text);
        (await command.RunAsync("import", "bandara.txt", "--store", place.Store)).Ending(0);
        Assert.StartsWith("1 of 1 articles read again: 0 would change", (await command.RunAsync("reextract", "--dry-run", "--language", "id", "--store", place.Store)).Ending(0).Output, StringComparison.Ordinal);
        Assert.StartsWith("1 articles written to news.jsonl.gz", (await command.RunAsync("export", "news.jsonl.gz", "--store", place.Store)).Ending(0).Output, StringComparison.Ordinal);
        Assert.Contains("[FILE_EXISTS]", (await command.RunAsync("export", "news.jsonl.gz", "--store", place.Store)).Ending(2).Error, StringComparison.Ordinal);
        Assert.Contains("taken from the export news.jsonl.gz", (await command.RunAsync("import", "news.jsonl.gz", "--store", "other.db")).Ending(0).Output, StringComparison.Ordinal);
        Assert.Contains("[STORE_NOT_EMPTY]", (await command.RunAsync("import", "news.jsonl.gz", "--store", "other.db")).Ending(2).Error, StringComparison.Ordinal);

        // In a folder: alone it is taken as it is, beside others it is refused once, with what to do.
        command.Write("folder/news.jsonl.gz", File.ReadAllBytes(Path.Combine(command.Folder, "news.jsonl.gz")));
        Assert.Contains("taken from the export", (await command.RunAsync("import", "folder", "--store", "fourth.db")).Ending(0).Output, StringComparison.Ordinal);
        command.Write("folder/bandara.txt", Article.Text);
        Assert.Contains("import that file by itself", Assert.Single((await command.RunAsync("import", "folder", "--store", "fifth.db")).Ending(2).Error.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);

        using var unpacked = new StreamReader(new GZipStream(File.OpenRead(Path.Combine(command.Folder, "news.jsonl.gz")), CompressionMode.Decompress));
        var lines = await unpacked.ReadToEndAsync();
        Assert.Equal(lines, (await command.RunAsync("export", "-", "--store", "other.db")).Ending(0).Output);
        (await command.RunAsync(Encoding.UTF8.GetBytes(lines), "import", "-", "--store", "third.db")).Ending(0);
        Assert.Single((await command.RunAsync("people", "list", "--store", "third.db")).Ending(0).OutputLines);

        foreach (var format in (string[])["ninjs", "jsonld"])
        {
            Assert.Equal(Article.Headline, System.Text.Json.JsonDocument.Parse((await command.RunAsync("export", "-", "--format", format, "--store", place.Store)).Ending(0).Output)
                .RootElement is var line && format == "ninjs" ? line.GetProperty("headlines")[0].GetProperty("value").GetString() : line.GetProperty("headline").GetString());
        }
        Assert.Empty((await command.RunAsync("export", "-", "--format", "ninjs", "--since", "2100-01-01", "--store", place.Store)).Ending(0).Output);
        Assert.Contains("the whole graph is exported whole", (await command.RunAsync("export", "-", "--since", "2025-01-01", "--store", place.Store)).Ending(2).Error, StringComparison.Ordinal);
    }
}
