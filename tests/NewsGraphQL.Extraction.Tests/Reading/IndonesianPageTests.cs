using NewsGraphQL.Extraction.Articles;
using NewsGraphQL.Extraction.Languages;

namespace NewsGraphQL.Extraction.Tests.Reading;

/// <summary>Pages of the shapes in which Indonesian portals print their articles: what stands in the article, who made it and when.</summary>
public sealed class IndonesianPageTests
{
    private const string Loose = """
        <!DOCTYPE html><html lang="id"><head><meta charset="utf-8"><title>Warga Tolak Tambang Pasir</title><meta property="og:title" content="Warga Tolak Tambang Pasir, Bupati: Izin Bukan di Saya">
        <script type="application/ld+json">{"@type":"NewsArticle","headline":"Warga Tolak Tambang Pasir, Bupati: Izin Bukan di Saya","datePublished":"2023-05-03T15:20:11+07:00","author":[{"@type":"Person","name":"Kartika Wulandari"}]}</script></head>
        <body><nav><ul><li><a href="/">Home</a></li><li>"Promo guncang"</li></ul></nav><div class="container"><article class="detail"><div class="detail__header"><div class="breadcrumb"><a>Berita</a></div>
        <h1>Warga Tolak Tambang Pasir, Bupati: Izin Bukan di Saya</h1><div class="detail__author">Kartika Wulandari - detikJateng</div><div class="detail__date">Rabu, 03 Mei 2023 15:20 WIB</div></div>
        <figure><img src="x.jpg"><figcaption>Foto: Warga membentangkan spanduk</figcaption></figure>
        <div class="detail__body-text"><strong>Purworejo</strong> - Ratusan warga Desa Wadasari menggelar aksi menolak tambang pasir di Sungai Bogo, Rabu pagi.
        <p>"Sudah tiga rumah yang fondasinya menggantung. Mau tunggu berapa lagi?" kata koordinator aksi, Slamet Widodo, kepada wartawan di lokasi.</p>
        <div class="parallaxindetail scrollpage"><div class="para_caption">ADVERTISEMENT</div><p>SCROLL TO CONTINUE WITH CONTENT</p></div>
        <table class="linksisip"><tr><td><div class="lihatjg"><strong>Baca juga: </strong><a href="#">Viral "Sungai Menangis" di TikTok</a></div></td></tr></table>
        <p>Bupati Purworejo Agustina Hendrawati membantah mengabaikan warga yang berunjuk rasa sejak pagi.</p><p>"Izin itu bukan di saya. Tapi saya tidak akan lepas tangan," ujarnya.</p>
        <p><strong>Simak Video: "Banjir Rendam 5 Desa di Purworejo"</strong></p><p>[Gambas:Video 20detik]</p><p><br>(kar/ams)</p></div></article>
        <aside><h2>Berita Terpopuler</h2><ul><li>"Saya Kapok," Kata Artis Ini Usai Tipu-tipu</li></ul></aside></div><section class="komentar"><p>"Mantap pak bupati" - user123</p></section></body></html>
        """;

    private const string Credited = """
        <!DOCTYPE html><html lang="id"><head><meta charset="utf-8"><title>Kisah Pak Guru Seberangi Sungai Tiap Hari Demi 14 Murid - Kabar Mahakam</title>
        <script type="application/ld+json">{"@type":"NewsArticle","headline":"Kisah Pak Guru Seberangi Sungai","datePublished":"2020-02-11T08:00:00+08:00","author":{"@type":"Person","name":"Kabar Mahakam"}}</script></head>
        <body><div id="nav"><a>News</a><a>Video</a></div><div id="page"><h1>Kisah Pak Guru Seberangi Sungai Tiap Hari Demi 14 Murid</h1><div class="grey"><time>Selasa, 11 Februari 2020 08:27 WITA</time></div>
        <div id="penulis">Penulis: Zainul Marsyafi | Editor: Samir Paturusi</div>
        <div class="side-article txt-article"><p><b>TRIBUNKALTIM.CO, LONG BAGUN -</b> Setiap pukul lima pagi, Ngau Lejiu (36) mendorong perahunya ke arus Sungai Mahakam untuk mengajar.</p>
        <p>"Kalau air naik, saya ikat buku di kepala. Baju boleh basah, buku jangan," katanya kepada Kabar Mahakam.</p><p class="baca"><strong>Baca juga: Jembatan Gantung Putus, "Kami Terisolasi"</strong></p>
        <p>Kepala sekolah itu, Yuliana Lejiu, mengaku bangga sekaligus cemas setiap kali hujan turun di hulu.</p><p>"Saya sudah larang kalau banjir, tapi dia jawab anak-anak sudah menunggu," tutur Yuliana.</p>
        <p>Halaman <a>1</a><a>2</a><a>3</a> Halaman selanjutnya</p></div><div class="authorbox"><b>Zainul Marsyafi</b><p>"Menulis adalah melawan lupa"</p></div></div>
        <div class="related"><h3>Berita Terkait</h3><ul><li>Bupati: "Guru Pedalaman Pahlawan"</li></ul></div></body></html>
        """;

    private const string Broken = """
        <!DOCTYPE html><html><head><meta charset="utf-8"><meta property="og:title" content="Presiden Cile Tolak Mundur usai Kerusuhan"><title>Presiden Cile Tolak Mundur usai Kerusuhan</title>
        <script type="application/ld+json">{"@type":"WebPage","datePublished":"2019/11/05 20:10:33","author":{"@type":"Organization","name":"Kabar Lembah"}}</script></head>
        <body><div class="content_detail"><h1 class="title">Presiden Cile Tolak Mundur usai Kerusuhan</h1><div class="date">Kabar Lembah<br>Selasa, 05 Nov 2019 20:10 WIB</div>
        <div class="media_artikel"><img><span>Demonstran di Santiago. (AFP/Rodrigo Arangua)</span></div><div id="detailtext"><strong>Jakarta, CNN Indonesia</strong> -- Presiden Cile Rodrigo Alvear menolak mundur meski unjuk rasa belum reda.<br><br>
        "Saya dipilih untuk menyelesaikan masalah, bukan untuk lari dari masalah," kata Alvear dalam wawancara dengan BBC, Selasa (5/11).<br><br><div class="newsPtn"><span>Lihat juga:</span><a>Ribuan Orang Cile Menari "El Violador"</a></div>
        Menteri Dalam Negeri Gonzalo Blumenthal mengatakan 23 orang tewas sejak kerusuhan pecah.<br><br>"Kami sedang menyelidiki setiap kematian," ujarnya.<br><br>(dea)</div></div><div class="right"><h3>TERPOPULER</h3>"Kejutan" Baru di Istana</div></body></html>
        """;

    public static TheoryData<string, string, string, string?, string> Pages => new()
    {
        // page, publication time, author, editor, the speakers of its quotes
        { Loose, "2023-05-03T15:20:00+07:00", "Kartika Wulandari", null, "Slamet Widodo; Agustina Hendrawati" },
        { Credited, "2020-02-11T08:27:00+08:00", "Zainul Marsyafi", "Samir Paturusi", "Ngau Lejiu; Yuliana Lejiu" },
        { Broken, "2019-11-05T20:10:00+07:00", "", null, "Rodrigo Alvear; Gonzalo Blumenthal" },
    };

    [Theory, MemberData(nameof(Pages))]
    public void Page_tells_who_wrote_it_when_and_who_speaks(string page, string time, string author, string? editor, string speakers)
    {
        var article = new NewsExtractor().Extract(Sources.Document(page));
        var layout = article.Layout;
        var published = Assert.IsType<PublicationTime>(layout.PublishedAt);

        Assert.Equal(time, new DateTimeOffset(published.Local, published.Offset!.Value).ToString("yyyy-MM-dd'T'HH:mm:sszzz", System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(author, string.Join("; ", layout.Byline!.Credits.Where(credit => credit.Role == CreditRole.Author).Select(credit => credit.Name)));
        Assert.Equal(editor, layout.Byline.Credits.FirstOrDefault(credit => credit.Role == CreditRole.Editor)?.Name);
        Assert.Equal(speakers, string.Join("; ", article.Quotes.Where(quote => quote.Kind == Extraction.Quotes.QuoteKind.Direct).Select(quote => article.People[quote.Attribution.Speaker!.Value].Name)));
    }

    [Fact]
    public void Credits_that_the_text_lacks_are_taken_from_the_page()
    {
        var page = Broken.Replace("\"@type\":\"WebPage\"", "\"@type\":\"NewsArticle\",\"editor\":\"Samir Paturusi\"", StringComparison.Ordinal).Replace("\"Organization\",\"name\":\"Kabar Lembah\"", "\"Person\",\"name\":\"Rina Puspita\"", StringComparison.Ordinal);
        var layout = new LayoutReader(Language.Get("id")).Read(Sources.Document(page));

        Assert.Equal(["Rina Puspita", "Samir Paturusi", "dea"], layout.Byline!.Credits.Select(credit => credit.Name));
    }
}
