using System.Collections.Immutable;
using CsCheck;
using NewsGraphQL.Extraction.Articles;
using NewsGraphQL.Extraction.Documents;
using NewsGraphQL.Extraction.Quotes.Marks;

namespace NewsGraphQL.Extraction.Tests.Quotes;

public class QuotationScannerTests
{
    public static TheoryData<string, string> Pairs => new()
    {
        // text                                                              quotations, parted by |
        { "\"Harga stabil,\" kata Budi.", "Harga stabil," },
        { "“Harga stabil,” kata Budi.", "Harga stabil," },
        { "”Harga stabil,” kata Budi. ”Stok cukup.”", "Harga stabil,|Stok cukup." },
        { "“Harga stabil,\" kata Budi.", "Harga stabil," },
        { "„Harga stabil,“ kata Budi.", "Harga stabil," },
        { "«Harga stabil», kata Budi.", "Harga stabil" },
        { "''Harga stabil,'' kata Budi.", "Harga stabil," },
        { "Komentarnya 'salah dan bias', katanya.", "salah dan bias" },
        { "‘We “really” tried,’ she said.", "We “really” tried," },
        { "\"Dia bilang 'tidak' kepada saya,\" kata Budi.", "Dia bilang 'tidak' kepada saya," },
        { "“Ia menyebutnya “aneh” sekali,” kata Budi.", "Ia menyebutnya “aneh” sekali," },
        { "Budi berkata,\"Harga stabil.\"Lalu ia pergi.", "Harga stabil." },
        { "Budi berkata, \" Harga stabil \" lalu pergi.", "Harga stabil" },
        { "Hari Jum'at, pemilik warung King's Cup di rue de l'Aviation pulang.", "" },
        { "The players' union met the owners' side.", "" },
        { "‘The players’ union agreed,’ he said.", "The players’ union agreed," },
        { "Music of the ’90s and the '60s returned.", "" },
        { "Layar 5\" itu pecah.", "" },
        { "Layar 5\" itu pecah. \"Mahal,\" kata Budi.", "Mahal," },
        { "\"Harga stabil. Stok cukup sampai Lebaran", "Harga stabil. Stok cukup sampai Lebaran" },
        { "\"\" dan \" \".", "" },
    };

    [Theory, MemberData(nameof(Pairs))]
    public void Marks_pair(string text, string expected) =>
        Assert.Equal(expected, string.Join('|', Scan(text).Select(pair => pair.Span.In(text))));

    [Fact]
    public void A_statement_of_two_paragraphs_opens_twice_and_closes_once()
    {
        const string text = "“We waited for a long time.\n“Then they came,” Brown said.";
        var found = Scan(text);
        Assert.Equal(["We waited for a long time.", "Then they came,"], found.Select(pair => pair.Span.In(text)));
        Assert.Equal([false, true], found.Select(pair => pair.Closed));
    }

    [Fact]
    public void A_lone_closing_mark_closes_what_the_paragraph_before_left_open()
    {
        const string text = "Ia berkata, \"Kami menunggu lama\nsampai mereka datang,\" lalu pergi.";
        Assert.Equal("Kami menunggu lama\nsampai mereka datang,", Assert.Single(Scan(text)).Span.In(text));
    }

    [Fact]
    public void Single_marks_inside_a_statement_of_two_paragraphs_belong_to_it()
    {
        const string text = "Ia berkata, \"Kami menunggu lama\nsampai 'mereka' datang,\" lalu pergi.";
        Assert.Equal("Kami menunggu lama\nsampai 'mereka' datang,", Assert.Single(Scan(text)).Span.In(text));
    }

    [Fact]
    public void Quotations_lie_in_the_text_in_order_and_apart() =>
        Gen.Char["\"“”'’aB ,.\n„«5"].Array[0, 60].Sample(signs =>
        {
            var text = new string(signs);
            var end = 0;
            foreach (var pair in Scan(text))
            {
                Assert.True(pair.Outer.Start >= end && pair.Outer.Contains(pair.Span) && pair.Outer.End <= text.Length && pair.Span.Length > 0);
                end = pair.Outer.End;
            }
        });

    private static ImmutableArray<Quotation> Scan(string text)
    {
        var paragraphs = new List<Paragraph>();
        var start = 0;
        foreach (var line in text.Split('\n'))
        {
            if (line.Trim().Length > 0) paragraphs.Add(new Paragraph(paragraphs.Count, new TextSpan(start, start + line.Length)));
            start += line.Length + 1;
        }

        return QuotationScanner.Scan(text, [.. paragraphs]);
    }
}
