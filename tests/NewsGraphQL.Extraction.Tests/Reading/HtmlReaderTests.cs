using System.Globalization;
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

    private const string Lead = "A ferry with 84 people aboard was stranded off Islay on Monday night, the operator said.";
    private const string Words = "“We played cards until the morning,” said passenger Eilidh McNab, who had meant to be at a wedding.";

    public static TheoryData<string, string, string?> Pages => new()
    {   // shape, page, the date as ISO
        { "a blog engine: cookies, sharing, a newsletter box, a tweet, related posts, comments", $$"""
            <html lang="en-US"><head><meta property="og:title" content="Ferry stranded off Islay">
            <script type="application/ld+json">{"@graph":[{"@type":"WebSite","name":"Kelp"},{"@type":"BreadcrumbList"},{"@type":["NewsArticle","Article"],"headline":"Ferry stranded off Islay","datePublished":"2024-03-05T08:15:00+00:00"}]}</script></head>
            <body><div id="cookie-notice"><p>We use cookies to ensure that we give you the best experience on our website.</p></div><main><article><header><h1>Ferry stranded off Islay</h1>
            <div class="entry-meta"><time datetime="2024-03-05T08:15:00+00:00">5 March 2024</time></div></header><div class="sharedaddy"><h3>Share this:</h3></div><div class="entry-content">
            <figure><img><figcaption>The ferry at anchor. Photo: Kelp</figcaption></figure><p>{{Lead}}</p><div class="newsletter-signup"><h4>Sign up</h4><p>Get the best of Kelp in your inbox every Friday morning.</p></div>
            <blockquote class="twitter-tweet"><p>Stuck again. #ferry</p>&mdash; Ann (@ann) March 4, 2024</blockquote><p>{{Words}}</p></div><div class="jp-relatedposts"><h3>Related</h3><ul><li><a href="/1">Older ferry story of last year</a></li></ul></div></article>
            <section id="comments"><h2>3 thoughts</h2><p>This is a very long comment about ferries and politics that is not part of the article at all.</p></section></main></body></html>
            """, "2024-03-05T08:15:00+00:00" },
        { "a broadcaster: each paragraph in a box of its own, byline in spans side by side", $$"""
            <html lang="en-GB"><head><script type="application/ld+json">{"@type":"ReportageNewsArticle","headline":"Ferry stranded off Islay","datePublished":"2024-03-05T08:15:00.000Z"}</script></head><body><main><article><h1>Ferry stranded off Islay</h1>
            <div data-component="byline-block"><div><time datetime="2024-03-05T08:15:00.000Z">5 March 2024</time></div><div><span>Morag Lennox</span><span>BBC News, Oban</span></div></div>
            <div data-component="text-block"><p><b>{{Lead}}</b></p></div><div data-component="text-block"><p>{{Words}}</p></div><div data-component="links-block"><p>More on this story</p><ul><li><a href="/2">Why ferries fail</a></li></ul></div></article></main></body></html>
            """, "2024-03-05T08:15:00+00:00" },
        { "an accelerated page: a list of linked data, consent and advertisement elements", $$"""
            <!doctype html><html amp lang="en"><head><script type="application/ld+json">[{"@type":"NewsArticle","headline":"Ferry stranded off Islay","datePublished":"2024-03-05T09:15:00+01:00"}]</script></head><body><amp-sidebar><ul><li>Home</li></ul></amp-sidebar>
            <h1>Ferry stranded off Islay</h1><p class="byline">By Morag Lennox</p><p>{{Lead}}</p><amp-ad>Advertisement</amp-ad><p>{{Words}}</p><amp-consent><div>Manage cookies</div></amp-consent></body></html>
            """, "2024-03-05T09:15:00+01:00" },
        { "microdata only", $$"""
            <html><body><div itemscope itemtype="http://schema.org/NewsArticle"><h1 itemprop="headline">Ferry stranded off Islay</h1><meta itemprop="datePublished" content="2024-03-05T08:15:00Z"/><div itemprop="articleBody"><p>{{Lead}}</p><p>{{Words}}</p></div></div></body></html>
            """, "2024-03-05T08:15:00+00:00" },
        { "Open Graph without a date, lines parted by breaks, the date in a box beside them", $$"""
            <html lang="en"><head><meta property="og:title" content="Ferry stranded off Islay"></head><body><div class="top">Menu Search Login</div><div class="story"><h2>Ferry stranded off Islay</h2><div class="date">5 March 2024</div><div>{{Lead}}<br><br>{{Words}}</div></div></body></html>
            """, "2024-03-05" },
        { "a time element only", $$"""
            <html lang="en"><body><article><h1>Ferry stranded off Islay</h1><p class="author">Morag Lennox</p><time datetime="2024-03-05T08:15+00:00">5 Mar</time><p>{{Lead}}</p><p>{{Words}}</p></article></body></html>
            """, "2024-03-05T08:15:00+00:00" },
    };

    [Theory, MemberData(nameof(Pages))]
    public void Pages_of_every_shape_give_the_same_article(string shape, string page, string? published)
    {
        var document = Sources.Document(page);
        var layout = new LayoutReader(Language.Get("en")).Read(document);

        Assert.NotEmpty(shape);
        Assert.Equal([Lead, Words], layout.Paragraphs.Select(paragraph => paragraph.Span.In(document.Body)));
        Assert.Equal("Ferry stranded off Islay", layout.Headline);
        Assert.Equal(DateTimeOffset.Parse(published!, CultureInfo.InvariantCulture), DateTimeOffset.Parse(layout.PublishedAt!.ToIso(), CultureInfo.InvariantCulture));
        Assert.All(layout.Byline?.Credits ?? [], credit => Assert.Equal("Morag Lennox", credit.Name));
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
