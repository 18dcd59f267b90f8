using System.CommandLine;
using System.Globalization;
using NewsGraphQL.Data;
using NewsGraphQL.Data.Exchange;
using NewsGraphQL.Server.Commands.Care;

namespace NewsGraphQL.Server.Commands.Exchange;

/// <summary><c>export</c>: the graph, or its articles, as JSON Lines.</summary>
internal sealed class ExportCommand : Command
{
    private readonly Argument<string> file = new("file") { Description = "The file to make, compressed when its name ends in .gz; or - for the standard output" };
    private readonly Option<string> format = new("--format")
    {
        Description = "jsonl: the whole graph, nothing lost, for another store; ninjs: IPTC ninjs 3.0; jsonld: schema.org NewsArticle", HelpName = "jsonl|ninjs|jsonld", DefaultValueFactory = _ => "jsonl",
    };
    private readonly Option<string?> since = new("--since") { Description = "With ninjs or jsonld: only articles stored or changed since this time, in UTC unless it says otherwise", HelpName = "date or time" };
    private readonly Option<bool> force = new("--force") { Description = "Replace the file when it is there already" };
    private readonly Option<string?> store = StoreOption.Create();
    private readonly Option<bool> json = new("--json") { Description = "Print the result as JSON" };

    public ExportCommand() : base("export", "Write the whole graph, or the articles in a standard's form, one JSON object a line")
    {
        format.AcceptOnlyFromAmong("jsonl", "ninjs", "jsonld");
        Arguments.Add(file);
        foreach (var option in (Option[])[format, since, force, store, json]) Options.Add(option);
        Examples.Show(
            this,
            "newsgraphql export news.jsonl.gz                        # everything: ids, slugs, facts, corrections by hand; keys to the server stay here",
            "newsgraphql import news.jsonl.gz --store \"Host=db;Database=news\"   # and into an empty store, here one on PostgreSQL",
            "newsgraphql export - --format ninjs | gzip > news.ninjs.gz   # articles for a news system",
            "newsgraphql export today.jsonld --format jsonld --since 2025-03-27");
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken _)
    {
        var target = parsed.GetValue(file)!;
        var kind = Enum.Parse<NewsFormat>(parsed.GetValue(format)!, ignoreCase: true);
        var from = Since(parsed, kind);
        if (target == "-" && parsed.GetValue(json)) throw new UserErrorException("--json prints where the export goes; give the export a file");
        using var stop = new StopSignal("stopping; no file is left");
        await using var services = new ServiceCollection().AddLogging().AddNewsStore(StoreOption.For(parsed.GetValue(store))).BuildServiceProvider();
        await services.GetRequiredService<NewsStore>().OpenForCommandAsync(stop.Token);
        var output = new CareOutput(parsed.InvocationConfiguration.Output, parsed.GetValue(json));
        var articles = await output.WithProgressAsync("articles written", (IProgress<int>? progress) => target == "-"
            ? ToOutputAsync()
            : ExportFile.WriteAsync(target, parsed.GetValue(force), stream => WriteAsync(stream, progress)));
        if (target != "-") output.Show(new { exported = articles, format = parsed.GetValue(format), file = Path.GetFullPath(target) }, string.Create(CultureInfo.InvariantCulture, $"{articles} articles written to {target}"));
        return ExitCode.Done;

        Task<int> WriteAsync(Stream stream, IProgress<int>? progress) => kind == NewsFormat.Jsonl
            ? services.GetRequiredService<GraphExport>().WriteAsync(stream, progress, stop.Token)
            : services.GetRequiredService<ArticleExport>().WriteAsync(stream, kind, from, progress, stop.Token);

        async Task<int> ToOutputAsync()
        {
            await using var buffered = new BufferedStream(Console.OpenStandardOutput(), 1 << 16);
            return await WriteAsync(buffered, null);
        }
    }

    private DateTime? Since(ParseResult parsed, NewsFormat kind)
    {
        if (parsed.GetValue(since) is not { } text) return null;
        if (kind == NewsFormat.Jsonl) throw new UserErrorException("--since goes with --format ninjs or jsonld; the whole graph is exported whole");
        return DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
            ? time.UtcDateTime
            : throw new UserErrorException($"'{text}' is no time; write it like 2025-03-27 or 2025-03-27T08:15:00+07:00");
    }
}
