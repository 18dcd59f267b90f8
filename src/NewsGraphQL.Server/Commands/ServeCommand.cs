using System.CommandLine;
using NewsGraphQL.Server.Http.Persisted;

namespace NewsGraphQL.Server.Commands;

/// <summary><c>serve</c>: the graph and its browser page over HTTP, until it is stopped.</summary>
internal sealed class ServeCommand : Command
{
    private static readonly string[] HostSettings = ["environment", "contentRoot", "applicationName"];

    public ServeCommand() : base("serve", "Serve the graph and its browser page (what happens without a command)")
    {
        var store = StoreOption.Create();
        var urls = new Option<string?>("--urls") { Description = $"Where to listen, several parted by ';' [default: {Serving.DefaultUrl}]", HelpName = "url" };
        var empty = new Option<bool>("--empty") { Description = "Leave a new store empty instead of filling it with the sample articles" };
        var requireKey = new Option<bool>("--require-key") { Description = "Answer holders of an API key only (see newsgraphql keys); without it, reading is open to all" };
        var operations = new Option<string?>("--persisted-operations") { Description = "Operations that clients may name by id: *.graphql, and *.json as Relay's or Apollo's compiler writes it", HelpName = "folder" };
        var persistedOnly = new Option<bool>("--persisted-only") { Description = "Execute only the operations of that folder" };
        Options.Add(store);
        Options.Add(urls);
        Options.Add(empty);
        Options.Add(requireKey);
        Options.Add(operations);
        Options.Add(persistedOnly);
        TreatUnmatchedTokensAsErrors = false;
        Examples.Show(
            this,
            SettingsList.Write,
            "newsgraphql serve                                       # http://localhost:5000, store newsgraphql.db in this folder",
            "newsgraphql serve --store /data/news.db --empty         # another store, without the sample articles",
            "newsgraphql serve --urls http://0.0.0.0:8080            # for other machines, on another port",
            "newsgraphql serve --require-key                         # for holders of a key that newsgraphql keys made",
            "newsgraphql serve --persisted-operations ops/ --persisted-only   # answer only what the app asks",
            "newsgraphql serve --NewsGraphQL:MaxBodyBytes=65536      # any setting of the list below",
            "NewsGraphQL__ShutdownSeconds=5 newsgraphql serve        # the same in the environment");
        SetAction((parsed, stop) => Serving.RunAsync(
            new Serving.Request(parsed.GetValue(store), parsed.GetValue(urls), parsed.GetValue(empty) ? true : null, parsed.GetValue(requireKey) ? true : null, [.. Settings(parsed), .. Persisted(parsed.GetValue(operations), parsed.GetValue(persistedOnly))]), stop));
    }

    private static IEnumerable<string> Persisted(string? folder, bool only)
    {
        if (folder is not null) yield return $"--{ServerSettings.Section}:{nameof(PersistedOptions.PersistedOperations)}={folder}";
        if (only) yield return $"--{ServerSettings.Section}:{nameof(PersistedOptions.PersistedOnly)}=true";
    }

    /// <summary>What is left for the configuration: <c>--Section:Key=value</c> and the host's own three settings.</summary>
    private static string[] Settings(ParseResult parsed)
    {
        foreach (var token in parsed.UnmatchedTokens)
        {
            var name = token.StartsWith("--", StringComparison.Ordinal) ? token[2..].Split('=')[0] : "";
            if (!token.Contains('=', StringComparison.Ordinal) || !(name.Contains(':', StringComparison.Ordinal) || HostSettings.Contains(name)))
                throw new UserErrorException($"'{token}' is no command and no option (see newsgraphql --help)");
        }

        return [.. parsed.UnmatchedTokens];
    }
}
