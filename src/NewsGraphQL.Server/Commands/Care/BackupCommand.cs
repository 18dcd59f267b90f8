using System.CommandLine;
using NewsGraphQL.Data.Providers;

namespace NewsGraphQL.Server.Commands.Care;

/// <summary><c>backup</c>: a checked copy of the store while it is in use.</summary>
internal sealed class BackupCommand : Command
{
    private readonly Argument<string> file = new("file") { Description = "The file to make" };
    private readonly Option<bool> force = new("--force") { Description = "Replace the file when it is there already" };
    private readonly Option<string?> store = StoreOption.Create();
    private readonly Option<bool> json = new("--json") { Description = "Print the result as JSON" };

    public BackupCommand() : base("backup", "Copy the store into one file, while it is read and written, and check the copy")
    {
        Arguments.Add(file);
        Options.Add(force);
        Options.Add(store);
        Options.Add(json);
        Examples.Show(
            this,
            "newsgraphql backup /backups/news-monday.db              # a server or an import may run meanwhile",
            "newsgraphql backup /backups/news.db --force             # in the place of the one before, once the new one is whole",
            "newsgraphql backup news.db --json                       # the rows of each table",
            "newsgraphql backup news.dump --store \"Host=db;Database=news\"   # shows what to run: PostgreSQL has tools of its own for it");
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken _)
    {
        using var stop = new StopSignal("stopping; no file is left");
        using var provider = StoreProvider.For(StoreOption.For(parsed.GetValue(store)));
        var output = new CareOutput(parsed.InvocationConfiguration.Output, parsed.GetValue(json));
        if (provider.BackupCommands(parsed.GetValue(file)!) is { } commands) return output.Show("backed up", provider.Name, commands.Backup);
        var copy = await output.WithProgressAsync("copied", (IProgress<double>? progress) => provider.BackUpAsync(parsed.GetValue(file)!, parsed.GetValue(force), progress, stop.Token));
        return output.Show("backed up", copy);
    }
}
