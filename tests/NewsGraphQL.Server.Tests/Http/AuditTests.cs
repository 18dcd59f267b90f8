using System.Text.Json;
using NewsGraphQL.Server.Tests.Commands;
using NewsGraphQL.Server.Tests.Examples;
using Xunit.Abstractions;

namespace NewsGraphQL.Server.Tests.Http;

/// <summary>The audits of the npm package graphql-http against the program as it is started.</summary>
[Collection(Commands.SampleServer.Collection)]
public sealed class AuditTests(Commands.SampleServer sample, ITestOutputHelper output)
{
    private static readonly string Source = Path.Combine(Example.Root, "tests", "NewsGraphQL.Server.Tests", "Http", "Audits");

    [SkippableFact]
    public async Task Every_audit_of_graphql_over_http_passes()
    {
        var results = await RunAsync(sample.Server);
        Assert.True(results.Count >= 60, $"{results.Count} audits only");
        Assert.Empty(results.Where(result => result.Status != "ok").Select(result => $"{result.Id} {result.Name}: {result.Reason}"));
        foreach (var level in (string[])["MUST", "SHOULD", "MAY"]) output.WriteLine($"{results.Count(result => result.Name.StartsWith(level, StringComparison.Ordinal))} at level {level}");
    }

    [SkippableFact]
    public async Task The_first_edition_fails_only_audits_of_the_drafts_statuses_and_default_type()
    {
        await using var server = await RunningServer.StartAsync("--empty", "--NewsGraphQL:FirstEdition=true");
        var failed = (await RunAsync(server)).Where(result => result.Status != "ok").Select(result => $"{result.Name} ({result.Id})").Order(StringComparer.Ordinal).ToList();
        foreach (var each in failed) output.WriteLine(each);
        Assert.All(failed, name => Assert.Matches("status code|for the content-type|when accept is missing", name));
        Assert.All(failed, name => Assert.DoesNotContain("MUST", name, StringComparison.Ordinal));
    }

    private static async Task<List<Result>> RunAsync(RunningServer server)
    {
        var project = await NodeProject.RestoreAsync(Source);
        var printed = await project.RunAsync("audit.mjs", new Uri(server.Page, "/graphql").ToString());
        return [.. printed.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonSerializer.Deserialize<Result>(line, JsonSerializerOptions.Web)!)];
    }

    private sealed record Result(string Id, string Name, string Status, string? Reason);
}
