using Microsoft.Extensions.DependencyInjection;
using NewsGraphQL.Data.Ingest;
using NewsGraphQL.Extraction;
using NewsGraphQL.Extraction.Documents;

namespace NewsGraphQL.Server.Tests.Search;

/// <summary>Highlights count UTF-16 code units, as a browser's <c>slice</c> does, whatever stands before the words: pairs of surrogates, marks that stand alone, letters with marks.</summary>
public abstract class HighlightTests(HighlightTests.News news)
{
    public sealed class OnSqlite(News news) : HighlightTests(news), IClassFixture<News>;

    public sealed class OnPostgres(News.OnPostgres news) : HighlightTests(news.OrSkip()), IClassFixture<News.OnPostgres>;

    private const string Text =
        "Pasar 😀😀 Kőszeg Ramai\n\nJakarta - Pasar 👩‍👩‍👧 di Ko\u0308szeg ramai, kata Zolta\u0301n Kőrösi, Senin. "
        + "\"Harga 😀 beras di Kőszeg naik, BERAS\u0301 di kota lain turun 😀 beras,\" kata Kőrösi.\nPedagang 北京 menjual beras.\n";

    [Theory]
    [InlineData("beras", "beras", "BERAS\u0301")]
    [InlineData("koszeg", "Kőszeg", "Ko\u0308szeg")]
    [InlineData("KŐSZEG", "Kőszeg", "Ko\u0308szeg")]
    [InlineData("\"beras di koszeg\"", "beras di Kőszeg")]
    [InlineData("kor", "Kőrösi")]
    [InlineData("zoltan", "Zolta\u0301n")]
    [InlineData("北京", "北京")]
    [InlineData("menjuali", "menjual")] // another form
    public async Task A_highlight_is_the_word_as_it_is_printed(string words, params string[] printed)
    {
        var data = await news.DataAsync("""
            query ($words: String!) {
              articles(search: $words) { edges { textMatches { fragment highlights { start end } } } }
              quotes(search: $words) { edges { textMatches { fragment highlights { start end } } } }
              people(search: $words) { edges { textMatches { fragment highlights { start end } } } }
            }
            """, new { words });
        var found = new HashSet<string>(StringComparer.Ordinal);
        foreach (var match in data.EnumerateObject().SelectMany(list => list.Value.GetProperty("edges").EnumerateArray()).SelectMany(edge => edge.GetProperty("textMatches").EnumerateArray()))
        {
            var fragment = match.GetProperty("fragment").GetString()!;
            Assert.False(char.IsLowSurrogate(fragment[0]) || char.IsHighSurrogate(fragment[^1]), fragment); // no half of a character
            var end = 0;
            foreach (var highlight in match.GetProperty("highlights").EnumerateArray())
            {
                Assert.True(highlight.GetProperty("start").GetInt32() >= end, fragment);
                end = highlight.GetProperty("end").GetInt32();
                found.Add(fragment[highlight.GetProperty("start").GetInt32()..end]);
            }
        }

        Assert.Equal(printed.Order(StringComparer.Ordinal), found.Order(StringComparer.Ordinal));
    }

    public class News : NewsServer, IAsyncLifetime
    {
        public News() { }

        private News(Data.Tests.Stores.TestDatabase database) : base(database) { }

        public async Task InitializeAsync()
        {
            if (Database.Absence is not null) return;
            CreateClient().Dispose();
            await Services.GetRequiredService<ArticleIngester>().IngestAsync(Services.GetRequiredService<NewsExtractor>().Extract(new NewsDocument(Text)));
        }

        Task IAsyncLifetime.DisposeAsync() => DisposeAsync().AsTask();

        public new sealed class OnPostgres() : News(Data.Tests.Stores.TestDatabase.Postgres);
    }
}
