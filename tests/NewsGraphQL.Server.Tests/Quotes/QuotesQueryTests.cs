using System.Text.Json;

namespace NewsGraphQL.Server.Tests.Quotes;

/// <summary>Lists of quotes as clients ask for them.</summary>
public abstract class QuotesQueryTests(SeededNews news)
{
    public sealed class OnSqlite(SeededNews news) : QuotesQueryTests(news), IClassFixture<SeededNews>;

    public sealed class OnPostgres(SeededNews.OnPostgres news) : QuotesQueryTests(news.OrSkip()), IClassFixture<SeededNews.OnPostgres>;

    [Fact]
    public async Task Conditions_and_orders_as_variables_mean_what_they_mean_in_the_document()
    {
        var inside = await news.DataAsync("""
            { quotes(
                where: { kind: { in: [DIRECT, PARTIAL] }, publishedAt: { gte: "2024-01-03T00:00:00+07:00" }, attribution: { confidence: { lt: 0.8 } }
                         or: [{ speaker: { name: { startsWith: "Zo" } } }, { article: { countries: { some: { code: { eq: "AD" } } } } }] }
                order: [{ kind: DESC }, { speaker: { name: ASC } }], first: 50) { totalCount nodes { id } } }
            """);
        var outside = await news.DataAsync("query($where: QuoteFilterInput, $order: [QuoteSortInput!], $first: Int) { quotes(where: $where, order: $order, first: $first) { totalCount nodes { id } } }", new
        {
            first = 50,
            where = new
            {
                kind = new { @in = new[] { "DIRECT", "PARTIAL" } }, publishedAt = new { gte = "2024-01-03T00:00:00+07:00" }, attribution = new { confidence = new { lt = 0.8 } },
                or = new object[] { new { speaker = new { name = new { startsWith = "Zo" } } }, new { article = new { countries = new { some = new { code = new { eq = "AD" } } } } } },
            },
            order = new object[] { new { kind = "DESC" }, new { speaker = new { name = "ASC" } } },
        });
        Assert.Equal(inside.ToString(), outside.ToString());
        Assert.NotEqual(0, inside.GetProperty("quotes").GetProperty("totalCount").GetInt32());
    }

    [Theory]
    [InlineData("where: null, order: null, first: null, after: null")]
    [InlineData("where: {}, order: []")]
    [InlineData("where: { and: [], or: [] }, order: [{}]")]
    public async Task What_says_nothing_asks_for_everything(string arguments)
    {
        var data = await news.DataAsync($$"""{ plain: quotes { totalCount nodes { id } } same: quotes({{arguments}}) { totalCount nodes { id } } }""");
        Assert.Equal(data.GetProperty("plain").ToString(), data.GetProperty("same").ToString());
    }

    [Fact]
    public async Task A_quote_without_a_speaker_is_found_by_the_speakers_absence()
    {
        var data = await news.DataAsync("""
            { all: quotes { totalCount }
              spoken: quotes(where: { speaker: { id: { neq: null } } }) { totalCount }
              unspoken: quotes(where: { speaker: { id: { eq: null } } }, first: 50) { totalCount nodes { speaker { id } } }
              isNull: quotes(where: { speaker: { name: { isNull: true } } }) { totalCount }
              not: quotes(where: { not: { speaker: { id: { neq: null } } } }) { totalCount } }
            """);
        int Count(string list) => data.GetProperty(list).GetProperty("totalCount").GetInt32();
        Assert.Equal(Count("all"), Count("spoken") + Count("unspoken"));
        Assert.Equal(Count("unspoken"), Count("isNull"));
        Assert.Equal(Count("unspoken"), Count("not"));
        Assert.All(data.GetProperty("unspoken").GetProperty("nodes").EnumerateArray(), quote => Assert.Equal(JsonValueKind.Null, quote.GetProperty("speaker").ValueKind));
    }

    [Fact]
    public async Task Newest_come_first_and_undated_last_unless_the_client_orders_them()
    {
        var times = (await news.DataAsync("{ newest: articles(first: 50) { nodes { publishedAt } } oldest: articles(first: 50, order: [{ publishedAt: ASC }]) { nodes { publishedAt } } end: articles(last: 3) { nodes { publishedAt } } }"));
        var newest = Times(times.GetProperty("newest"));
        Assert.Equal(newest.OrderByDescending(time => time ?? DateTimeOffset.MinValue), newest);
        var oldest = Times(times.GetProperty("oldest"));
        Assert.Equal(oldest.OrderBy(time => time ?? DateTimeOffset.MaxValue), oldest);
        Assert.All(Times(times.GetProperty("end")), time => Assert.Null(time));
    }

    private static DateTimeOffset?[] Times(JsonElement articles) =>
        [.. articles.GetProperty("nodes").EnumerateArray().Select(article => article.GetProperty("publishedAt")).Select(time => time.ValueKind == JsonValueKind.Null ? (DateTimeOffset?)null : time.GetDateTimeOffset())];
}
