using System.CommandLine;
using NewsGraphQL.Data.Providers;

namespace NewsGraphQL.Server.Commands.Care;

/// <summary><c>restore</c>: a backup in the place of the store.</summary>
internal sealed class RestoreCommand : Command
{
    private readonly Argument<string> file = new("file") { Description = "The backup" };
    private readonly Option<string?> store = StoreOption.Create();
    private readonly Option<bool> json = new("--json") { Description = "Print the result as JSON" };

    public RestoreCommand() : base("restore", "Check a backup and put it in the place of the store; the store as it was stays beside it under another name")
    {
        Arguments.Add(file);
        Options.Add(store);
        Options.Add(json);
        Examples.Show(
            this,
            "newsgraphql restore /backups/news-monday.db             # stop the server first: a store in use is refused",
            "newsgraphql restore news-monday.db --store other.db     # as another store",
            "newsgraphql restore news.dump --store \"Host=db;Database=news\"  # shows what to run: PostgreSQL has tools of its own for it");
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken _)
    {
        using var stop = new StopSignal("stopping; the store stays as it was");
        using var provider = StoreProvider.For(StoreOption.For(parsed.GetValue(store)));
        var output = new CareOutput(parsed.InvocationConfiguration.Output, parsed.GetValue(json));
        if (provider.BackupCommands(parsed.GetValue(file)!) is { } commands) return output.Show("restored", provider.Name, commands.Restore);
        var copy = await output.WithProgressAsync("copied", (IProgress<double>? progress) => provider.RestoreAsync(parsed.GetValue(file)!, progress, stop.Token));
        return output.Show("restored", copy);
    }
}
