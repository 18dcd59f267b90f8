using System.Net;
using System.Net.Http.Headers;
using Microsoft.Extensions.DependencyInjection;
using NewsGraphQL.Data.Ingest;
using NewsGraphQL.Extraction.Documents;
using NewsGraphQL.Server.Tests.Commands;

namespace NewsGraphQL.Server.Tests.Http.Caching;

/// <summary>Answers to GET that are asked for again: known to be current without any SQL as long as nobody writes the store.</summary>
public sealed class ConditionalGetTests
{
    private const string Address = "/graphql?query={people{totalCount}}";
    private const string Graph = "application/graphql-response+json";

    // Longer than a clock may take to show that a file was written.
    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(200);

    [SkippableFact]
    public async Task A_current_answer_costs_no_sql()
    {
        Skip.If(OperatingSystem.IsWindows(), "Windows tells the times of open files too late, so there the log of changes is asked");
        await using var news = await FilledAsync("Satu");
        var tag = await TagAsync(news, Address);
        news.Sql.Clear();
        for (var i = 0; i < 3; i++)
        {
            using var reply = await AskAsync(news, Address, tag);
            Assert.Equal(HttpStatusCode.NotModified, reply.StatusCode);
            Assert.Equal(tag, reply.Headers.ETag);
            Assert.True(reply.Headers.CacheControl is { Public: true, NoCache: true });
            Assert.Equal(["Accept", "Accept-Encoding"], reply.Headers.Vary.Order());
            Assert.Empty(await reply.Content.ReadAsByteArrayAsync());
        }

        Assert.Empty(news.Sql.Commands);
    }

    [Fact]
    public async Task The_tag_changes_with_the_store_and_with_nothing_else()
    {
        await using var news = await FilledAsync("Satu");
        var tag = await TagAsync(news, Address);
        Assert.Equal(tag, await TagAsync(news, Address));
        await ImportAsync(news, "Satu"); // unchanged: nothing is written
        Assert.Equal(tag, await TagAsync(news, Address));
        await using (var db = news.Context()) // tidies the files, and changes nothing that can be asked for
        {
            var connection = Microsoft.EntityFrameworkCore.RelationalDatabaseFacadeExtensions.GetDbConnection(db.Database);
            await connection.OpenAsync();
            using var checkpoint = connection.CreateCommand();
            checkpoint.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
            await checkpoint.ExecuteScalarAsync();
        }

        Assert.Equal(tag, await TagAsync(news, Address));
        await ImportAsync(news, "Dua");
        Assert.NotEqual(tag, await TagAsync(news, Address));
        using var stale = await AskAsync(news, Address, tag);
        Assert.Equal(HttpStatusCode.OK, stale.StatusCode);
    }

    [Fact]
    public async Task Each_write_shows_at_once_even_when_many_follow_in_a_moment()
    {
        await using var news = await FilledAsync("Satu");
        var tag = await TagAsync(news, Address);
        for (var i = 0; i < 25; i++)
        {
            await ImportAsync(news, $"Judul {i}");
            using var reply = await AskAsync(news, Address, tag);
            Assert.Equal(HttpStatusCode.OK, reply.StatusCode);
            tag = reply.Headers.ETag!;
        }
    }

    [Fact]
    public async Task An_import_by_another_process_shows()
    {
        await using var server = await RunningServer.StartAsync("--store", "news.db");
        using var first = await server.Http.GetAsync(Address);
        var tag = first.Headers.ETag!;
        await Task.Delay(Tick);
        Assert.Equal(HttpStatusCode.NotModified, (await AskAsync(server.Http, Address, tag)).StatusCode);
        using var command = new CommandLine();
        var file = command.Write("new.txt", "Bupati Rahmat Anggoro Resmikan Jembatan\n\n\"Jembatan ini milik warga,\" kata Bupati Rahmat Anggoro, Selasa (4/3/2025).\n");
        (await command.RunAsync("import", file, "--store", Path.Combine(server.Folder, "news.db"))).Ending(0);
        using var after = await AskAsync(server.Http, Address, tag);
        Assert.Equal(HttpStatusCode.OK, after.StatusCode);
        Assert.NotEqual(tag, after.Headers.ETag);
    }

    [Fact]
    public async Task Each_question_has_a_tag_of_its_own_and_errors_and_posts_have_none()
    {
        await using var news = await FilledAsync("Satu");
        var tags = new List<EntityTagHeaderValue>
        {
            await TagAsync(news, Address), await TagAsync(news, Address, Graph), await TagAsync(news, "/graphql?query={quotes{totalCount}}"),
            await TagAsync(news, "/graphql?query=query($n:Int){people(first:$n){nodes{name}}}&variables={\"n\":1}"),
            await TagAsync(news, "/graphql?query=query($n:Int){people(first:$n){nodes{name}}}&variables={\"n\":2}"),
        };
        Assert.Equal(tags.Count, tags.Distinct().Count());
        foreach (var wrong in (string[])["/graphql?query={node(id:\"?\"){id}}", "/graphql?query={nothing}", "/graphql?query={", "/graphql?query=mutation{__typename}"])
        {
            using var reply = await AskAsync(news, wrong, null);
            Assert.Null(reply.Headers.ETag);
            Assert.True(reply.Headers.CacheControl is { Private: true, NoCache: true });
        }

        using var post = await news.PostAsync("""{"query":"{ __typename }"}""");
        Assert.Null(post.Headers.ETag);
    }

    [Fact]
    public async Task Head_tells_the_tag_and_a_key_keeps_the_answer_private()
    {
        await using var news = await FilledAsync("Satu");
        using var client = news.CreateClient();
        using var head = await client.SendAsync(new HttpRequestMessage(HttpMethod.Head, Address));
        Assert.Equal(await TagAsync(news, Address), head.Headers.ETag);
        using var signed = new HttpRequestMessage(HttpMethod.Get, Address) { Headers = { { "Authorization", "Bearer x" } } };
        using var reply = await client.SendAsync(signed);
        Assert.False(reply.Headers.CacheControl?.Public is true);
    }

    private static async Task<NewsServer> FilledAsync(string headline)
    {
        var news = new NewsServer();
        await ImportAsync(news, headline);
        await Task.Delay(Tick);
        return news;
    }

    private static Task<IngestResult> ImportAsync(NewsServer news, string headline) =>
        news.Services.GetRequiredService<ArticleIngester>().IngestAsync(new NewsDocument($"{headline}\n\n\"Kami siap,\" kata Bupati Rahmat Anggoro, Selasa (4/3/2025).\n"));

    private static async Task<EntityTagHeaderValue> TagAsync(NewsServer news, string address, string? accept = null)
    {
        using var reply = await AskAsync(news, address, null, accept);
        Assert.Equal(HttpStatusCode.OK, reply.StatusCode);
        return reply.Headers.ETag!;
    }

    private static async Task<HttpResponseMessage> AskAsync(NewsServer news, string address, EntityTagHeaderValue? known, string? accept = null)
    {
        using var client = news.CreateClient();
        return await AskAsync(client, address, known, accept);
    }

    private static async Task<HttpResponseMessage> AskAsync(HttpClient client, string address, EntityTagHeaderValue? known, string? accept = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        if (known is not null) request.Headers.IfNoneMatch.Add(known);
        if (accept is not null) request.Headers.Accept.ParseAdd(accept);
        return await client.SendAsync(request);
    }
}
