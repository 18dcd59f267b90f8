using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using NewsGraphQL.Data.Ingest.Identity;
using NewsGraphQL.Extraction;

namespace NewsGraphQL.Server.Commands.People;

/// <summary><c>people accuracy</c>: how right the linking of people across articles is.</summary>
internal sealed class PeopleAccuracyCommand : Command
{
    private static readonly JsonSerializerOptions Indented = new(JsonSerializerDefaults.Web) { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly Argument<string> file = new("file") { Description = "Cases, one a line, six columns parted by tabs: kind, 'same' or 'different', name, article, name, article" };
    private readonly Option<bool> json = new("--json") { Description = "Print the scores as JSON" };
    private readonly Option<bool> misses = new("--misses") { Description = "List everything that was wrong" };

    public PeopleAccuracyCommand() : base("accuracy", "Measure on pairs of articles whether one person is known as one, and two as two")
    {
        Arguments.Add(file);
        Options.Add(json);
        Options.Add(misses);
        Examples.Show(
            this,
            "newsgraphql people accuracy cases.tsv             # pairs right, precision, recall",
            "newsgraphql people accuracy cases.tsv --misses    # and each miss");
        SetAction(Run);
    }

    private int Run(ParseResult parsed)
    {
        try
        {
            var report = new IdentityScorer(new NewsExtractor()).Score(IdentityCase.Read(parsed.GetValue(file)!));
            var output = parsed.InvocationConfiguration.Output;
            if (parsed.GetValue(json)) output.WriteLine(JsonSerializer.Serialize(parsed.GetValue(misses) ? report : report with { Misses = [] }, Indented));
            else report.Write(output, parsed.GetValue(misses));
            return ExitCode.Done;
        }
        catch (Exception problem) when (problem is FileNotFoundException or InvalidDataException or IOException or UnauthorizedAccessException)
        {
            throw new UserErrorException(problem.Message);
        }
    }
}
