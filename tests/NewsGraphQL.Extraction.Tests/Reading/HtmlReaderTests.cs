using NewsGraphQL.Extraction.Articles;
using NewsGraphQL.Extraction.Languages;

namespace NewsGraphQL.Extraction.Tests.Reading;

public sealed class HtmlReaderTests
{
    private const string First = "Jakarta (ANTARA) -- Menteri Perdagangan Rukmi Darsono mengatakan harga beras akan turun pada pekan depan di semua pasar.";
    private const string Second = "\"Stok kita cukup untuk empat bulan,\" kata Rukmi di Pasar Induk Sukamaju setelah bertemu para pedagang beras.";
    private const string Third = "Harga beras medium saat ini Rp 12.500 per kilogram, menurut data Dinas Pangan yang dibagikan kepada wartawan.";

    private const string Portal = $$"""
        <!DOCTYPE html><html lang="id-ID"><head><meta charset="utf-8"><title>Harga Beras Bakal Turun - Kabar Lembah</title>
        <link rel="canonical" href="https://kabarlembah.example/nasional/harga-beras-bakal-turun">
        <meta property="og:title" content="Harga Beras Bakal Turun"><meta property="og:site_name" content="Kabar Lembah">
        <script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"WebSite","name":"Kabar Lembah"},
          {"@type":["NewsArticle"],"headline":"Harga Beras Bakal Turun","datePublished":"2023-07-27T21:20:00+07:00","dateModified":"2023-07-28T07:00:00+07:00",
           "author":[{"@type":"Person","name":"Budi Santoso"}],"editor":"Adi Wijaya","articleSection":["Nasional"],"publisher":{"@type":"Organization","name":"Kabar Lembah"} } ]}</script></head>
        <body><nav><ul><li><a href="/">Beranda</a></li><li><a href="/politik">Politik yang sangat panjang sekali namanya di menu ini</a></li></ul></nav>
        <div class="cookie-consent"><p>Kami memakai kuki agar Anda nyaman membaca situs ini. Dengan melanjutkan membaca, Anda setuju dengan ketentuan kami semuanya.</p></div>
        <div id="page"><main><h1>Harga Beras Bakal Turun</h1><div class="meta">Budi Santoso | Kamis, 27 Jul 2023 21:20 WIB</div>
        <figure><img src="a.jpg" alt=""><figcaption>Pedagang beras di Pasar Induk. (Foto: Budi Santoso)</figcaption></figure>
        <article class="detail-text"><p>{{First}}</p><p><strong>Baca juga:</strong> <a href="https://kabarlembah.example/impor">Impor Beras Dibuka Lagi Tahun Ini</a></p>
        <p>{{Second}}</p><div class="ads-slot"><p>Iklan: beli beras murah di sini sekarang juga, stok terbatas untuk Anda semua.</p></div><p>{{Third}}<br>(bds/adi)</p></article>
        <div class="related-articles"><p>Petani mengeluhkan harga pupuk yang naik dua kali lipat sejak awal tahun ini di banyak daerah.</p></div>
        <section id="comments"><p>Komentar pembaca: harga beras di kampung saya tetap mahal, tidak pernah turun selama lima tahun ini!</p></section></main></div>
        <footer><p>Hak cipta Kabar Lembah, semua hak dilindungi undang-undang dan dilarang mengutip tanpa izin tertulis.</p></footer></body></html>
        """;

    [Fact]
    public void Page_gives_the_article_and_nothing_around_it()
    {
        var document = Sources.Document(Portal);
        var layout = new LayoutReader(Language.Get("id")).Read(document);
        string[] want = [First[(First.IndexOf("-- ", StringComparison.Ordinal) + 3)..], Second, Third];

        Assert.Equal(want, layout.Paragraphs.Select(paragraph => paragraph.Span.In(document.Body)));
        Assert.Equal("Harga Beras Bakal Turun", layout.Headline);
        Assert.NotNull(layout.HeadlineSpan);
        Assert.Equal("https://kabarlembah.example/impor", Assert.Single(layout.Related).Url);
        Assert.Equal("Jakarta", layout.Dateline?.Place);
    }

    [Fact]
    public void Page_declares_its_facts_in_linked_data()
    {
        var declared = Sources.Document(Portal).Declared;

        Assert.Equal("https://kabarlembah.example/nasional/harga-beras-bakal-turun", declared.Url);
        Assert.Equal("2023-07-27T21:20:00+07:00", declared.PublishedAt?.ToIso());
        Assert.Equal("2023-07-28T07:00:00+07:00", declared.ModifiedAt?.ToIso());
        Assert.Equal("Nasional", declared.Section);
        Assert.Equal("id-ID", declared.Language);
        Assert.Equal(["Author Budi Santoso", "Editor Adi Wijaya"], declared.Credits.Select(credit => $"{credit.Role} {credit.Name}"));
        Assert.Equal("Kabar Lembah", Assert.Single(declared.Sources));
    }

    [Fact]
    public void Page_without_marks_is_read_by_where_its_text_is_dense()
    {
        var document = Sources.Document($"""
            <html><head><meta name="author" content="By Anne Reader and John Roe"><meta property="article:published_time" content="2023-07-27T21:20:00Z"></head><body>
            <table><tr><td><a href="/">Home</a> <a href="/world">World news from everywhere in one place</a></td></tr>
            <tr><td><div><h1>Rice prices to fall, minister says</h1></div><div class="c12">{First}<br><br>{Second}<br/>{Third}</div></td>
            <td><ul><li><a href="/x">Farmers protest over prices in the whole valley</a></li></ul></td></tr></table></body></html>
            """);

        Assert.Equal($"Rice prices to fall, minister says\n{First}\n{Second}\n{Third}", document.Body);
        Assert.Equal(["Anne Reader", "John Roe"], document.Declared.Credits.Select(credit => credit.Name));
        Assert.Equal("2023-07-27T21:20:00+00:00", document.Declared.PublishedAt?.ToIso());
    }

    [Fact]
    public void Names_of_the_whole_page_hide_nothing_and_teasers_are_left_out()
    {
        var teasers = string.Concat(Enumerable.Range(0, 30).Select(number => $"<div class=\"teaser-item\"><h3><a href=\"/{number}\">Petani mengeluhkan harga pupuk nomor {number}</a></h3><p>Petani di banyak daerah mengeluhkan harga pupuk yang naik sejak awal tahun.</p></div>"));
        var document = Sources.Document($"""
            <html><body class="single has-sidebar"><div id="wrap" class="with-sidebar menu-open"><div class="content"><h1>Harga Beras</h1>
            <div class="detail__body-text"><p>{First}</p><div class="parallax"><p>ADVERTISEMENT</p></div><p>{Second}</p><p>{Third}</p></div></div>
            <div class="list-content popular">{teasers}</div></div></body></html>
            """);

        Assert.Equal($"Harga Beras\n{First}\nADVERTISEMENT\n{Second}\n{Third}", document.Body);
    }

    [Fact]
    public void Declared_body_stands_in_for_a_text_that_the_page_cuts_off()
    {
        var document = Sources.Document($$"""
            <html><body><article><h1>Harga Beras</h1><p>{{First}}</p></article>
            <script type="application/ld+json">{"@type":"NewsArticle","headline":"Harga Beras","articleBody":"{{First}}\n{{Second.Replace("\"", "\\\"", StringComparison.Ordinal)}}\n{{Third}}"}</script></body></html>
            """);

        Assert.Contains(Third, document.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<div>", 100_000)]
    [InlineData("<b>", 20_000)]
    [InlineData("<table><tr><td>", 5_000)]
    [InlineData("<p>x</p>", 50_000)]
    [InlineData("<article class=\"related\">", 30_000)]
    public void Deep_and_wide_pages_are_survived(string piece, int times)
    {
        var page = "<html><body>" + string.Concat(Enumerable.Repeat(piece, times)) + $"<p>{First}</p><p>{Second}</p></body></html>";

        Assert.Single(Sources.Read(page));
    }

    [Fact]
    public void Huge_attributes_are_survived()
    {
        var page = $"<html><body class=\"{new string('a', 3_000_000)}\"><img src=\"data:{new string('A', 3_000_000)}\"><p>{First}</p><p>{Second}</p></body></html>";

        Assert.Equal($"{First}\n{Second}", Sources.Document(page).Body);
    }
}
