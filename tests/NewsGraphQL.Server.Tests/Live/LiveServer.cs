using System.Net.Http.Json;
using System.Text.Json;
using NewsGraphQL.Server.Tests.Commands;

namespace NewsGraphQL.Server.Tests.Live;

/// <summary>A running server with an empty store and a key, and the ways in which articles come into it.</summary>
public sealed class LiveServer : IAsyncLifetime
{
    private int _articles;

    public RunningServer Server { get; private set; } = null!;

    public string Key { get; private set; } = "";

    public string Store => Path.Combine(Server.Folder, "newsgraphql.db");

    public async Task InitializeAsync()
    {
        Server = await RunningServer.StartAsync("--empty", "--NewsGraphQL:MaxSubscriptionsPerConnection=3", "--NewsGraphQL:MaxBodyBytes=20000");
        using var command = new CommandLine();
        Key = (await command.RunAsync("keys", "create", "redaksi", "--scope", "read", "write", "--store", Store)).Ending(0).Output.Trim();
    }

    public async Task DisposeAsync() => await Server.DisposeAsync();

    /// <summary>An article that nobody has had, with one quote of a speaker.</summary>
    public string Article(string speaker)
    {
        var number = Interlocked.Increment(ref _articles);
        return $"Rapat Warga Nomor {number} Digelar di Balai\n\nBALAI - “Rapat nomor {number} berjalan lancar sampai selesai,” kata {speaker}, Senin.\n\nWarga lalu pulang ke rumah masing-masing.\n";
    }

    /// <summary>Imports over GraphQL, in the server's own process.</summary>
    public async Task ImportHereAsync(string text)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "graphql") { Headers = { { "X-Api-Key", Key } } };
        request.Content = JsonContent.Create(new { query = "mutation($text: String!) { importArticle(input: { content: { text: $text } }) { outcome } }", variables = new { text } });
        using var reply = await Server.Http.SendAsync(request);
        var answer = await reply.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal("STORED", answer.GetProperty("data").GetProperty("importArticle").GetProperty("outcome").GetString());
    }

    /// <summary>Imports by the command line, in a process of its own.</summary>
    public async Task ImportElsewhereAsync(params string[] texts)
    {
        using var command = new CommandLine();
        var files = texts.Select((text, i) => command.Write($"{i}.txt", System.Text.Encoding.UTF8.GetBytes(text))).ToArray();
        (await command.RunAsync(["import", "--store", Store, .. files])).Ending(0);
    }

    public async Task<string> LatestAsync() => (await Server.QueryAsync("{ changes(first: 0) { latest } }")).GetProperty("data").GetProperty("changes").GetProperty("latest").GetString()!;
}

[CollectionDefinition(Name)]
public sealed class LiveServerCollection : ICollectionFixture<LiveServer>
{
    public const string Name = "live server";
}
