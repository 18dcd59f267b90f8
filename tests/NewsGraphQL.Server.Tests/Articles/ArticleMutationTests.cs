using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NewsGraphQL.Data.Changes;
using NewsGraphQL.Data.Tests.Stores;
using NewsGraphQL.Server.Tests.Commands;

namespace NewsGraphQL.Server.Tests.Articles;

public abstract class ArticleMutationTests(ArticleMutationTests.Writer server)
{
    public sealed class OnSqlite(Writer server) : ArticleMutationTests(server), IClassFixture<Writer>;

    public sealed class OnPostgres(Writer.OnPostgres server) : ArticleMutationTests(server.OrSkip()), IClassFixture<Writer.OnPostgres>;

    private const string Import = """
        mutation Import($input: ImportArticleInput!) {
          importArticle(input: $input) {
            outcome
            article { id slug version headline url quotes { nodes { text speaker { name } } } }
            findings { headline language quotes { text speaker kind parts { start end text } } people { name } countries { code mentions { text } } }
            errors { __typename ... on Error { message } ... on ArticleRefusedError { code } }
          }
        }
        """;

    private const string Remove = "mutation Remove($id: ID!) { removeArticle(input: { id: $id }) { removedArticleId errors { __typename ... on Error { message } ... on ArticleNotFoundError { id } } } }";

    [Fact]
    public async Task An_article_is_stored_once_and_its_new_version_takes_its_place()
    {
        const string Url = "https://warta.example/bandara";
        var first = await ImportAsync(new { content = new { text = Article.Text }, url = Url });
        Assert.Equal("STORED", first.GetProperty("outcome").GetString());
        var article = first.GetProperty("article");
        Assert.Equal((Article.Headline, Url, 1), (article.GetProperty("headline").GetString(), article.GetProperty("url").GetString(), article.GetProperty("version").GetInt32()));
        Assert.Contains(article.GetProperty("quotes").GetProperty("nodes").EnumerateArray(), quote => quote.GetProperty("speaker").ValueKind != JsonValueKind.Null);
        Assert.Equal(JsonValueKind.Null, first.GetProperty("errors").ValueKind);

        Assert.Equal("UNCHANGED", (await ImportAsync(new { content = new { text = Article.Text }, url = Url })).GetProperty("outcome").GetString());
        var changed = await ImportAsync(new { content = new { text = Article.Text + "\nSemua penumpang sudah berangkat.\n" }, url = Url });
        Assert.Equal(("UPDATED", 2), (changed.GetProperty("outcome").GetString(), changed.GetProperty("article").GetProperty("version").GetInt32()));
        Assert.Equal(article.GetProperty("id").GetString(), changed.GetProperty("article").GetProperty("id").GetString());
    }

    [Fact]
    public async Task A_dry_run_answers_what_it_found_and_stores_nothing()
    {
        var before = await StateAsync();
        var tried = await ImportAsync(new { content = new { text = Article.Text.Replace("Wirajaya", "Wirabaya", StringComparison.Ordinal) }, dryRun = true });
        Assert.Equal(before, await StateAsync());
        Assert.Equal(("STORED", JsonValueKind.Null), (tried.GetProperty("outcome").GetString(), tried.GetProperty("article").ValueKind));
        var found = tried.GetProperty("findings");
        Assert.Equal("id", found.GetProperty("language").GetString());
        Assert.Contains(found.GetProperty("quotes").EnumerateArray(), quote => quote.GetProperty("speaker").GetString() == "Seno Adiwarna");
        Assert.Equal(["JP", "MY"], found.GetProperty("countries").EnumerateArray().Select(country => country.GetProperty("code").GetString()).Order());
    }

    [Fact]
    public async Task A_page_and_fields_are_read_too()
    {
        var html = $"<html><head><link rel=canonical href=https://warta.example/halaman></head><body><article><h1>Halaman {Article.Headline}</h1>"
            + string.Concat(Article.Text.Split("\n\n").Skip(2).Select(p => $"<p>{p}</p>")) + "</article></body></html>";
        var page = await ImportAsync(new { content = new { html } });
        Assert.Equal("https://warta.example/halaman", page.GetProperty("article").GetProperty("url").GetString());
        Assert.Contains(page.GetProperty("article").GetProperty("quotes").GetProperty("nodes").EnumerateArray(), quote => quote.GetProperty("speaker").GetProperty("name").GetString() == "Seno Adiwarna");

        var body = string.Join("\n\n", Article.Text.Split("\n\n").Skip(2));
        var fields = new { headline = "Judul dari sistem", body, section = "Nusantara", language = "id", publishedAt = "2025-03-27T08:15:00+07:00", authors = new[] { "Ratna" }, sources = new[] { "Warta" } };
        var stored = await ImportAsync(new { content = new { fields }, url = "https://warta.example/sistem" });
        var told = await server.DataAsync("{ article(by: { url: \"https://warta.example/sistem\" }) { headline section publishedAt byline { credits { name } } sources { name } } }");
        Assert.Equal("""{"headline":"Judul dari sistem","section":"Nusantara","publishedAt":"2025-03-27T08:15:00+07:00","byline":{"credits":[{"name":"Ratna"}]},"sources":[{"name":"Warta"}]}""",
            told.GetProperty("article").GetRawText());
        Assert.Equal("STORED", stored.GetProperty("outcome").GetString());
    }

    [Theory]
    [InlineData("", "EMPTY_FILE")]
    [InlineData(" \n\t ", "EMPTY_FILE")]
    [InlineData("Baca Juga: Tol Dibuka", "NO_BODY")]
    [InlineData("%PDF-1.7 abc", "BINARY_FILE")]
    public async Task What_is_no_article_is_refused_with_the_codes_of_the_import(string text, string code)
    {
        var before = await StateAsync();
        var refused = await ImportAsync(new { content = new { text } });
        var error = Assert.Single(refused.GetProperty("errors").EnumerateArray());
        Assert.Equal(("ArticleRefusedError", code), (error.GetProperty("__typename").GetString(), error.GetProperty("code").GetString()));
        Assert.StartsWith("Nothing was stored: ", error.GetProperty("message").GetString(), StringComparison.Ordinal);
        Assert.Equal(JsonValueKind.Null, refused.GetProperty("outcome").ValueKind);
        Assert.Equal(before, await StateAsync());
    }

    [Fact]
    public async Task A_removed_article_leaves_nothing_and_may_come_again()
    {
        const string Url = "https://warta.example/sekali";
        var before = await StateAsync();
        var text = Article.Text.Replace("Seno Adiwarna", "Yudha Kertapati", StringComparison.Ordinal).Replace("kata Seno", "kata Yudha", StringComparison.Ordinal);
        var stored = await ImportAsync(new { content = new { text }, url = Url });
        var id = stored.GetProperty("article").GetProperty("id").GetString();
        Assert.Equal(id, (await RemoveAsync(id)).GetProperty("removedArticleId").GetString());
        Assert.Equal(before with { Log = before.Log + 2 }, await StateAsync());
        var left = await server.DataAsync("{ people(search: \"Kertapati\") { totalCount } articles(search: \"Wirajaya Kertapati\") { totalCount } quotes(search: \"landasan aman\", where: { speaker: { name: { eq: \"Yudha Kertapati\" } } }) { totalCount } }");
        Assert.All(left.EnumerateObject(), list => Assert.Equal(0, list.Value.GetProperty("totalCount").GetInt32()));

        var error = Assert.Single((await RemoveAsync(id)).GetProperty("errors").EnumerateArray());
        Assert.Equal(("ArticleNotFoundError", id), (error.GetProperty("__typename").GetString(), error.GetProperty("id").GetString()));
        var again = await ImportAsync(new { content = new { text }, url = Url });
        Assert.Equal(("STORED", 1), (again.GetProperty("outcome").GetString(), again.GetProperty("article").GetProperty("version").GetInt32()));
        await RemoveAsync(again.GetProperty("article").GetProperty("id").GetString());
    }

    [Theory]
    [InlineData("""{ content: {} }""")]
    [InlineData("""{ content: { text: "a", html: "b" } }""")]
    [InlineData("""{ content: { text: null } }""")]
    [InlineData("""{ content: { text: "a" }, url: "javascript:alert(1)" }""")]
    public async Task Input_that_says_nothing_or_two_things_is_refused_before_anything_is_done(string input)
    {
        var answer = await server.WriteAsync($"mutation {{ importArticle(input: {input}) {{ outcome }} }}");
        Assert.True(answer.TryGetProperty("errors", out _));
        Assert.False(answer.TryGetProperty("data", out _));
    }

    [Fact]
    public async Task An_id_of_something_else_is_an_error_with_its_code()
    {
        var answer = await server.WriteAsync("mutation { removeArticle(input: { id: \"UXVvdGU6MQ==\" }) { removedArticleId } }");
        Assert.Equal("INVALID_ID", answer.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString());
    }

    [Fact]
    public async Task Mutations_of_one_request_are_done_one_after_the_other()
    {
        var answer = await server.WriteAsync("""
            mutation Both($text: String!) {
              one: importArticle(input: { content: { text: $text }, url: "https://warta.example/berurutan" }) { outcome article { version } }
              two: importArticle(input: { content: { text: $text }, url: "https://warta.example/berurutan" }) { outcome }
              three: importArticle(input: { content: { fields: { headline: "Lain", body: $text } }, url: "https://warta.example/berurutan" }) { outcome article { version headline } }
            }
            """, new { text = "Sebuah berita yang lain lagi, cukup panjang untuk dibaca." });
        var data = answer.GetProperty("data");
        Assert.Equal("STORED UNCHANGED UPDATED", string.Join(' ', data.EnumerateObject().Select(done => done.Value.GetProperty("outcome").GetString())));
        Assert.Equal((1, 2), (data.GetProperty("one").GetProperty("article").GetProperty("version").GetInt32(), data.GetProperty("three").GetProperty("article").GetProperty("version").GetInt32()));
    }

    private async Task<JsonElement> ImportAsync(object input)
    {
        var answer = await server.WriteAsync(Import, new { input });
        Assert.False(answer.TryGetProperty("errors", out var errors), errors.ToString());
        return answer.GetProperty("data").GetProperty("importArticle");
    }

    private async Task<JsonElement> RemoveAsync(string? id) => (await server.WriteAsync(Remove, new { id })).GetProperty("data").GetProperty("removeArticle");

    private async Task<Rows> StateAsync()
    {
        await using var db = server.Context();
        return new Rows(await db.Articles.CountAsync(), await db.Quotes.CountAsync(), await db.People.CountAsync(), await db.PersonAliases.CountAsync(), await db.Organizations.CountAsync(),
            await db.ArticleCountries.CountAsync(), (await server.Services.GetRequiredService<ChangeLog>().EndAsync()).Sequence);
    }

    private sealed record Rows(int Articles, int Quotes, int People, int Aliases, int Organizations, int Countries, long Log);

    /// <summary>An empty store and a key that may write it.</summary>
    public class Writer : NewsServer, IAsyncLifetime
    {
        private string _key = "";

        /// <summary>On a SQLite file.</summary>
        public Writer() { }

        private Writer(TestDatabase database) : base(database) { }

        /// <summary>The same on a PostgreSQL database.</summary>
        public new sealed class OnPostgres() : Writer(TestDatabase.Postgres);

        public async Task InitializeAsync()
        {
            if (Database.Absence is null) _key = await KeyAsync(Data.Keys.KeyScopes.Write);
        }

        public Task<JsonElement> WriteAsync(string query, object? variables = null) => AskAsync(query, variables, _key);

        Task IAsyncLifetime.DisposeAsync() => base.DisposeAsync().AsTask();
    }
}
