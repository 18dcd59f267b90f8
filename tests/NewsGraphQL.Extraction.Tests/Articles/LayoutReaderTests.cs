using NewsGraphQL.Extraction.Articles;
using NewsGraphQL.Extraction.Documents;

namespace NewsGraphQL.Extraction.Tests.Articles;

/// <summary>Whole articles in the shapes that portals and wires print; ①, ② and ③ are paragraphs of text, ∕ a stroke that ends no line.</summary>
public sealed class LayoutReaderTests
{
    private static readonly Dictionary<string, string[]> Texts = new()
    {
        ["id"] =
        [
            "Menteri Perdagangan Rukmi Darsono mengatakan harga beras akan turun pada pekan depan. Ia menyampaikan hal itu di Jakarta.",
            "\"Stok kita cukup untuk empat bulan,\" kata Rukmi di Pasar Induk, Kamis (27/7/2023).",
            "Harga beras medium saat ini Rp 12.500 per kilogram, menurut data dinas setempat.",
        ],
        ["en"] =
        [
            "The trade minister of the island republic said on Thursday that rice prices would fall next week.",
            "\"We have enough stock for four months,\" Anne Holloway told reporters in the capital.",
            "Prices have risen by a fifth since January, according to official figures.",
        ],
    };

    private const string Id = "Harga Beras Bakal Turun Pekan Depan";
    private const string En = "Rice prices to fall, island minister says";

    public static TheoryData<string, string, string?, string?, string> Portals => new()
    {   // language, lines, headline, time, credits
        { "id", Id + "/Budi Santoso - detikNews/Kamis, 27 Jul 2023 21:20 WIB/BAGIKAN/Foto: Rukmi (Budi Santoso∕detikcom)/Jakarta - ①/②/ADVERTISEMENT/SCROLL TO CONTINUE WITH CONTENT/③/(bds)", Id, "2023-07-27T21:20:00+07:00", "Author Budi Santoso; Contributor bds" },
        { "id", Id + "/TEMPO.CO, Jakarta - ①/②/③/BUDI SANTOSO | RINI KUSTIANI", Id, null, "Author BUDI SANTOSO; Author RINI KUSTIANI" },
        { "id", Id + "/CNN Indonesia/Kamis, 27 Jul 2023 21:20 WIB/Bagikan:/Ilustrasi beras. (CNN Indonesia∕Adi Wijaya)/Jakarta, CNN Indonesia -- ①/②/Pilihan Redaksi/Impor Beras Dibuka Lagi/Petani Keluhkan Harga Pupuk/③/[Gambas:Video CNN]/(rzr∕bds)", Id, "2023-07-27T21:20:00+07:00", "Contributor rzr; Contributor bds" },
        { "id", Id + "/Kompas.com - 27∕07∕2023, 21:20 WIB/Budi Santoso,/Adi Wijaya/Tim Redaksi/Lihat Foto/Beras di pasar.(KOMPAS.com∕BUDI SANTOSO)/JAKARTA, KOMPAS.com - ①/Baca juga: Impor Beras Dibuka Lagi/②/③", Id, "2023-07-27T21:20:00+07:00", "Author Budi Santoso; Author Adi Wijaya" },
        { "id", Id + "/Kamis, 27 Juli 2023 21:20 WIB/Jakarta (ANTARA) - ①/②/③/Pewarta: Budi Santoso/Editor: Adi Wijaya/COPYRIGHT © ANTARA 2023", Id, "2023-07-27T21:20:00+07:00", "Reporter Budi Santoso; Editor Adi Wijaya" },
        { "id", Id + "/Reporter/Budi Santoso/Editor/Adi Wijaya/Kamis, 27 Juli 2023 21:20 WIB/TEMPO.CO, Jakarta - ①/②/③/Pilihan Editor: Impor Beras Dibuka Lagi", Id, "2023-07-27T21:20:00+07:00", "Reporter Budi Santoso; Editor Adi Wijaya" },
        { "id", Id + "/Oleh Budi Santoso pada 27 Jul 2023, 21:20 WIB/Diperbarui 28 Jul 2023, 07:00 WIB/Liputan6.com, Jakarta ①/②/③", Id, "2023-07-27T21:20:00+07:00", "Author Budi Santoso" },
        { "id", "Kamis 27 Jul 2023 21:20 WIB/" + Id + "/Rep: Budi Santoso∕ Red: Adi Wijaya/REPUBLIKA.CO.ID, JAKARTA -- ①/②/③/sumber : Antara", Id, "2023-07-27T21:20:00+07:00", "Reporter Budi Santoso; Editor Adi Wijaya" },
        { "id", Id + "/Budi Santoso, Jurnalis · Kamis 27 Juli 2023 21:20 WITA/JAKARTA - ①/②/BACA JUGA:/Impor Beras Dibuka Lagi/③", Id, "2023-07-27T21:20:00+08:00", "Author Budi Santoso" },
        { "id", Id + "/Adi Wijaya | Budi Santoso/Kamis, 27 Juli 2023 | 21:20 WIB/Suara.com - ①/②/Baca Juga:Impor Beras Dibuka Lagi/③", Id, "2023-07-27T21:20:00+07:00", "Author Adi Wijaya; Author Budi Santoso" },
        { "id", Id + "/13+December+2018/① ② ③", Id, "2018-12-13", "" },
        { "id", Id + "/2018-12-13 07:05:33/Merdeka.com-① ② ③ [rnd]", Id, "2018-12-13T07:05:33", "Contributor rnd" },
        { "id", "JAKARTA, KOMPAS — ①/②/③ (ILO∕NIA)", null, null, "Contributor ILO; Contributor NIA" },
        { "id", "①/②/③", null, null, "" },
        { "en", En + "/Published/27 July 2023/Share/Image source, Getty Images/Image caption,/The minister visited a market/By Anne Reader/BBC News, Jakarta/①/②/③/Related Topics/Rice/Farming", En, "2023-07-27", "Author Anne Reader" },
        { "en", En + "/July 27, 2023 9:20 PM/Anne Reader/FILE - The minister speaks in the capital, May 2, 2023./WASHINGTON — ①/②/③", En, "2023-07-27T21:20:00", "Author Anne Reader" },
        { "en", En + "/Thursday, July 27, 2023/①/②/③/Sources/John Roe. \"Rice prices\" — BBC News, July 27, 2023", En, "2023-07-27", "" },
        { "en", En + "/Anne Reader in Jakarta and John Roe/Thu 27 Jul 2023 21.20 BST/Last modified on Fri 28 Jul 2023 09.00 BST/①/②/Read more/③", En, "2023-07-27T21:20:00+01:00", "Author Anne Reader; Author John Roe" },
        { "en", En + "/By ANNE READER/Published 4:05 PM EDT, July 27, 2023/SEOUL, South Korea (AP) — ①/②/③/___/Associated Press writer John Roe in Paris contributed to this report.", En, "2023-07-27T16:05:00-04:00", "Author ANNE READER; Contributor John Roe" },
        { "en", En + "/By Anne Reader and John Roe/July 27, 2023 9:20 PM EDT Updated a day ago/JAKARTA, July 27 (Reuters) - ①/②/③/Reporting by Anne Reader in Jakarta; Editing by John Roe and Peter Minor", En, "2023-07-27T21:20:00-04:00", "Author Anne Reader; Author John Roe; Reporter Anne Reader; Editor John Roe; Editor Peter Minor" },
        { "en", En + "/ANNE READER, Staff Writer/①/②/③", En, null, "Author ANNE READER" },
        { "en", En + "/Posted 27 July 2023 13:05 GMT/Written by Anne Reader/Translated by John Roe/①/②/③", En, "2023-07-27T13:05:00+00:00", "Author Anne Reader; Translator John Roe" },
        { "en", "WORLD/" + En + "/July 27, 2023 9:20 PM ET/Heard on All Things Considered/Anne Reader/①/②/③", En, "2023-07-27T21:20:00-04:00", "Author Anne Reader" },
        // Line ends lost, labels and signatures in unusual places.
        { "id", Id + "Kompas.com - 27∕07∕2023, 21:20 WIB/①/②/③", Id, "2023-07-27T21:20:00+07:00", "" },
        { "id", Id + "/Kamis, 27 Juli 2023 21:20 WIBJakarta - ①/②/③Penulis : Budi SantosoEditor : Adi WijayaSumber : Antara", Id, "2023-07-27T21:20:00+07:00", "Author Budi Santoso; Editor Adi Wijaya" },
        { "id", "Home ∕ News ∕ Ekonomi/" + Id + "/Senin, 5 Maret 2018 | 10:15 WIB/Oleh : Budi Santoso/①/②/③", Id, "2018-03-05T10:15:00+07:00", "Author Budi Santoso" },
        { "id", Id + "/Budi Santoso/27 Juli 2023 21:20/·/waktu baca 2 menit/①/②/③", Id, "2023-07-27T21:20:00", "Author Budi Santoso" },
        { "id", Id + "/Budi Santoso • 27 Juli 2023 21:20/Jakarta: ①/②/③/(AHL)", Id, "2023-07-27T21:20:00", "Author Budi Santoso; Contributor AHL" },
        { "id", Id + "/27 Juli 2023, 21:20 WIB/BANDUNG, (PR).- ①/②/③***", Id, "2023-07-27T21:20:00+07:00", "" },
        { "id", Id + "/Rabu, 3 Januari 2018 08:03 WIB/Reporter: Budi Santoso/RMOL. ①/②/③ [bds]", Id, "2018-01-03T08:03:00+07:00", "Reporter Budi Santoso; Contributor bds" },
        { "id", Id + "/Oleh: Budi Santoso | Senin, 5 Maret 2018 | 10:15 WIB/INILAHCOM, Jakarta - ①/②/③", Id, "2018-03-05T10:15:00+07:00", "Author Budi Santoso" },
        { "id", Id + "/Kamis, 27 Juli 2023 - 21:20 WIB/Oleh :/Budi Santoso/Adi Wijaya/VIVA – ①/②/③", Id, "2023-07-27T21:20:00+07:00", "Author Budi Santoso; Author Adi Wijaya" },
        { "id", Id + "/Kamis, 27 Juli 2023 ∕ 21:20 WIB/Reporter: Budi Santoso | Editor: Adi Wijaya/KONTAN.CO.ID - JAKARTA. ①/②/③", Id, "2023-07-27T21:20:00+07:00", "Reporter Budi Santoso; Editor Adi Wijaya" },
        { "id", Id + "/27 Juli 2023/①/②/③/bds∕adi (Reuters, AP)", Id, "2023-07-27", "Contributor bds; Contributor adi" },
        { "id", Id + "/Jakarta, 27 Juli 2023 - ①/②/③", Id, "2023-07-27", "" },
        { "id", Id + "/①/②/③/Pewarta: Budi Santoso∕Adi Wijaya/Editor: Rina Wati/Copyright © ANTARA 2018", Id, null, "Reporter Budi Santoso; Reporter Adi Wijaya; Editor Rina Wati" },
        { "id", Id + "/Foto: Dok. Kemendag/①/②/③/TAGS/Beras/Pangan/Rukmi Darsono", Id, null, "" },
        { "en", En + "/July 27, 2023 9:20 AM/VOA News/share/Print/WASHINGTON —\u00A0/①/②/③", En, "2023-07-27T09:20:00", "" },
        { "en", En + "/Anne Reader Asia correspondent/@annereader/Thu 27 Jul 2023 14.00 EDT/①/②/③", En, "2023-07-27T14:00:00-04:00", "Author Anne Reader" },
        { "en", En + "/ANNE READER and JOHN ROE/July 27, 2023/WASHINGTON (AP) _ ①/②/③/Copyright 2023 The Associated Press. All rights reserved.", En, "2023-07-27", "Author ANNE READER; Author JOHN ROE" },
        { "en", En + "/From Wikinews, the free news source you can write!/Thursday, July 27, 2023/①/②/③/Sources/\"Rice prices\" — BBC News, July 27, 2023/Share this:", En, "2023-07-27", "" },
        { "en", En + "/Updated July 28, 2023 10:00 AM ET/Originally published July 27, 2023 9:20 PM ET/By /Anne Reader/①/②/③", En, "2023-07-27T21:20:00-04:00", "Author Anne Reader" },
        { "en", En + "/By Anne Reader, CNN/Updated 0120 GMT (0920 HKT) July 28, 2023/Jakarta, Indonesia (CNN)①/②/③", En, "2023-07-28T09:20:00+08:00", "Author Anne Reader" },
        { "en", En + "/Source: Xinhua | 2023-07-27 21:20:33 | Editor: huaxia/JAKARTA, July 27 (Xinhua) -- ①/②/③", En, "2023-07-27T21:20:33", "Editor huaxia" },
        { "en", En + "/By Al Jazeera Staff/Published On 27 Jul 2023/①/②/③", En, "2023-07-27", "Author Al Jazeera Staff" },
        { "en", En + "/JANE DOE , ASSOCIATED PRESS/Posted on: Thursday, July 27, 2023/①/②/③", En, "2023-07-27", "Author JANE DOE" },
        { "id", "KRISIS BERAS/" + Id + "/①/②/③/Penulis : Budi Santoso Editor : Adi Wijaya Sumber : Kompas TV, Antara", Id, null, "Author Budi Santoso; Editor Adi Wijaya" },
        { "id", Id + "/Juli 27, 2023/Budi Santoso/Pedagang beras di Jakarta, 26 Juli 2023. (Foto: AFP)/①/②/③", Id, "2023-07-27", "Author Budi Santoso" },
        { "id", Id + "/oleh Budi Santoso di 27 July 2023/①/②/③/Penulis: Rina Wati, Joko Susilo, dan Fajar Nugroho/Editor: BS", Id, "2023-07-27", "Author Budi Santoso; Author Rina Wati; Author Joko Susilo; Author Fajar Nugroho; Editor BS" },
        { "id", Id + "/Kamis, 27 Juli 2023 21:20 WIB/Oleh: Tim Redaksi/①/②/③", Id, "2023-07-27T21:20:00+07:00", "Author Tim Redaksi" },
        { "en", En + " | World news | The Guardian/Anne Reader/Thu 27 Jul 2023 21.20 BST/A market in the capital. Photograph: John Roe∕AFP∕Getty Images/①/②/③", En, "2023-07-27T21:20:00+01:00", "Author Anne Reader" },
        { "en", En + "/Agence France-Presse in Paris/Thu 27 Jul 2023 21.20 BST/①/②/③", En, "2023-07-27T21:20:00+01:00", "" },
        { "en", En + "/By JANE DOE and JOHN ROE/AP Science Writers/①/②/③", En, null, "Author JANE DOE; Author JOHN ROE" },
        { "en", En + "/By JANE DOE Associated Press/①/②/③", En, null, "Author JANE DOE" },
        { "en", En + "/By Anne Reader, BBC News, Jakarta, 27 July 2023/①/②/③", En, "2023-07-27", "Author Anne Reader" },
        { "en", "Video: minister visits market/2023-07-27T21:20:00/Anne Reader | Jakarta/①/②/③", "Video: minister visits market", "2023-07-27T21:20:00", "Author Anne Reader" },
        { "id", Id + "/Politik - Diperbarui Jumat (14∕3∕2025) pukul 10.30 WIB/①/②/③", Id, "2025-03-14T10:30:00+07:00", "" },
        { "id", Id + "/Olahraga | 09 April 2025, 21:37 WIB Baca Juga: Jadwal Lengkap Panen Raya 2025/JAKARTA, KOMPAS - ①/②/③/(Sumber: Reuters∕AFP)", Id, "2025-04-09T21:37:00+07:00", "" },
        { "id", Id + "/Reporter Budi Santoso/Editor Adi Wijaya/Rabu, 15 November 2023 | 19:08 WIB/TEMPO.CO, Jakarta - ①/②/③", Id, "2023-11-15T19:08:00+07:00", "Reporter Budi Santoso; Editor Adi Wijaya" },
        { "id", Id + "/①/②/③/(Yosafat Lumentut)", Id, null, "Author Yosafat Lumentut" },
        { "en", En + "/By Anne Reader/September 14, 2020 ∕ 11:05 PM ∕ EDT/①/②/③", En, "2020-09-14T23:05:00-04:00", "Author Anne Reader" },
        { "en", En + "/Sunday, August 29, 2021/①/②/③/Sources/\"Rice prices\" — Lusa, August 28, 2021", En, "2021-08-29", "" },
        { "id", Id + "/Kompas.com - 27∕07∕2023, 21:20 WIB/Penulis Budi Santoso | Editor Adi Wijaya/JAKARTA, KOMPAS.com - ①/②/③", Id, "2023-07-27T21:20:00+07:00", "Author Budi Santoso; Editor Adi Wijaya" },
        { "id", Id + "/Penulis: Budi Santoso Pada: Kamis, 27 Jul 2023, 21:20 WIB/①/②/③ (OL-1)", Id, "2023-07-27T21:20:00+07:00", "Author Budi Santoso; Contributor OL-1" },
        { "id", Id + "/Budi Santoso/Kamis, 27 Juli 2023 - 21:20:00 WIB/loading.../Rukmi Darsono di pasar. Foto∕SINDOnews/A A A/JAKARTA - ①/②/③", Id, "2023-07-27T21:20:00+07:00", "Author Budi Santoso" },
        { "id", Id + "/Oleh: Budi Santoso - 27 Juli 2023/Dibaca Normal 3 menit/tirto.id - ①/②/③/(tirto.id - Ekonomi)", Id, "2023-07-27", "Author Budi Santoso" },
        { "id", Id + "/Kamis, 27 Juli 2023/①/②/③/Sumber/\"Harga Beras\". Antara, 27 Juli 2023", Id, "2023-07-27", "" },
        { "en", En + "/This is the stable version, checked on 28 July 2023./Thursday, July 27, 2023/①/②/③", En, "2023-07-27", "" },
        { "en", En + "/July 27, 2023 9:20 PM/UPDATE July 28, 2023 1:20 AM/By Anne Reader/NATIONAL HARBOR, MARYLAND —\u00A0①/②/③/VOA's John Roe contributed to this report. Some information came from Reuters.", En, "2023-07-27T21:20:00", "Author Anne Reader; Contributor John Roe" },
        { "en", En + "/ANNE READER/27 Jul 2023 09:20PM (Updated: 27 Jul 2023 10:20PM)/SINGAPORE: ①/②/③/Source: AFP∕ec", En, "2023-07-27T21:20:00", "Author ANNE READER" },
        { "en", En + "/BY ANNE READER STAFF WRITER/JULY 27, 2023 5 AM PT/①/②/③", En, "2023-07-27T05:00:00-07:00", "Author ANNE READER" },
        { "en", "Rice was cheap. Then the rain stopped and the price began to climb./By Anne Reader/May 3, 2024/①/②/③", "Rice was cheap. Then the rain stopped and the price began to climb.", "2024-05-03", "Author Anne Reader" },
        { "en", En + "/2 hours ago/Anne Reader, Business reporter, BBC News/①/②/③", En, null, "Author Anne Reader" },
    };

    [Theory, MemberData(nameof(Portals))]
    public void Page_is_read_as_its_outlet_prints_it(string language, string lines, string? headline, string? time, string credits)
    {
        var body = Body(language, lines);

        var layout = Layouts.Of(body, language);

        Assert.Equal(headline, layout.Headline);
        Assert.Equal(time, layout.PublishedAt?.ToIso());
        Assert.Equal(credits, layout.Credits());
        var text = string.Join(' ', layout.Texts(body));
        Assert.Equal(string.Join(' ', Texts[language]), text);
    }

    [Fact]
    public void Text_wins_over_declared_facts_and_they_fill_its_gaps()
    {
        var declared = new DeclaredMetadata
        {
            Headline = "Another headline",
            Section = "World",
            PublishedAt = new(new(2023, 7, 27, 21, 20, 0), TimeSpan.FromHours(7), TimePrecision.Minute),
            Credits = [new("Anne Reader", CreditRole.Author)],
        };

        var layout = Layouts.Of(Body("en", En + "/27 July 2023/①/②/③"), "en", declared);

        Assert.Equal(En, layout.Headline);
        Assert.Equal("World", layout.Section);
        Assert.Equal("2023-07-27T21:20:00+07:00", layout.PublishedAt!.ToIso());
        Assert.Equal("Author Anne Reader", layout.Credits());
    }

    [Fact]
    public void Subheadings_are_paragraphs_that_say_so()
    {
        var layout = Layouts.Of(Body("id", "①/Harga pupuk/②/③"));

        Assert.Equal([false, true, false, false], layout.Paragraphs.Select(paragraph => paragraph.IsSubheading));
    }

    [Fact]
    public void Text_broken_at_a_fixed_width_is_read_in_whole_paragraphs()
    {
        const string body = """
            Rice prices to fall as harvest comes in, minister says

            WASHINGTON (AP) — The trade minister of the island republic said on
            Thursday that rice prices would fall next week. "We have enough stock
            for four months," Anne Holloway told reporters in the capital.

            Prices have risen by a fifth since January, according to official
            figures that the statistics office of the republic gave out in the
            capital on Wednesday. Families in the north have waited for relief
            since the floods.

            (Reporting by Anne Reader)
            """;

        var layout = Layouts.Of(body, "en");

        Assert.Equal("Rice prices to fall as harvest comes in, minister says", layout.Headline);
        Assert.Equal(2, layout.Paragraphs.Length);
        Assert.Equal("Reporter Anne Reader", layout.Credits());
    }

    [Fact]
    public void Line_broken_inside_a_sentence_is_mended_and_lists_are_not()
    {
        var body = "Rukmi Darsono menyerahkan penghargaan itu di Lembah Anai kemarin dan\nmengucapkan selamat kepada para petani.\nberas\ngula";

        Assert.Equal(3, Layouts.Of(body).Paragraphs.Length);
    }

    [Fact]
    public void Standfirst_is_text_and_the_lines_below_it_are_not()
    {
        var body = Body("en", En + "/The price has doubled since January, and families are angry./By Anne Reader/27 July 2023/①/②/③");

        var layout = Layouts.Of(body, "en");

        Assert.Equal("2023-07-27", layout.PublishedAt!.ToIso());
        Assert.Equal(4, layout.Paragraphs.Length);
    }

    [Fact]
    public void Links_inside_a_line_are_parted_from_the_text_around_them()
    {
        var body = Body("id", "① Baca juga: Impor Beras Dibuka Lagi Rukmi menambahkan pihaknya akan mengawasi distribusi. ③ Lihat juga: Petani Keluhkan Harga Pupuk Subsidi \"Kami awasi,\" ujarnya. (bds)");

        var layout = Layouts.Of(body);

        Assert.Equal(["Impor Beras Dibuka Lagi", "Petani Keluhkan Harga Pupuk Subsidi"], layout.Related.Select(link => link.Headline));
        Assert.Equal("\"Kami awasi,\" ujarnya.", layout.Texts(body)[^1]);
        Assert.Equal("Contributor bds", layout.Credits());
    }

    [Theory]
    [InlineData("Reporter: Apa rencana Anda?")]
    [InlineData("Rukmi: Kami akan mengimpor beras.")]
    [InlineData("Jakarta, 5 Maret 2018")]
    [InlineData("Oleh karena itu, harga beras turun.")]
    [InlineData("Baca buku itu mengasyikkan.")]
    [InlineData("Editor buku itu mengundurkan diri pada 5 Maret 2018.")]
    [InlineData("Perang itu pecah pada 27 Juli 2023 pukul 21.20 WIB di dua kota.")]
    public void Line_of_the_text_is_kept(string line)
    {
        var body = Body("id", $"{Id}/①/②/{line}/③");

        Assert.Contains(line, Layouts.Of(body).Texts(body));
    }

    private static string Body(string language, string lines) => lines.Replace('/', '\n').Replace('∕', '/')
        .Replace("①", Texts[language][0], StringComparison.Ordinal).Replace("②", Texts[language][1], StringComparison.Ordinal)
        .Replace("③", Texts[language][2], StringComparison.Ordinal);
}
