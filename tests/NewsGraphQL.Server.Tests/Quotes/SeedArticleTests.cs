using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using NewsGraphQL.Data.Ingest;
using NewsGraphQL.Server.Tests.Commands;

namespace NewsGraphQL.Server.Tests.Quotes;

/// <summary>The real article, imported as it stands and asked over HTTP.</summary>
public abstract class SeedArticleTests(NewsServer news)
{
    public sealed class OnSqlite(NewsServer news) : SeedArticleTests(news), IClassFixture<NewsServer>;

    public sealed class OnPostgres(NewsServer.OnPostgres news) : SeedArticleTests(news.OrSkip()), IClassFixture<NewsServer.OnPostgres>;

    [SkippableFact]
    public async Task Speaker_by_name_gives_exactly_his_quote()
    {
        await ImportAsync();
        var quotes = await QuotesAsync("""quotes(where: { speaker: { name: { eq: "Yoon Suk Yeol" } } })""");
        Assert.Equal(["Republik Korea saat ini berdiri atas pengorbanan, dedikasi, dan seragam berlumuran darah tentara PBB,"], quotes.Select(Text));
    }

    [SkippableFact]
    public async Task Direct_and_partial_quotes_of_articles_that_name_a_country_are_six()
    {
        await ImportAsync();
        var quotes = await QuotesAsync("""quotes(where: { kind: { neq: INDIRECT }, article: { countries: { some: { code: { eq: "KP" } } } } })""");
        Assert.Equal(6, quotes.Length);
        foreach (var quote in quotes)
        {
            var (body, span) = (quote.GetProperty("article").GetProperty("body").GetString()!, quote.GetProperty("span"));
            Assert.Equal(Text(quote), body[span.GetProperty("start").GetInt32()..span.GetProperty("end").GetInt32()]);
            Assert.Equal(Text(quote), span.GetProperty("text").GetString());
        }
    }

    private async Task<JsonElement[]> QuotesAsync(string field)
    {
        var data = await news.DataAsync($$"""{ {{field}} { totalCount nodes { text kind span { start end text } speaker { name } article { body } } } }""");
        var quotes = data.GetProperty("quotes");
        Assert.Equal(quotes.GetProperty("nodes").GetArrayLength(), quotes.GetProperty("totalCount").GetInt32());
        return [.. quotes.GetProperty("nodes").EnumerateArray()];
    }

    private static string Text(JsonElement quote) => quote.GetProperty("text").GetString()!;

    private async Task ImportAsync()
    {
        var report = await news.Services.GetRequiredService<ArticleImporter>().ImportAsync([Shared.File("seed/000_2d14045df28f7b17.txt")]);
        Assert.Equal(1, report.Stored + report.Unchanged);
    }
}
