using System.CommandLine;
using NewsGraphQL.Extraction;

namespace NewsGraphQL.Server.Commands;

/// <summary><c>explain</c>: an article with all that was found in it, and why.</summary>
internal sealed class ExplainCommand : Command
{
    private readonly Argument<string> file = new("file") { Description = "A file, or - for the standard input" };

    public ExplainCommand() : base("explain", "Show an article with each find marked, and why each quote has its speaker")
    {
        Arguments.Add(file);
        Examples.Show(
            this,
            "newsgraphql explain article.txt",
            "newsgraphql explain article.txt | less",
            "pbpaste | newsgraphql explain -                         # the text in the clipboard (macOS)");
        SetAction(Run);
    }

    private int Run(ParseResult parsed)
    {
        var reading = new ArticleReading();
        var extractor = new NewsExtractor();
        foreach (var read in reading.Documents([parsed.GetValue(file)!]))
            new Explanation(extractor.Extract(read.Document)).Write(parsed.InvocationConfiguration.Output);
        return reading.Refused == 0 ? ExitCode.Done : ExitCode.Refused;
    }
}
