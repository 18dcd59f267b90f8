using System.CommandLine;
using NewsGraphQL.Extraction;

namespace NewsGraphQL.Server.Commands;

/// <summary><c>extract</c>: the facts of texts, without storing any.</summary>
internal sealed class ExtractCommand : Command
{
    private readonly Argument<string[]> files = InputPaths.Argument();

    private readonly Option<bool> json = new("--json") { Description = "JSON for programs; several articles are one line each (JSON Lines)" };
    private readonly Option<string?> folder = new("--out") { Description = "Write one <name>.json per article into this folder instead", HelpName = "folder" };

    public ExtractCommand() : base("extract", "Print what is found in texts; nothing is stored")
    {
        Arguments.Add(files);
        Options.Add(json);
        Options.Add(folder);
        Examples.Show(
            this,
            "newsgraphql extract article.txt                         # to read",
            "newsgraphql extract article.txt --json                  # for a program",
            "newsgraphql extract articles/ --json > facts.jsonl      # one line per article",
            "newsgraphql extract articles/ --out facts               # facts/<name>.json per article",
            "cat page.html | newsgraphql extract - --json");
        SetAction(Run);
    }

    private int Run(ParseResult parsed)
    {
        var output = parsed.InvocationConfiguration.Output;
        var reading = new ArticleReading();
        var extractor = new NewsExtractor();
        var articles = reading.Documents(parsed.GetValue(files)!).Select(read => (read.Origin, Article: extractor.Extract(read.Document)));
        if (parsed.GetValue(folder) is { } target) WriteFiles(articles, target, output);
        else if (parsed.GetValue(json)) WriteLines(articles, output);
        else foreach (var (origin, article) in articles) ArticleSummary.Write(output, origin, article);
        return reading.Refused == 0 ? ExitCode.Done : ExitCode.Refused;
    }

    /// <summary>One article is indented for a reader; from the second on each is one line, and so is the first.</summary>
    private static void WriteLines(IEnumerable<(string Origin, ExtractedArticle Article)> articles, TextWriter output)
    {
        using var each = articles.GetEnumerator();
        if (!each.MoveNext()) return;
        var first = each.Current;
        if (!each.MoveNext())
        {
            output.WriteLine(ExtractJson.Of(IdOf(first.Origin), first.Article, indented: true));
            return;
        }

        output.WriteLine(ExtractJson.Of(IdOf(first.Origin), first.Article));
        do output.WriteLine(ExtractJson.Of(IdOf(each.Current.Origin), each.Current.Article));
        while (each.MoveNext());
    }

    private static void WriteFiles(IEnumerable<(string Origin, ExtractedArticle Article)> articles, string folder, TextWriter output)
    {
        try
        {
            Directory.CreateDirectory(folder);
            var count = 0;
            foreach (var (origin, article) in articles)
            {
                File.WriteAllText(Path.Combine(folder, IdOf(origin) + ".json"), ExtractJson.Of(IdOf(origin), article, indented: true) + "\n");
                count++;
            }

            output.WriteLine($"{count} written to {folder}");
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new UserErrorException($"cannot write into {folder}: {problem.Message}");
        }
    }

    /// <summary>The file's name without its last extension; an item of a file of many keeps its number ("feed.xml#3" is "feed-3").</summary>
    private static string IdOf(string origin)
    {
        var parts = origin.Split('#');
        var name = Path.GetFileNameWithoutExtension(parts[0]);
        return parts.Length > 1 && int.TryParse(parts[^1], out _) ? $"{name}-{parts[^1]}" : name;
    }
}
