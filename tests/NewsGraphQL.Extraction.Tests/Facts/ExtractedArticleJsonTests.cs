using System.Text.Json;
using NewsGraphQL.Extraction.Documents;
using NewsGraphQL.Extraction.Facts;

namespace NewsGraphQL.Extraction.Tests.Facts;

public sealed class ExtractedArticleJsonTests
{
    private const string Text = "Kabut Menutup Selat\nAhli cuaca dari Norwegia dan Jepang datang.\n\"Kabut itu akan hilang besok,\" kata seorang pelaut. \"Kami menunggu saja.\"\n";

    [Fact]
    public void Offsets_cut_the_text_out_of_the_body()
    {
        using var json = Json();
        var quotes = json.RootElement.GetProperty("quotes").EnumerateArray().ToList();
        Assert.NotEmpty(quotes);
        Assert.All(quotes, quote => Assert.Equal(
            quote.GetProperty("text").GetString(), Text[quote.GetProperty("start").GetInt32()..quote.GetProperty("end").GetInt32()]));
    }

    [Fact]
    public void Countries_and_what_the_article_says_about_itself_are_written()
    {
        using var json = Json();
        Assert.Equal(["NO", "JP"], json.RootElement.GetProperty("countries").EnumerateArray().Select(country => country.GetProperty("code").GetString()));
        Assert.Equal("id", json.RootElement.GetProperty("meta").GetProperty("language").GetString());
    }

    private static JsonDocument Json() => JsonDocument.Parse(ExtractedArticleJson.ToUtf8(new NewsExtractor().Extract(new NewsDocument(Text))));
}
