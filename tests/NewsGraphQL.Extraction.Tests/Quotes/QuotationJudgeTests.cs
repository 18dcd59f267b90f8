using NewsGraphQL.Extraction.Documents;
using NewsGraphQL.Extraction.Quotes;

namespace NewsGraphQL.Extraction.Tests.Quotes;

public class QuotationJudgeTests
{
    private static readonly NewsExtractor Extractor = new();

    public static TheoryData<string> NotSaid =>
    [
        "Budi Santoso membintangi film \"Hujan di Atas Atap\" dan tinggal di Medan.",
        "Diskusi bertajuk \"Masa depan pangan di kota besar\" itu dihadiri Budi Santoso.",
        "Petenis itu tampil sebagai \"wild card\" di Stuttgart, kata penyelenggara.",
        "Budi Santoso yang dijuluki \"Si Singa dari Timur\" itu pulang ke kampungnya.",
        "Miryam diduga menerima uang \"pengamanan\" perkara itu, menurut jaksa.",
        "Budi Santoso mengatakan, program \"dapur umum\" itu dilanjutkan tahun depan.",
        "Mary Brown starred in \"The Long Road Home\" and three other films.",
        "The so-called \"shadow fleet\" left the port on Monday.",
        "James Carter, nicknamed \"the quiet man of the valley\", left on Monday.",
        "Her new book, \"Salt and Bread\", is out on Monday, said James Carter.",
        "In its e-mails the group referred to itself as the \"coffee club\", the court said.",
        "Marchers carried signs that read \"Fix the light\" and walked on.",
        "Mary Brown held a banner saying \"No more dams on our river\", James Carter said.",
        "James Carter, who runs a \"trek and pasty\" business, said the animals were fine.",
        "The term \"black swan event\" was coined years ago.",
        "Budi Santoso mengatakan \"Pulang Ke Laut\" dibuat dalam 40 hari.",
        "Menurut Budi Santoso, \"kampung deret\" sudah penuh sejak lama.",
        "James Carter says the \"ghost bus\" is never empty.",
        "James Carter said \"The Salt Road\" was her best book.",
        "\"Prices are up,\" reads a sign at the door of the shop.",
    ];

    public static TheoryData<string, string, QuoteKind> Said => new()
    {
        { "\"Tidak,\" kata Budi Santoso.", "Tidak,", QuoteKind.Direct },
        { "Budi Santoso menjawab: \"Tidak ada.\"", "Tidak ada.", QuoteKind.Direct },
        { "Budi Santoso mengecam sanksi yang seperti \"perilaku tukang palak\".", "perilaku tukang palak", QuoteKind.Partial },
        { "Budi Santoso menyebut lawannya dengan \"raja kecil\".", "raja kecil", QuoteKind.Partial },
        { "The critic called the film \"a slow walk through a dull museum\".", "a slow walk through a dull museum", QuoteKind.Partial },
        { "James Carter batted for six hours, surviving what he called \"the worst headache of my life\".", "the worst headache of my life", QuoteKind.Partial },
        { "James Carter paid tribute to the engineers who \"stood in it so that others did not have to\".", "stood in it so that others did not have to", QuoteKind.Partial },
        { "James Carter said the plan had \"no chance whatsoever\" of passing.", "no chance whatsoever", QuoteKind.Partial },
        { "“Saya berharap hujan segera turun dan sawah kembali hijau", "Saya berharap hujan segera turun dan sawah kembali hijau", QuoteKind.Direct },
    };

    [Theory, MemberData(nameof(NotSaid))]
    public void Titles_nicknames_and_terms_are_no_quotes(string text) =>
        Assert.DoesNotContain(Extractor.Extract(new NewsDocument(text)).Quotes, quote => quote.Kind != QuoteKind.Indirect);

    [Theory, MemberData(nameof(Said))]
    public void Statements_and_fragments_are_quotes(string text, string words, QuoteKind kind)
    {
        var quote = Assert.Single(Extractor.Extract(new NewsDocument(text)).Quotes, quote => quote.Kind != QuoteKind.Indirect);
        Assert.Equal((words, kind), (quote.Text, quote.Kind));
    }
}
