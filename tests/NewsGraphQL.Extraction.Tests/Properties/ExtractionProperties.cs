using System.Globalization;
using System.Text;
using CsCheck;
using NewsGraphQL.Benchmarks;
using NewsGraphQL.Extraction.Documents;
using NewsGraphQL.Extraction.Facts;

namespace NewsGraphQL.Extraction.Tests.Properties;

/// <summary>What holds of every text.</summary>
public sealed class ExtractionProperties
{
    private static readonly NewsExtractor Extractor = new();
    private static readonly NewsExtractor Another = new();
    private static readonly Gen<string> Hostile = Gen.Int.Select(seed => HostileText.Of(new Random(seed), 60));

    [Fact]
    public void Every_span_lies_inside_the_text_and_equals_it() =>
        Hostile.Sample(text => SpanCheck.FirstFault(Extract(text)) is null, iter: 2_000, print: text => $"{SpanCheck.FirstFault(Extract(text))} in {text}");

    [Fact]
    public void No_string_of_any_kind_makes_extraction_throw() =>
        Gen.OneOf(Gen.String, Gen.Char.Array.Select(signs => new string(signs))).Sample(text => { Extract(text); }, iter: 2_000);

    [Fact]
    public void The_same_text_gives_the_same_facts() => Hostile.Sample(text => Facts(Extractor, text) == Facts(Another, text), iter: 500);

    [Theory]
    [InlineData("")]
    [InlineData("\uD83D")]
    [InlineData("\0")]
    [InlineData("\"")]
    [InlineData("\r\n\r\n")]
    [InlineData("\uFEFF“")]
    [InlineData("kata")]
    [InlineData("\u0301\"\u0301kata\u0301 Andi\u0301")]
    [InlineData("\"Kami siap,\" kata Presiden Andi \u0301\u0301 Wiranata.")]
    public void A_text_of_next_to_nothing_is_read(string text) => Assert.Null(SpanCheck.FirstFault(Extract(text)));

    [Theory]
    [MemberData(nameof(Shapes))]
    public void A_long_text_of_one_shape_is_read(string shape) => Assert.Null(SpanCheck.FirstFault(Extract(HostileText.Shapes[shape](50_000))));

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("az-Latn-AZ")]
    [InlineData("id-ID")]
    [InlineData("ar-SA")]
    [InlineData("fa-IR")]
    [InlineData("th-TH")]
    [InlineData("de-DE")]
    [InlineData("sv-SE")]
    public void The_culture_changes_nothing(string culture)
    {
        string[] texts = [OrdinaryText.Of(4_000), OrdinaryText.Of(4_000).ToUpperInvariant(), .. Enumerable.Range(0, 60).Select(seed => HostileText.Of(new Random(seed), 60))];
        var expected = In(CultureInfo.InvariantCulture, () => All(texts));
        Assert.Equal(expected, In(CultureInfo.GetCultureInfo(culture), () => All(texts)));
    }

    public static TheoryData<string> Shapes() => [.. HostileText.Shapes.Keys];

    private static ExtractedArticle Extract(string text) => Extractor.Extract(new NewsDocument(text));

    // An extractor of its own, so that the word lists are read in the culture too.
    private static List<string> All(string[] texts)
    {
        var extractor = new NewsExtractor();
        return [.. texts.Select(text => Facts(extractor, text))];
    }

    private static string Facts(NewsExtractor extractor, string text) => Encoding.UTF8.GetString(ExtractedArticleJson.ToUtf8(extractor.Extract(new NewsDocument(text))));

    private static T In<T>(CultureInfo culture, Func<T> run)
    {
        var (current, shown) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        try
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (culture, culture);
            return run();
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (current, shown);
        }
    }
}
