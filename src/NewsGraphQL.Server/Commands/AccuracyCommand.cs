using System.CommandLine;
using System.Text.Json;
using NewsGraphQL.Extraction;
using NewsGraphQL.Extraction.Accuracy;

namespace NewsGraphQL.Server.Commands;

/// <summary><c>accuracy</c>: how right extraction is on annotated texts.</summary>
internal sealed class AccuracyCommand : Command
{
    private static readonly JsonSerializerOptions Indented = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    private readonly Argument<string> folder = new("folder") { Description = "A folder with texts/ and, under the same names, annotations/ or gold/" };
    private readonly Option<bool> json = new("--json") { Description = "Print the scores as JSON" };
    private readonly Option<bool> misses = new("--misses") { Description = "List everything that was wrong" };

    public AccuracyCommand() : base("accuracy", "Compare what is found in annotated texts with their annotations")
    {
        Arguments.Add(folder);
        Options.Add(json);
        Options.Add(misses);
        Examples.Show(
            this,
            "newsgraphql accuracy corpus                             # precision, recall and F1 per language and kind",
            "newsgraphql accuracy corpus --misses | less             # and each miss",
            "newsgraphql accuracy corpus --json > scores.json");
        SetAction(Run);
    }

    private int Run(ParseResult parsed)
    {
        var report = Score(parsed.GetValue(folder)!);
        var output = parsed.InvocationConfiguration.Output;
        if (!parsed.GetValue(json))
        {
            report.Write(output, parsed.GetValue(misses));
        }
        else
        {
            var shown = parsed.GetValue(misses) ? report : report with { Misses = [] };
            output.WriteLine(JsonSerializer.Serialize(shown, Indented));
        }

        return report.Unread.Count == 0 ? ExitCode.Done : ExitCode.Refused;
    }

    private static AccuracyReport Score(string folder)
    {
        try
        {
            return new AccuracyScorer(new NewsExtractor()).Score(folder);
        }
        catch (Exception problem) when (problem is DirectoryNotFoundException or InvalidDataException)
        {
            throw new UserErrorException(problem.Message);
        }
    }
}
