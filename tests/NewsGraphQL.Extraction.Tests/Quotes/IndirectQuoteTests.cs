using NewsGraphQL.Extraction.Documents;
using NewsGraphQL.Extraction.Quotes;

namespace NewsGraphQL.Extraction.Tests.Quotes;

public class IndirectQuoteTests
{
    private static readonly NewsExtractor Extractor = new();

    public static TheoryData<string, string, string> Statements => new()
    {
        // text                                                                   speaker          content
        { "Budi Santoso mengatakan, harga beras akan turun.", "Budi Santoso", "harga beras akan turun" },
        { "Budi Santoso menegaskan bahwa harga beras akan turun.", "Budi Santoso", "harga beras akan turun" },
        { "Menurut Budi Santoso, harga beras akan segera turun.", "Budi Santoso", "harga beras akan segera turun" },
        { "Harga beras akan segera turun, kata Budi Santoso.", "Budi Santoso", "Harga beras akan segera turun" },
        { "Budi Santoso menjelaskan uji coba itu melibatkan 40 desa.", "Budi Santoso", "uji coba itu melibatkan 40 desa" },
        { "James Carter said that prices would fall soon.", "James Carter", "prices would fall soon" },
        { "James Carter told reporters that prices would fall soon.", "James Carter", "prices would fall soon" },
        { "Prices would fall very soon, James Carter said.", "James Carter", "Prices would fall very soon" },
        { "According to James Carter, prices would fall soon.", "James Carter", "prices would fall soon" },
    };

    public static TheoryData<string> NoStatements =>
    [
        "Budi Santoso tidak mengatakan bahwa harga akan turun.",
        "Budi Santoso menjelaskan kronologi kejadian yang menimpa korban di jalan itu.",
        "Budi Santoso menyampaikan terima kasih kepada semua petani di desanya.",
        "Budi Santoso menulis buku tentang sejarah pasar di kotanya.",
        "James Carter told his staff to leave the building at once.",
    ];

    [Theory, MemberData(nameof(Statements))]
    public void Statements_without_marks_have_speaker_and_content(string text, string speaker, string content)
    {
        var article = Extractor.Extract(new NewsDocument(text));
        var quote = Assert.Single(article.Quotes);
        Assert.Equal(QuoteKind.Indirect, quote.Kind);
        Assert.Equal((speaker, content), (article.People[quote.Attribution.Speaker!.Value].Name, quote.Text));
    }

    [Theory, MemberData(nameof(NoStatements))]
    public void Other_doings_are_no_statements(string text) => Assert.Empty(Extractor.Extract(new NewsDocument(text)).Quotes);

    [Fact]
    public void A_group_without_names_keeps_its_label()
    {
        var quote = Assert.Single(Extractor.Extract(new NewsDocument("Para analis mengatakan harga beras akan turun bulan depan.")).Quotes);
        Assert.Equal(("Para analis", AttributionKind.Unnamed, null), (quote.Attribution.Label, quote.Attribution.Kind, quote.Attribution.Speaker));
    }
}
