using System.Text.Json;
using NewsGraphQL.Server.Tests.Examples;
using NewsGraphQL.Server.Tests.Live;

namespace NewsGraphQL.Server.Tests.Clients;

/// <summary>The clients that frontend and mobile developers use, as npm gives them, against the program as it is started.</summary>
[Collection(Commands.SampleServer.Collection)]
public sealed class ClientTests(Commands.SampleServer samples)
{
    /// <summary>Somebody whom the samples quote in several articles.</summary>
    private const string Slug = "keiko-tanahara";

    private static readonly string Source = Path.Combine(Example.Root, "tests", "NewsGraphQL.Server.Tests", "Clients", "Node");

    private string Endpoint => new Uri(samples.Server.Page, "/graphql").ToString();

    [SkippableFact]
    public async Task Generated_types_compile_with_a_typed_query_and_forbid_what_the_schema_does_not_have()
    {
        var project = await RestoreAsync();
        await project.RunAsync("codegen.mjs", "schema.graphql");
        await project.RunAsync(Path.Combine("node_modules", "typescript", "bin", "tsc"));
        var typed = Parse(await project.RunAsync("typed.js", Endpoint, Slug));
        Assert.Equal("Keiko Tanahara", typed.GetProperty("name").GetString());
        Assert.Equal(3, typed.GetProperty("quotes").GetInt32());
    }

    [SkippableTheory]
    [InlineData("apollo.mjs")]
    [InlineData("urql.mjs")]
    public async Task A_cache_collects_all_quotes_of_a_person_page_by_page(string script)
    {
        var project = await RestoreAsync();
        var read = Parse(await project.RunAsync(script, Endpoint, Slug));
        await AssertAllAsync(read);
    }

    [SkippableFact]
    public async Task Apollo_asks_by_hash_and_sends_the_text_once()
    {
        var project = await RestoreAsync();
        var asked = Parse(await project.RunAsync("persisted.mjs", Endpoint, Slug));
        Assert.Equal("""["GET hash","POST hash and text","GET hash"]""", asked.GetProperty("requests").GetRawText());
        Assert.Equal("Keiko Tanahara", asked.GetProperty("name").GetString());
    }

    [SkippableFact]
    public async Task Relay_compiles_pages_by_a_refetchable_fragment_and_refetches_a_node()
    {
        var project = await RestoreAsync();
        var read = Parse(await project.RunAsync("relay.mjs", Endpoint, Slug));
        await AssertAllAsync(read);
        var node = read.GetProperty("refetched");
        Assert.Equal((read.GetProperty("texts")[0].GetString(), "Keiko Tanahara"), (node.GetProperty("text").GetString(), node.GetProperty("speaker").GetProperty("name").GetString()));
    }

    [SkippableFact]
    public async Task Graphql_ws_and_graphql_sse_receive_a_quote_that_a_running_import_adds()
    {
        var project = await RestoreAsync();
        var live = new LiveServer();
        await live.InitializeAsync();
        try
        {
            var listening = project.RunAsync("live.mjs", new Uri(live.Server.Page, "/graphql").ToString(), "Sekar Arum", await live.LatestAsync());
            await live.ImportElsewhereAsync([.. Enumerable.Range(0, 30).Select(i => live.Article(i == 25 ? "Sekar Arum" : "Orang Lain"))]);
            var received = Parse(await listening);
            foreach (var transport in new[] { "ws", "sse" })
            {
                Assert.Equal("Sekar Arum", received.GetProperty(transport).GetProperty("speaker").GetProperty("name").GetString());
                Assert.Contains("nomor 26", received.GetProperty(transport).GetProperty("text").GetString(), StringComparison.Ordinal);
            }
        }
        finally
        {
            await live.DisposeAsync();
        }
    }

    private static async Task<NodeProject> RestoreAsync()
    {
        Skip.If(Environment.GetEnvironmentVariable("CI") == "true", "the clients of npm are tested on developers' machines only");
        var project = await NodeProject.RestoreAsync(Source);
        File.Copy(Path.Combine(Example.Root, "schema", "schema.graphql"), Path.Combine(project.Folder, "schema.graphql"), overwrite: true);
        return project;
    }

    /// <summary>What a client collected is what the server has, in its order.</summary>
    private async Task AssertAllAsync(JsonElement read)
    {
        var answer = await samples.Server.QueryAsync($"{{ person(by: {{ slug: \"{Slug}\" }}) {{ quotes(first: 50) {{ totalCount nodes {{ text }} }} }} }}");
        var quotes = answer.GetProperty("data").GetProperty("person").GetProperty("quotes");
        Assert.Equal(quotes.GetProperty("nodes").EnumerateArray().Select(quote => quote.GetProperty("text").GetString()), read.GetProperty("texts").EnumerateArray().Select(text => text.GetString()));
        Assert.Equal(quotes.GetProperty("totalCount").GetInt32(), read.GetProperty("totalCount").GetInt32());
        Assert.InRange(read.GetProperty("pages").GetInt32(), 2, 50);
    }

    private static JsonElement Parse(string printed) => JsonDocument.Parse(printed).RootElement;
}
