using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using NewsGraphQL.Server.Tests.Commands;

namespace NewsGraphQL.Server.Tests.Http.Keys;

/// <summary>The program as it is run: keys from its command line, requests over a socket.</summary>
public sealed class ApiKeyTests
{
    private const string Query = "{ corpus { articles } }";
    private const string Mutation = "mutation { removeArticle(input: { id: \"QXJ0aWNsZTox\" }) { removedArticleId } }";

    [Fact]
    public async Task Mutations_are_refused_to_all_until_there_is_a_key_and_then_to_those_without()
    {
        await using var server = await RunningServer.StartAsync("--empty");
        Assert.Equal((HttpStatusCode.Forbidden, "MUTATIONS_DISABLED"), await AskAsync(server, Mutation));
        var (reader, writer) = (await CreateAsync(server, "pembaca"), await CreateAsync(server, "redaksi", "--scope", "read", "write"));

        Assert.Equal((HttpStatusCode.Unauthorized, "AUTH_NOT_AUTHENTICATED"), await AskAsync(server, Mutation));
        Assert.Equal((HttpStatusCode.Forbidden, "AUTH_NOT_AUTHORIZED"), await AskAsync(server, Mutation, ("Authorization", $"Bearer {reader}")));
        Assert.Equal((HttpStatusCode.OK, null), await AskAsync(server, Mutation, ("Authorization", $"Bearer {writer}")));
        Assert.Equal((HttpStatusCode.OK, null), await AskAsync(server, Mutation, ("X-Api-Key", writer)));
        Assert.Equal((HttpStatusCode.OK, null), await AskAsync(server, Query));
        Assert.Equal((HttpStatusCode.OK, null), await AskAsync(server, Query, ("Authorization", "Basic dTpw"))); // a proxy's
        Assert.Equal((HttpStatusCode.Unauthorized, "AUTH_NOT_AUTHENTICATED"), await AskAsync(server, Query, ("X-Api-Key", writer[..^1])));

        using var command = new CommandLine();
        Assert.Equal("redaksi is revoked\n", (await command.RunAsync("keys", "revoke", "redaksi", "--store", Store(server))).Ending(0).Output);
        Assert.Equal((HttpStatusCode.Unauthorized, "AUTH_NOT_AUTHENTICATED"), await AskAsync(server, Mutation, ("X-Api-Key", writer)));
        Assert.DoesNotContain(writer, server.Printed, StringComparison.Ordinal);
        Assert.DoesNotContain(reader, server.Printed, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reading_can_be_closed_by_the_same_keys()
    {
        await using var server = await RunningServer.StartAsync("--empty", "--require-key", "--Logging:LogLevel:Default=Trace", "--Logging:LogLevel:Microsoft=Trace");
        var (reader, writer) = (await CreateAsync(server, "pembaca"), await CreateAsync(server, "penulis", "--scope", "write"));
        foreach (var path in new[] { "graphql?query={__typename}", "graphql?sdl", "graphql/schema.graphql" })
        {
            using var refused = await server.Http.GetAsync(path);
            Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode);
            Assert.Equal("Bearer", refused.Headers.WwwAuthenticate.Single().Scheme);
            Assert.Equal("AUTH_NOT_AUTHENTICATED", CodeOf(await refused.Content.ReadFromJsonAsync<JsonElement>()));
            using var request = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { { "X-Api-Key", reader } } };
            using var allowed = await server.Http.SendAsync(request);
            Assert.Equal(HttpStatusCode.OK, allowed.StatusCode);
        }

        Assert.Equal((HttpStatusCode.Unauthorized, "AUTH_NOT_AUTHENTICATED"), await AskAsync(server, Query));
        Assert.Equal((HttpStatusCode.OK, null), await AskAsync(server, Query, ("Authorization", $"bearer {reader}")));
        Assert.Equal((HttpStatusCode.Forbidden, "AUTH_NOT_AUTHORIZED"), await AskAsync(server, Query, ("X-Api-Key", writer)));
        Assert.Equal((HttpStatusCode.OK, null), await AskAsync(server, Mutation, ("X-Api-Key", writer)));
        using (var health = await server.Http.GetAsync("health/ready")) Assert.Equal(HttpStatusCode.OK, health.StatusCode);
        Assert.All(new[] { reader, writer }, key => Assert.DoesNotContain(key, server.Printed, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Keys_are_made_listed_and_revoked_on_the_command_line()
    {
        using var command = new CommandLine();
        Assert.Contains("there are no keys", (await command.RunAsync("keys", "list")).Ending(0).Output, StringComparison.Ordinal);
        var made = (await command.RunAsync("keys", "create", "ruang redaksi", "--scope", "write")).Ending(0);
        Assert.Matches("^ngql_[0-9a-f]{12}_[A-Za-z0-9_-]{43}\n$", made.Output);
        Assert.Contains("not shown again", made.Error, StringComparison.Ordinal);
        var list = (await command.RunAsync("keys", "list")).Ending(0).Output;
        Assert.Matches(@"^ruang redaksi  write  made \d{4}-\d\d-\d\d \d\d:\d\dZ  never used\n$", list);
        Assert.DoesNotContain(made.Output.Trim()[^43..], list, StringComparison.Ordinal);
        var json = JsonDocument.Parse((await command.RunAsync("keys", "list", "--json")).Ending(0).Output).RootElement;
        Assert.Equal("""["write"]""", json[0].GetProperty("scopes").GetRawText().ReplaceLineEndings("").Replace(" ", "", StringComparison.Ordinal));

        Assert.Contains("there is a key named ruang redaksi already", (await command.RunAsync("keys", "create", "ruang redaksi")).Ending(2).Error, StringComparison.Ordinal);
        Assert.Contains("there is no key named x", (await command.RunAsync("keys", "revoke", "x")).Ending(2).Error, StringComparison.Ordinal);
        Assert.Single((await command.RunAsync("keys", "create", "a", "--scope", "admin")).Ending(2).Error.Trim().Split('\n'));
        Assert.Single((await command.RunAsync("keys", "create", " a")).Ending(2).Error.Trim().Split('\n'));
        (await command.RunAsync("keys", "revoke", "ruang redaksi")).Ending(0);
    }

    private static string Store(RunningServer server) => Path.Combine(server.Folder, "newsgraphql.db");

    private static async Task<string> CreateAsync(RunningServer server, string name, params string[] more)
    {
        using var command = new CommandLine();
        return (await command.RunAsync(["keys", "create", name, "--store", Store(server), .. more])).Ending(0).Output.Trim();
    }

    private static async Task<(HttpStatusCode Status, string? Code)> AskAsync(RunningServer server, string query, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "graphql") { Content = JsonContent.Create(new { query }) };
        request.Headers.TryAddWithoutValidation("Accept", "application/graphql-response+json");
        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        using var reply = await server.Http.SendAsync(request);
        Assert.Equal(reply.StatusCode == HttpStatusCode.Unauthorized, reply.Headers.WwwAuthenticate.Count > 0);
        return (reply.StatusCode, CodeOf(await reply.Content.ReadFromJsonAsync<JsonElement>()));
    }

    private static string? CodeOf(JsonElement answer) =>
        answer.TryGetProperty("errors", out var errors) ? errors[0].GetProperty("extensions").GetProperty("code").GetString() : null;
}
