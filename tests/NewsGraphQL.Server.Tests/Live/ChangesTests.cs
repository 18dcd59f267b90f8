using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using NewsGraphQL.Data.Ingest;
using NewsGraphQL.Extraction.Documents;

namespace NewsGraphQL.Server.Tests.Live;

/// <summary>What a client that keeps a copy asks.</summary>
public abstract class ChangesTests(NewsServer server) : IDisposable
{
    public sealed class OnSqlite() : ChangesTests(new NewsServer());

    public sealed class OnPostgres() : ChangesTests(new NewsServer.OnPostgres().OrSkip());

    private const string Query = """
        query Changes($since: String, $first: Int) {
          changes(since: $since, first: $first) {
            totalCount latest
            pageInfo { hasNextPage endCursor }
            edges { cursor }
            nodes { kind type id changedAt node { __typename id ... on Quote { text } ... on Article { headline } } }
          }
        }
        """;

    private readonly NewsServer _server = server;

    public void Dispose()
    {
        _server.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task A_copy_that_follows_the_changes_is_the_store()
    {
        var (copy, random, ids) = (new Dictionary<string, string>(), new Random(11), new List<int>());
        var since = (await AskAsync(null, 0)).GetProperty("latest").GetString();
        for (var i = 0; i < 12; i++)
        {
            for (var n = random.Next(4); n > 0; n--) await WriteAsync(random, ids, i * 10 + n);
            for (var more = true; more;)
            {
                var page = await AskAsync(since, 1 + random.Next(5));
                foreach (var change in page.GetProperty("nodes").EnumerateArray()) Apply(copy, change);
                var info = page.GetProperty("pageInfo");
                since = info.GetProperty("endCursor").GetString() ?? since;
                more = info.GetProperty("hasNextPage").GetBoolean();
            }

            Assert.Equal(await StoredAsync(), copy.OrderBy(entry => entry.Key, StringComparer.Ordinal));
        }

        var rest = await AskAsync(since, 50);
        Assert.Equal((0, since), (rest.GetProperty("totalCount").GetInt32(), rest.GetProperty("latest").GetString()));
    }

    [Theory]
    [InlineData("x", 5, "INVALID_CURSOR")]
    [InlineData("WzEsImNoYW5nZXMiLDk5OTk5OSwwXQ", 5, "CURSOR_EXPIRED")]
    [InlineData("WzEsIm90aGVyIiwxLDBd", 5, "INVALID_CURSOR")]
    [InlineData(null, -1, "INVALID_PAGING_ARGUMENTS")]
    [InlineData(null, 51, "HC0051")]
    public async Task What_cannot_be_answered_has_a_code(string? since, int first, string code)
    {
        var answer = await _server.AskAsync(Query, new { since, first });
        Assert.Equal(code, answer.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString());
    }

    private static void Apply(Dictionary<string, string> copy, JsonElement change)
    {
        var (id, node) = (change.GetProperty("id").GetString()!, change.GetProperty("node"));
        if (change.GetProperty("kind").GetString() == "REMOVED") Assert.Equal(JsonValueKind.Null, node.ValueKind);
        if (node.ValueKind == JsonValueKind.Null) copy.Remove(id);
        else copy[id] = (node.TryGetProperty("text", out var text) ? text : node.GetProperty("headline")).GetString()!;
    }

    private async Task<IEnumerable<KeyValuePair<string, string>>> StoredAsync()
    {
        var data = await _server.DataAsync("{ articles(first: 50) { nodes { id headline } } quotes(first: 50) { nodes { id text } } }");
        return data.EnumerateObject().SelectMany(list => list.Value.GetProperty("nodes").EnumerateArray())
            .Select(node => KeyValuePair.Create(node.GetProperty("id").GetString()!, (node.TryGetProperty("text", out var text) ? text : node.GetProperty("headline")).GetString()!))
            .OrderBy(entry => entry.Key, StringComparer.Ordinal).ToList();
    }

    private async Task WriteAsync(Random random, List<int> ids, int number)
    {
        var ingester = _server.Services.GetRequiredService<ArticleIngester>();
        if (ids.Count > 2 && random.Next(3) == 0)
        {
            await ingester.RemoveAsync(ids[0]);
            ids.RemoveAt(0);
            return;
        }

        var url = $"https://warta.example/{random.Next(4)}"; // often the same: then a new version
        var text = $"Kabar {number % 5} dari Desa\n\n“Kutipan tetap orang,” kata Sekar Arum, Senin.\n\n“Kutipan {number} orang,” kata Sekar Arum lagi.\n\nPenutup berita.\n";
        var result = await ingester.IngestAsync(new NewsDocument(text) { Declared = new DeclaredMetadata { Url = url } });
        if (!ids.Contains(result.ArticleId)) ids.Add(result.ArticleId);
    }

    private async Task<JsonElement> AskAsync(string? since, int first) => (await _server.DataAsync(Query, new { since, first })).GetProperty("changes");
}
