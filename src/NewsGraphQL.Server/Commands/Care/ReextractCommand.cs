using System.CommandLine;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NewsGraphQL.Data;
using NewsGraphQL.Data.Ingest.Reextracting;
using NewsGraphQL.Server.Commands.People;

namespace NewsGraphQL.Server.Commands.Care;

/// <summary><c>reextract</c>: a newer extractor over the stored texts.</summary>
internal sealed class ReextractCommand : Command
{
    private const int MostLines = 20;

    private readonly Argument<string[]> articles = new("articles") { Description = "Slugs, addresses or ids from GraphQL [default: all articles]", Arity = ArgumentArity.ZeroOrMore };
    private readonly Option<string?> olderThan = new("--older-than") { Description = "Only what an older extractor than this version has read", HelpName = "version" };
    private readonly Option<string?> language = new("--language") { Description = "Only articles in this language", HelpName = "code" };
    private readonly Option<string?> after = new("--after") { Description = "Go on behind this article, as a run that was ended says", HelpName = "article" };
    private readonly Option<bool> dryRun = new("--dry-run") { Description = "Say what would change, and write nothing" };
    private readonly Option<string?> store = StoreOption.Create();
    private readonly Option<bool> json = new("--json") { Description = "Print the report as JSON; the changed articles are listed in it" };

    public ReextractCommand() : base("reextract", "Read the stored texts again with this version's extractor; ids, slugs and corrections by hand stay")
    {
        Arguments.Add(articles);
        foreach (var option in (Option[])[olderThan, language, after, dryRun, store, json]) Options.Add(option);
        Examples.Show(
            this,
            "newsgraphql reextract --dry-run                         # what a newer extractor would change, by kind",
            "newsgraphql reextract --older-than 2                    # what version 2 has not read yet; broken off, the same command goes on",
            "newsgraphql reextract --language id",
            "newsgraphql reextract panen-tiba https://example.com/a  # these articles");
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken _)
    {
        using var stop = new StopSignal();
        await using var services = new ServiceCollection().AddLogging().AddNewsStore(StoreOption.For(parsed.GetValue(store))).BuildServiceProvider();
        await services.GetRequiredService<NewsStore>().OpenForCommandAsync(stop.Token);
        var output = new CareOutput(parsed.InvocationConfiguration.Output, parsed.GetValue(json));
        var scope = await ScopeAsync(parsed, services, stop.Token);
        var report = await output.WithProgressAsync("articles read", (IProgress<int>? progress) => services.GetRequiredService<Reextraction>()
            .RunAsync(scope, parsed.GetValue(dryRun), progress is null ? null : new Counting(progress), stop.Token));
        var last = await SlugAsync(services, report.Last);
        output.Show(report, string.Join('\n', Lines(report, last)));
        return report.Cancelled ? ExitCode.Interrupted : ExitCode.Done;
    }

    private async Task<ReextractScope> ScopeAsync(ParseResult parsed, ServiceProvider services, CancellationToken stop)
    {
        await using var db = await services.GetRequiredService<IDbContextFactory<NewsDbContext>>().CreateDbContextAsync(stop);
        return new ReextractScope
        {
            OlderThan = parsed.GetValue(olderThan), Language = parsed.GetValue(language),
            Articles = parsed.GetValue(articles) is { Length: > 0 } given ? await PersonFinder.ArticlesAsync(db, given, stop) : null,
            After = parsed.GetValue(after) is { } behind ? (await PersonFinder.ArticlesAsync(db, [behind], stop))[0] : 0,
        };
    }

    private static async Task<string?> SlugAsync(ServiceProvider services, int article)
    {
        await using var db = await services.GetRequiredService<IDbContextFactory<NewsDbContext>>().CreateDbContextAsync();
        return await db.Articles.Where(a => a.Id == article).Select(a => a.Slug).SingleOrDefaultAsync();
    }

    private static IEnumerable<string> Lines(ReextractReport report, string? last)
    {
        foreach (var slug in report.ChangedArticles.Take(MostLines)) yield return $"{(report.DryRun ? "would change" : "changed")} {slug}";
        if (report.Changed > MostLines) yield return $"... and {report.Changed - MostLines} more (--json lists them)";
        yield return string.Create(CultureInfo.InvariantCulture, $"{report.Read} of {report.Articles} articles read again: {report.Changed} {(report.DryRun ? "would change" : "changed")}; {report.Elapsed.TotalSeconds:0.0} s");
        foreach (var (kind, facts) in (KeyValuePair<string, FactChanges>[])[new("quotes", report.Quotes), new("people", report.People), new("roles", report.Roles), new("organizations", report.Organizations), new("countries", report.Countries)])
            yield return string.Create(CultureInfo.InvariantCulture, $"  {kind,-14} {facts.Added} added, {facts.Removed} removed, {facts.Changed} changed");
        yield return string.Create(CultureInfo.InvariantCulture, $"  {"layouts",-14} {report.Layouts} changed");
        if (report.DryRun) yield return "nothing was written";
        if (report.Cancelled) yield return $"stopped before the end; what is counted above is done{(last is null ? "" : $", and --after {last} goes on from there")}";
    }

    private sealed class Counting(IProgress<int> progress) : IProgress<ReextractReport>
    {
        public void Report(ReextractReport value) => progress.Report(value.Read);
    }
}
