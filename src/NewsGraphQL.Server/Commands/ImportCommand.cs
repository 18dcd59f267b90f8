using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using NewsGraphQL.Data;
using NewsGraphQL.Data.Exchange;
using NewsGraphQL.Data.Ingest;
using NewsGraphQL.Server.Commands.Care;
using NewsGraphQL.Server.Commands.Exchange;

namespace NewsGraphQL.Server.Commands;

/// <summary><c>import</c>: texts into the store, whole articles in transactions of many.</summary>
internal sealed class ImportCommand : Command
{
    private static readonly JsonSerializerOptions Indented = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private readonly Argument<string[]> files = InputPaths.Argument();

    private readonly Option<string?> store = StoreOption.Create();
    private readonly Option<bool> json = new("--json") { Description = "Print the report as JSON" };

    public ImportCommand() : base("import", "Read articles into the store; those it holds already are left as they are")
    {
        Arguments.Add(files);
        Options.Add(store);
        Options.Add(json);
        Examples.Show(
            this,
            "newsgraphql import article.txt",
            "newsgraphql import articles/ pages/*.html feed.xml      # what each file is, its content says",
            "newsgraphql import --store /data/news.db archive/       # into another store",
            "newsgraphql import dump.jsonl.gz archive.zip             # packed files are read as they are, in little memory",
            "curl -s https://example.com/feed | newsgraphql import - # from the standard input",
            "newsgraphql import news.jsonl.gz                        # an export of the whole graph, into an empty store: its facts are taken as they are",
            "newsgraphql import articles/ --json > report.json       # the report for a program; refusals are listed in it");
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken _)
    {
        using var stop = new StopSignal("stopping after the articles at hand; once more ends at once");
        await using var services = new ServiceCollection().AddLogging().AddNewsStore(StoreOption.For(parsed.GetValue(store))).BuildServiceProvider();
        var opened = services.GetRequiredService<NewsStore>();
        await opened.OpenForCommandAsync(stop.Token);
        var asJson = parsed.GetValue(json);
        var (done, input) = await GraphImporting.TryAsync(parsed.GetValue(files)!, Console.OpenStandardInput, services.GetRequiredService<GraphImport>(), new CareOutput(parsed.InvocationConfiguration.Output, asJson), stop.Token);
        if (done is { } code) return code;
        if (!asJson) Console.Error.WriteLine($"newsgraphql: importing into {opened.Place}");

        var progress = new ProgressLine<ImportProgress>(Console.Error, !Console.IsErrorRedirected, TimeProvider.System, ImportProgressText.Of);
        var report = await services.GetRequiredService<ArticleImporter>()
            .ImportAsync(parsed.GetValue(files)!, input, progress, stop.Token);
        progress.Clear();

        var output = parsed.InvocationConfiguration.Output;
        if (asJson) await output.WriteLineAsync(JsonSerializer.Serialize(report, Indented));
        else ImportReportText.Write(output, report);
        return report.Cancelled ? ExitCode.Interrupted : report.IsClean ? ExitCode.Done : ExitCode.Refused;
    }
}
