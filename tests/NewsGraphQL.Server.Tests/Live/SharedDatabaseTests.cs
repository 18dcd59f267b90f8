using System.Net.Http.Json;
using System.Text.Json;
using NewsGraphQL.Data.Tests.Stores;
using NewsGraphQL.Server.Tests.Commands;

namespace NewsGraphQL.Server.Tests.Live;

/// <summary>Two servers, each a process, and a command beside them over one database: who listens at one hears what the others store.</summary>
public abstract class SharedDatabaseTests(TestDatabase database)
{
    public sealed class OnSqlite() : SharedDatabaseTests(TestDatabase.Sqlite);

    public sealed class OnPostgres() : SharedDatabaseTests(TestDatabase.Postgres);

    private const string Name = "Ratri Kusuma";
    private const string Quotes = "subscription($after: String) { quoteAdded(after: $after, where: { speaker: { name: { eq: \"Ratri Kusuma\" } } }) { text } }";
    private const string Import = "mutation($text: String!) { importArticle(input: { content: { text: $text } }) { outcome } }";

    private int _articles;

    [SkippableFact]
    public async Task Events_cross_from_process_to_process_and_a_dropped_subscription_misses_nothing()
    {
        database.SkipIfAbsent();
        using var place = database.NewPlace();
        using var command = new CommandLine();
        var key = (await command.RunAsync("keys", "create", "redaksi", "--scope", "read", "write", "--store", place.Store)).Ending(0).Output.Trim();
        var servers = await Task.WhenAll(StartAsync(place.Store), StartAsync(place.Store));
        await using var here = servers[0];
        await using var there = servers[1];
        there.Http.DefaultRequestHeaders.Add("X-Api-Key", key);

        string cursor;
        var heard = new List<string>();
        await using (var client = await SocketClient.BeginAsync(here.Page))
        {
            var latest = (await here.QueryAsync("{ changes(first: 0) { latest } }")).GetProperty("data").GetProperty("changes").GetProperty("latest").GetString();
            await client.SubscribeAsync("q", Quotes, new { after = latest });
            using var stream = await Events.PostAsync(there.Http, new { query = Quotes, variables = new { after = latest } });
            await ImportAsync(there);
            await ImportByCommandAsync(command, place.Store, 1);
            cursor = "";
            for (var i = 0; i < 2; i++)
            {
                (var text, cursor) = Event(await client.ReadAsync());
                heard.Add(text);
                Assert.Contains(text, (await stream.ReadAsync())!.Data, StringComparison.Ordinal); // the one that stored it hears it, too
            }
        }

        await ImportAsync(there); // nobody listens
        await ImportByCommandAsync(command, place.Store, 2);
        var missed = (await there.QueryAsync($"{{ changes(since: \"{cursor}\", first: 50) {{ nodes {{ kind node {{ ... on Quote {{ text }} }} }} }} }}")).GetProperty("data").GetProperty("changes").GetProperty("nodes").EnumerateArray()
            .Where(change => change.GetProperty("node").TryGetProperty("text", out _)).Select(change => (change.GetProperty("kind").GetString(), change.GetProperty("node").GetProperty("text").GetString()!)).ToList();
        Assert.Equal(3, missed.Count);
        Assert.All(missed, change => Assert.Equal("CREATED", change.Item1));

        await using var again = await SocketClient.BeginAsync(here.Page);
        await again.SubscribeAsync("q", Quotes, new { after = cursor });
        await ImportAsync(there);
        while (heard.Count < 6) heard.Add(Event(await again.ReadAsync()).Text);
        Assert.Equal(missed.Select(change => change.Item2), heard.Skip(2).Take(3));
        var stored = (await here.QueryAsync("{ quotes(first: 50) { nodes { text } } }")).GetProperty("data").GetProperty("quotes").GetProperty("nodes").EnumerateArray().Select(quote => quote.GetProperty("text").GetString()!);
        Assert.Equal(stored.Order(), heard.Order());
    }

    // Nobody reads the socket while an import runs, so no ping is answered.
    private static Task<RunningServer> StartAsync(string store) => RunningServer.StartAsync("--store", store, "--empty", "--NewsGraphQL:KeepAliveSeconds=3600");

    private static (string Text, string Cursor) Event(JsonElement message)
    {
        var payload = message.GetProperty("payload");
        return (payload.GetProperty("data").GetProperty("quoteAdded").GetProperty("text").GetString()!, payload.GetProperty("extensions").GetProperty("cursor").GetString()!);
    }

    private string Article()
    {
        var number = ++_articles;
        return $"Rapat Warga Nomor {number} Digelar di Balai\n\nBALAI - “Rapat nomor {number} berjalan lancar sampai selesai,” kata {Name}, Senin.\n\nWarga lalu pulang ke rumah masing-masing.\n";
    }

    private async Task ImportAsync(RunningServer server)
    {
        using var reply = await server.Http.PostAsJsonAsync("graphql", new { query = Import, variables = new { text = Article() } });
        Assert.Contains("STORED", await reply.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private async Task ImportByCommandAsync(CommandLine command, string store, int count)
    {
        var files = Enumerable.Range(0, count).Select(_ => Article()).Select(text => command.Write($"{_articles}-{text.GetHashCode(StringComparison.Ordinal)}.txt", text)).ToArray();
        (await command.RunAsync(["import", "--store", store, .. files])).Ending(0);
    }
}
