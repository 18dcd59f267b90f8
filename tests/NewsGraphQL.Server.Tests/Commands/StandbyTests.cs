using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;
using NewsGraphQL.Data.Tests.Stores;
using NewsGraphQL.Server.Tests.Live;
using Npgsql;

namespace NewsGraphQL.Server.Tests.Commands;

/// <summary>A server over a primary and a standby: who wrote reads the own write, others perhaps the standby's past; what is away is told, and is used again when it is back.</summary>
public sealed class StandbyTests
{
    private const string Import = "mutation($text: String!) { importArticle(input: { content: { text: $text } }) { outcome } }";
    private const string Count = """{"query":"{ articles { totalCount } }"}""";

    [SkippableFact]
    public async Task Writers_read_their_writes_and_a_store_that_went_away_comes_back()
    {
        Skip.If(PrivateCluster.Absence is not null, PrivateCluster.Absence);
        using var primary = PrivateCluster.Start("fsync=off");
        using var standby = primary.StartStandby("fsync=off");
        var store = string.Create(CultureInfo.InvariantCulture, $"Host=127.0.0.1:{primary.Port},127.0.0.1:{standby.Port};Username=news;Database=news;Host Recheck Seconds=1;Timeout=5");
        using var command = new CommandLine();
        var key = (await command.RunAsync("keys", "create", "a", "--scope", "read", "write", "--store", store)).Ending(0).Output.Trim();
        await using var server = await RunningServer.StartAsync("--store", store, "--empty", "--NewsGraphQL:CorsOrigins=https://app.example");
        using var http = new HttpClient(new HttpClientHandler { UseCookies = false }) { BaseAddress = server.Http.BaseAddress }; // a client that keeps nothing by itself
        await EventuallyAsync(async () => await HealthAsync(http, "ready") == "Healthy");

        await RunAsync(standby, "SELECT pg_wal_replay_pause()");
        using var written = await ImportAsync(http, key, 1);
        var position = written.Headers.GetValues("NewsGraphQL-Position").Single();
        var cookie = written.Headers.GetValues("Set-Cookie").Single(set => set.StartsWith("newsgraphql-position=", StringComparison.Ordinal));
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("NewsGraphQL-Position", written.Headers.GetValues("Access-Control-Expose-Headers").Single(), StringComparison.Ordinal);
        Assert.Equal(1, await CountAsync(http, ("NewsGraphQL-Position", position)));
        Assert.Equal(1, await CountAsync(http, ("Cookie", cookie.Split(';')[0])));
        Assert.Equal(0, await CountAsync(http, ("NewsGraphQL-Position", "0/0"))); // somebody else: the standby's past
        Assert.Equal(0, await CountAsync(http, ("NewsGraphQL-Position", "' OR 1=1 --")));
        await RunAsync(standby, "SELECT pg_wal_replay_resume()");
        await EventuallyAsync(async () => await CountAsync(http, ("NewsGraphQL-Position", "0/0")) == 1);

        await using var listener = await SocketClient.BeginAsync(server.Page);
        var latest = (await server.QueryAsync("{ changes(first: 0) { latest } }")).GetProperty("data").GetProperty("changes").GetProperty("latest").GetString();
        await listener.SubscribeAsync("q", "subscription($after: String) { articleAdded(after: $after) { headline } }", new { after = latest });
        using (await ImportAsync(http, key, 2)) { }
        Assert.Equal("Rapat Nomor 2 Digelar di Balai", Headline(await listener.ReadAsync()));
        await EventuallyAsync(async () => await CountAsync(http) == 2);
        standby.Kill();
        for (var i = 0; i < 10; i++) Assert.Equal(2, await CountAsync(http)); // no reader notices
        Assert.Equal("Degraded", await HealthAsync(http, "ready"));
        primary.Kill();
        await EventuallyAsync(async () => await HealthAsync(http, "ready") == "Unhealthy");
        Assert.Equal("Healthy", await HealthAsync(http, "live"));
        using (var refused = await AskAsync(http)) Assert.Matches("\"code\":\"STORE_UNAVAILABLE\"", await refused.Content.ReadAsStringAsync());

        primary.Revive();
        await EventuallyAsync(async () => await CountAsync(http) == 2);
        Assert.Equal("Degraded", await HealthAsync(http, "ready"));
        using (await ImportAsync(http, key, 3)) { }
        Assert.Equal(3, await CountAsync(http, ("NewsGraphQL-Position", position)));
        Assert.Equal("Rapat Nomor 3 Digelar di Balai", Headline(await listener.ReadAsync())); // the subscription has outlived it
    }

    private static string? Headline(JsonElement message) => message.GetProperty("payload").GetProperty("data").GetProperty("articleAdded").GetProperty("headline").GetString();

    private static async Task<string> HealthAsync(HttpClient http, string of)
    {
        using var health = await http.GetAsync($"health/{of}");
        return await health.Content.ReadAsStringAsync();
    }

    private static async Task<HttpResponseMessage> ImportAsync(HttpClient http, string key, int number)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "graphql") { Headers = { { "X-Api-Key", key }, { "Origin", "https://app.example" } } };
        request.Content = JsonContent.Create(new { query = Import, variables = new { text = $"Rapat Nomor {number} Digelar di Balai\n\nBALAI - “Rapat nomor {number} selesai,” kata Ratri Kusuma, Senin.\n\nWarga pulang.\n" } });
        var reply = await http.SendAsync(request);
        Assert.Contains("STORED", await reply.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        return reply;
    }

    private static async Task<HttpResponseMessage> AskAsync(HttpClient http, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "graphql") { Content = new StringContent(Count, System.Text.Encoding.UTF8, "application/json") };
        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        return await http.SendAsync(request);
    }

    /// <summary>The articles that are seen; -1 when the store cannot answer.</summary>
    private static async Task<int> CountAsync(HttpClient http, params (string Name, string Value)[] headers)
    {
        using var reply = await AskAsync(http, headers);
        using var json = JsonDocument.Parse(await reply.Content.ReadAsStringAsync());
        return json.RootElement.GetProperty("data") is { ValueKind: JsonValueKind.Object } data && data.GetProperty("articles") is { ValueKind: JsonValueKind.Object } list ? list.GetProperty("totalCount").GetInt32() : -1;
    }

    private static async Task EventuallyAsync(Func<Task<bool>> condition)
    {
        for (var attempt = 0; attempt < 240; attempt++)
        {
            if (await condition()) return;
            await Task.Delay(250);
        }

        Assert.Fail("it did not come to that");
    }

    private static async Task RunAsync(PrivateCluster cluster, string sql)
    {
        await using var source = NpgsqlDataSource.Create(cluster.ConnectionString + ";Pooling=false");
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }
}
