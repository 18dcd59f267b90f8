using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NewsGraphQL.Data.Ingest;
using NewsGraphQL.Data.Ingest.Identity;

namespace NewsGraphQL.Server.Tests.People;

/// <summary>Who is who, as clients see it.</summary>
public abstract class IdentityQueryTests : IDisposable
{
    private readonly NewsServer server;

    protected IdentityQueryTests(NewsServer server)
    {
        this.server = server;
        server.CreateClient().Dispose(); // starts the program, which makes the store
    }

    public sealed class OnSqlite() : IdentityQueryTests(new NewsServer());

    public sealed class OnPostgres() : IdentityQueryTests(new NewsServer.OnPostgres().OrSkip());

    public void Dispose()
    {
        server.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Old_ids_and_slugs_of_somebody_merged_lead_to_the_survivor()
    {
        await ImportAsync("Penyanyi Wulan Hapsari mengatakan konsernya selesai.", "Penyanyi Nyai Lestarini mengatakan konsernya batal.");
        var people = (await server.DataAsync("{ people { nodes { id slug name } } }")).GetProperty("people").GetProperty("nodes");
        var (other, keep) = (people[0], people[1]);
        await MergeAsync("wulan-hapsari", other.GetProperty("slug").GetString()!);
        var oldId = other.GetProperty("id").GetString();
        var answer = await server.DataAsync(
            "query($id: ID!, $keep: ID!, $slug: String!, $name: String!) { node(id: $id) { id ... on Person { name } } nodes(ids: [$id, $keep]) { id } bySlug: person(by: { slug: $slug }) { id } byId: person(by: { id: $id }) { id } byName: person(by: { name: $name }) { id } }",
            new { id = oldId, keep = keep.GetProperty("id").GetString(), slug = other.GetProperty("slug").GetString(), name = other.GetProperty("name").GetString() });
        var id = keep.GetProperty("id").GetString();
        Assert.Equal((id, "Wulan Hapsari"), (answer.GetProperty("node").GetProperty("id").GetString(), answer.GetProperty("node").GetProperty("name").GetString()));
        Assert.All(answer.GetProperty("nodes").EnumerateArray(), node => Assert.Equal(id, node.GetProperty("id").GetString()));
        foreach (var by in new[] { "bySlug", "byId", "byName" }) Assert.Equal(id, answer.GetProperty(by).GetProperty("id").GetString());

        server.Sql.Clear();
        await server.DataAsync("query($id: ID!) { node(id: $id) { id } }", new { id });
        Assert.Single(server.Sql.Commands); // who is alive costs nothing more
    }

    [Fact]
    public async Task A_merge_is_a_change_of_its_articles_and_when_all_are_removed_old_names_lead_nowhere()
    {
        await ImportAsync("\"Konsernya selesai,\" kata penyanyi Wulan Hapsari.", "\"Konsernya batal,\" kata penyanyi Nyai Lestarini.");
        var people = (await server.DataAsync("{ people { nodes { id slug } } changes(first: 0) { latest } }"));
        var (other, latest) = (people.GetProperty("people").GetProperty("nodes")[0], people.GetProperty("changes").GetProperty("latest").GetString());
        await MergeAsync("wulan-hapsari", other.GetProperty("slug").GetString()!);
        var changes = (await server.DataAsync("query ($since: String) { changes(since: $since) { nodes { type kind node { ... on Quote { text speaker { slug } } ... on Article { slug } } } } }", new { since = latest }))
            .GetProperty("changes").GetProperty("nodes").EnumerateArray().ToList();
        Assert.All(changes, change => Assert.Equal("UPDATED", change.GetProperty("kind").GetString()));
        Assert.Equal(["ARTICLE", "QUOTE"], changes.Select(change => change.GetProperty("type").GetString()).Order());
        Assert.Contains(changes, change => change.GetProperty("node").TryGetProperty("speaker", out var speaker) && speaker.GetProperty("slug").GetString() == "wulan-hapsari");

        await using (var db = server.Context())
        {
            foreach (var id in await db.Articles.Select(a => a.Id).ToListAsync()) await server.Services.GetRequiredService<ArticleIngester>().RemoveAsync(id);
        }

        var gone = await server.DataAsync("query ($id: ID!, $slug: String!) { node(id: $id) { id } nodes(ids: [$id]) { id } bySlug: person(by: { slug: $slug }) { id } byId: person(by: { id: $id }) { id } byName: person(by: { name: \"Wulan Hapsari\" }) { id } people { totalCount } }",
            new { id = other.GetProperty("id").GetString(), slug = other.GetProperty("slug").GetString() });
        foreach (var by in new[] { "node", "bySlug", "byId", "byName" }) Assert.Equal(JsonValueKind.Null, gone.GetProperty(by).ValueKind);
        Assert.Equal((JsonValueKind.Null, 0), (gone.GetProperty("nodes")[0].ValueKind, gone.GetProperty("people").GetProperty("totalCount").GetInt32()));
    }

    [Fact]
    public async Task Aliases_say_why_and_where()
    {
        await ImportAsync(
            "Presiden Indonesia Prabhawa Subiyakto mengatakan panen naik.",
            "Presiden Prabhawa mengatakan harga turun.",
            "Perdana Menteri Hungaria Orbas Viktor mengatakan pemilu digelar April.",
            "Hungarian Prime Minister Viktor Orbas said the vote would be in April.");
        var people = (await server.DataAsync("{ people { nodes { name aliases { name evidence role article { slug } } } } }")).GetProperty("people").GetProperty("nodes").EnumerateArray().ToList();
        Assert.Equal(["Orbas Viktor", "Prabhawa Subiyakto"], people.Select(p => p.GetProperty("name").GetString()));
        Assert.Equal(
            ["Orbas Viktor FIRST_NAMED ", "Viktor Orbas WORD_ORDER Hungarian Prime Minister", "Prabhawa SHORT_NAME Presiden", "Prabhawa Subiyakto FIRST_NAMED "],
            people.SelectMany(p => p.GetProperty("aliases").EnumerateArray()).Select(a => $"{a.GetProperty("name")} {a.GetProperty("evidence")} {a.GetProperty("role")}"));
        Assert.Equal(4, people.SelectMany(p => p.GetProperty("aliases").EnumerateArray()).Select(a => a.GetProperty("article").GetProperty("slug").GetString()).Distinct().Count());
    }

    [Fact]
    public async Task An_ambiguous_name_is_an_error_and_a_list()
    {
        await ImportAsync("Menteri Kelautan Malaysia Ali Rahmatullah mengatakan nelayan pulang.", "Bek Qatar Ali Rahmatullah mengatakan timnya siap.");
        var error = (await server.AskAsync("{ person(by: { name: \"ali rahmatullah\" }) { name } }")).GetProperty("errors")[0];
        Assert.Equal("AMBIGUOUS_NAME", error.GetProperty("extensions").GetProperty("code").GetString());
        var list = await server.DataAsync("{ people(where: { aliases: { some: { name: { ieq: \"ali rahmatullah\" } } } }) { nodes { slug roles(first: 1) { title country { code } } } } }");
        Assert.Equal(["ali-rahmatullah Menteri Kelautan Malaysia MY", "ali-rahmatullah-2 Bek Qatar QA"], list.GetProperty("people").GetProperty("nodes").EnumerateArray()
            .Select(p => $"{p.GetProperty("slug")} {p.GetProperty("roles")[0].GetProperty("title")} {p.GetProperty("roles")[0].GetProperty("country").GetProperty("code")}"));
    }

    [Fact]
    public async Task Quotes_know_whom_and_what_they_name_also_by_a_short_form()
    {
        await ImportAsync("""
            Wulan Hapsari, Gubernur Lembah, bertemu Bramanto Hadikusuma, Ketua Komisi Pemilihan Umum (KPU), pada Senin.

            "Bramanto sudah bekerja keras, dan KPU didukung Malaysia," kata Wulan Hapsari.
            """);
        const string query = """
            { person(by: { name: "Bramanto Hadikusuma" }) { quotesAbout { totalCount nodes { text speaker { name } people { nodes { name } } countries { nodes { code } } organizations { nodes { name } } } } }
              byName: quotes(where: { people: { some: { name: { eq: "Bramanto Hadikusuma" } } } }) { totalCount }
              byAlias: quotes(where: { people: { some: { aliases: { some: { name: { ieq: "bramanto" } } } } } }) { totalCount }
              nobody: quotes(where: { people: { some: { name: { eq: "Wulan Hapsari" } } } }) { totalCount } }
            """;
        var data = await server.DataAsync(query);
        var about = data.GetProperty("person").GetProperty("quotesAbout");
        Assert.Equal(1, about.GetProperty("totalCount").GetInt32());
        var quote = about.GetProperty("nodes")[0];
        Assert.Equal("Wulan Hapsari", quote.GetProperty("speaker").GetProperty("name").GetString());
        Assert.Equal("Bramanto Hadikusuma", quote.GetProperty("people").GetProperty("nodes")[0].GetProperty("name").GetString());
        Assert.Equal("MY", quote.GetProperty("countries").GetProperty("nodes")[0].GetProperty("code").GetString());
        Assert.NotEqual(0, quote.GetProperty("organizations").GetProperty("nodes").GetArrayLength());
        Assert.Equal((1, 1, 0), (Count("byName"), Count("byAlias"), Count("nobody")));

        int Count(string list) => data.GetProperty(list).GetProperty("totalCount").GetInt32();
    }

    [Fact]
    public async Task A_link_finds_its_article_when_that_comes_later_and_kindred_articles_say_why()
    {
        await ImportAsync("Panen Raya di Lembah\n\nSenin, 06/05/2024 | 09:00 WIB\n\nPenyanyi Wulan Hapsari mengatakan panen di Malaysia dan Jepang naik.\n\nBaca Juga: Konser di Bukit Sepi\n\nPanen berlanjut.\n");
        Assert.Equal(["LINKED Konser di Bukit Sepi -"], await RelatedAsync());
        await ImportAsync("Konser di Bukit Sepi\n\nSelasa, 07/05/2024 | 09:00 WIB\n\nKonser itu batal karena hujan.\n");
        Assert.Equal(["LINKED Konser di Bukit Sepi konser-di-bukit-sepi"], await RelatedAsync());
        await ImportAsync("Lagu Lama dari Lembah\n\nRabu, 08/05/2024 | 09:00 WIB\n\nPenyanyi Wulan Hapsari mengatakan albumnya terbit di Malaysia.\n",
            "Kapal Tiba\n\nKamis, 09/05/2024 | 09:00 WIB\n\nKapal dari Malaysia dan Jepang tiba di pelabuhan.\n");
        Assert.Equal(["LINKED Konser di Bukit Sepi konser-di-bukit-sepi", "SHARED_PEOPLE  lagu-lama-dari-lembah", "SHARED_COUNTRIES  kapal-tiba"], await RelatedAsync());

        async Task<IEnumerable<string>> RelatedAsync() =>
            (await server.DataAsync("{ article(by: { slug: \"panen-raya-di-lembah\" }) { related { reason headline article { slug } } } }")).GetProperty("article").GetProperty("related").EnumerateArray()
            .Select(r => $"{r.GetProperty("reason")} {r.GetProperty("headline")} {(r.GetProperty("article") is { ValueKind: JsonValueKind.Object } article ? article.GetProperty("slug").GetString() : "-")}").ToList();
    }

    [Fact]
    public async Task Roles_stand_over_time_the_latest_first_and_no_more_are_read_than_asked_for()
    {
        await ImportAsync(
            "Wulan Memimpin\n\nSenin, 06/05/2024 | 09:00 WIB\n\nWulan Hapsari, Wakil Gubernur Jawa Tengah, mengatakan panen naik.\n",
            "Wulan Menang\n\nSenin, 05/05/2025 | 09:00 WIB\n\nWulan Hapsari, Gubernur Jawa Tengah, mengatakan panen turun.\n");
        server.Sql.Clear();
        var roles = (await server.DataAsync("{ people { nodes { roles(first: 2) { title article { publishedAt } } latest: roles(first: 1) { title } none: roles(first: 0) { title } } } }"))
            .GetProperty("people").GetProperty("nodes")[0];
        Assert.Equal(["Gubernur Jawa Tengah 2025", "Wakil Gubernur Jawa Tengah 2024"],
            roles.GetProperty("roles").EnumerateArray().Select(r => $"{r.GetProperty("title")} {r.GetProperty("article").GetProperty("publishedAt").GetString()![..4]}"));
        Assert.Equal((1, 0), (roles.GetProperty("latest").GetArrayLength(), roles.GetProperty("none").GetArrayLength()));
        Assert.All(server.Sql.Commands.Where(c => c.Contains("PersonRoles", StringComparison.Ordinal)), c => Assert.Contains("LIMIT", c, StringComparison.Ordinal));
    }

    private async Task ImportAsync(params string[] texts)
    {
        var ingester = server.Services.GetRequiredService<ArticleIngester>();
        var readers = server.Services.GetRequiredService<NewsGraphQL.Extraction.Reading.NewsReaders>();
        foreach (var text in texts)
        {
            using var bytes = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(text));
            foreach (var item in readers.Read(bytes, "test"))
                await ingester.IngestAsync(Assert.IsType<NewsGraphQL.Extraction.Reading.ReadResult.Read>(item).Document);
        }
    }

    private async Task MergeAsync(string keep, string other)
    {
        await using var db = server.Context();
        var ids = await db.People.Where(p => p.Slug == keep || p.Slug == other).ToDictionaryAsync(p => p.Slug, p => p.Id);
        await server.Services.GetRequiredService<PeopleByHand>().MergeAsync(ids[keep], ids[other]);
    }
}
