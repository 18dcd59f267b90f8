using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using NewsGraphQL.Data;
using NewsGraphQL.Data.Keys;

namespace NewsGraphQL.Server.Commands;

/// <summary><c>keys</c>: who may change the store over GraphQL, and who may read it where reading is closed.</summary>
internal sealed class KeysCommand : Command
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    public KeysCommand() : base("keys", "Make, list and revoke the API keys of a store")
    {
        Subcommands.Add(Create());
        Subcommands.Add(List());
        Subcommands.Add(Revoke());
        Examples.Show(
            this,
            "newsgraphql keys create newsroom --scope read write     # for imports; the key is shown this once",
            "newsgraphql keys list",
            "newsgraphql keys revoke newsroom                        # it ends at once, also in running servers");
    }

    private static Command Create()
    {
        var (name, store) = (Called(), StoreOption.Create());
        var scope = new Option<string[]>("--scope")
        {
            Description = "What it allows: read (queries, where --require-key closes them), write (mutations), or both [default: read]", HelpName = "read|write",
            AllowMultipleArgumentsPerToken = true, Arity = ArgumentArity.OneOrMore,
        };
        var json = new Option<bool>("--json") { Description = "Print the key with its name and scopes as JSON" };
        scope.AcceptOnlyFromAmong("read", "write");
        var command = new Command("create", "Make a key and show it, this once; the store keeps its hash only") { name, scope, json, store };
        Examples.Show(
            command,
            "newsgraphql keys create reader                          # may read where reading is closed",
            "newsgraphql keys create newsroom --scope read write     # may import and remove articles, too",
            "KEY=$(newsgraphql keys create ci --scope write)         # the key alone goes to the standard output");
        command.SetAction((parsed, stop) => WithKeysAsync(parsed.GetValue(store), async keys =>
        {
            var called = Checked(parsed.GetValue(name)!);
            var scopes = (parsed.GetValue(scope) is { Length: > 0 } given ? given : ["read"]).Aggregate(KeyScopes.None, (all, one) => all | (one == "write" ? KeyScopes.Write : KeyScopes.Read));
            var key = await keys.CreateAsync(called, scopes, stop)
                ?? throw new UserErrorException($"there is a key named {called} already; choose another name, or revoke that one first");
            await parsed.InvocationConfiguration.Output.WriteLineAsync(parsed.GetValue(json) ? JsonSerializer.Serialize(new { name = called, scopes = Words(scopes), key }, Indented) : key);
            if (!parsed.GetValue(json)) await Console.Error.WriteLineAsync("newsgraphql: keep it now, it is not shown again; clients send it as Authorization: Bearer <key>, or X-Api-Key: <key>");
        }, stop));
        return command;
    }

    private static Command List()
    {
        var store = StoreOption.Create();
        var json = new Option<bool>("--json") { Description = "Print the list as JSON" };
        var command = new Command("list", "List the keys: name, scopes, when made, when last used") { json, store };
        Examples.Show(command, "newsgraphql keys list", "newsgraphql keys list --json --store /data/news.db");
        command.SetAction((parsed, stop) => WithKeysAsync(parsed.GetValue(store), async keys =>
        {
            var list = await keys.ListAsync(stop);
            var output = parsed.InvocationConfiguration.Output;
            if (parsed.GetValue(json))
                await output.WriteLineAsync(JsonSerializer.Serialize(list.Select(k => new { name = k.Name, scopes = Words(k.Scopes), createdAt = k.CreatedUtc, lastUsedAt = k.LastUsedUtc }), Indented));
            else if (list.Count == 0) await output.WriteLineAsync("there are no keys; newsgraphql keys create <name> makes one");
            else foreach (var key in list) await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture,
                $"{key.Name}  {string.Join(' ', Words(key.Scopes))}  made {key.CreatedUtc:yyyy-MM-dd HH:mm}Z  {(key.LastUsedUtc is { } used ? $"last used {used:yyyy-MM-dd HH}h Z" : "never used")}"));
        }, stop));
        return command;
    }

    private static Command Revoke()
    {
        var (name, store) = (Called(), StoreOption.Create());
        var command = new Command("revoke", "End a key at once, also in running servers") { name, store };
        Examples.Show(command, "newsgraphql keys revoke newsroom");
        command.SetAction((parsed, stop) => WithKeysAsync(parsed.GetValue(store), async keys =>
        {
            if (!await keys.RevokeAsync(parsed.GetValue(name)!, stop)) throw new UserErrorException($"there is no key named {parsed.GetValue(name)} (see newsgraphql keys list)");
            await parsed.InvocationConfiguration.Output.WriteLineAsync($"{parsed.GetValue(name)} is revoked");
        }, stop));
        return command;
    }

    private static Argument<string> Called() => new("name") { Description = "What the key is called: who or what uses it" };

    private static string Checked(string name) => name.Length is > 0 and <= ApiKeys.LongestName && !name.Any(char.IsControl) && name.Trim() == name
        ? name
        : throw new UserErrorException($"a key's name has 1 to {ApiKeys.LongestName} characters, without line ends and without blanks around it");

    private static IEnumerable<string> Words(KeyScopes scopes) => Enum.GetValues<KeyScopes>().Where(s => s != KeyScopes.None && scopes.HasFlag(s)).Select(s => s.ToString().ToLowerInvariant());

    private static async Task<int> WithKeysAsync(string? store, Func<ApiKeys, Task> work, CancellationToken stop)
    {
        await using var services = new ServiceCollection().AddLogging().AddNewsStore(StoreOption.For(store)).BuildServiceProvider();
        await services.GetRequiredService<NewsStore>().OpenForCommandAsync(stop);
        await work(services.GetRequiredService<ApiKeys>());
        return ExitCode.Done;
    }
}
