using System.Text;
using NewsGraphQL.Extraction.Reading;

namespace NewsGraphQL.Extraction.Tests.Reading;

public sealed class RecordReaderTests
{
    private const string Text = "Menteri Perdagangan Rukmi Darsono mengatakan harga beras akan turun pada pekan depan.";

    public static TheoryData<string, string> Records => new()
    {   // form, content
        { "record", $$"""{"judul": "Harga Beras Turun", "isi": "{{Text}}", "tanggal": "27 Juli 2023 21:20 WIB", "url": "https://kabar.example/1", "penulis": "Budi Santoso", "rubrik": "Ekonomi", "sumber": "Kabar"}""" },
        { "news API", $$"""{"status":"ok","articles":[{"source":{"id":null,"name":"Kabar"},"author":"By Budi Santoso","title":"Harga Beras Turun","url":"https://kabar.example/1","publishedAt":"2023-07-27T21:20:00+07:00","content":"{{Text}}","category":"Ekonomi"}]}""" },
        { "JSON Feed", $$"""{"version":"https://jsonfeed.org/version/1.1","title":"Kabar","items":[{"id":"1","url":"https://kabar.example/1","title":"Harga Beras Turun","content_html":"<p>{{Text}}</p>","date_published":"2023-07-27T21:20:00+07:00","authors":[{"name":"Budi Santoso"}],"category":"Ekonomi","source":"Kabar"}]}""" },
        { "JSON-LD", $$"""{"@context":"https://schema.org","@type":"NewsArticle","headline":"Harga Beras Turun","articleBody":"{{Text}}","datePublished":"2023-07-27T21:20:00+07:00","author":{"@type":"Person","name":"Budi Santoso"},"articleSection":"Ekonomi","url":"https://kabar.example/1","publisher":{"name":"Kabar"} }""" },
        { "ninjs 2", $$"""{"uri":"https://kabar.example/1","standard":{"name":"ninjs","version":"2.1"},"headlines":[{"role":"alt","value":"Beras"},{"role":"main","value":"Harga Beras Turun"}],"bodies":[{"role":"main","contenttype":"text/html","value":"<p>{{Text}}</p>"}],"by":"Oleh Budi Santoso","versioncreated":"2023-07-27T21:20:00+07:00","section":"Ekonomi","infosources":[{"name":"Kabar"}]}""" },
        { "ninjs 1", $$"""{"uri":"https://kabar.example/1","type":"text","headline":"Harga Beras Turun","body_xhtml":"<div><p>{{Text}}</p></div>","byline":"Budi Santoso","versioncreated":"2023-07-27T21:20:00+07:00","section":"Ekonomi","infosource":[{"name":"Kabar"}]}""" },
        { "ninjs 3", $$"""{"uri":"https://kabar.example/1","standard":{"name":"ninjs","version":"3.0"},"headlines":[{"value":"Harga Beras Turun"}],"bodies":[{"value":"{{Text}}"}],"by":"Budi Santoso","versionCreated":"2023-07-27T22:00:00+07:00","contentCreated":"2023-07-27T21:20:00+07:00","section":"Ekonomi","infoSources":[{"name":"Kabar"}]}""" },
        { "CSV", $"title,content,date,url,author,category,source\nHarga Beras Turun,\"{Text}\",2023-07-27T21:20:00+07:00,https://kabar.example/1,Budi Santoso,Ekonomi,Kabar\n" },
        { "CSV with semicolons", $"\uFEFFJudul;Isi;Tanggal;Url;Penulis;Rubrik;Sumber\r\nHarga Beras Turun;{Text};27 Juli 2023, 21:20 WIB;https://kabar.example/1;Budi Santoso;Ekonomi;Kabar\r\n" },
        { "TSV", $"headline_main\tarticle_text\tpub_date\tweb_url\tauthor_name\tnews_category\tsource_name\nHarga Beras Turun\t{Text}\t2023-07-27T21:20:00+07:00\thttps://kabar.example/1\tBudi Santoso\tEkonomi\tKabar\n" },
        { "RSS", $"""<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Kabar</title><item><title>Harga Beras Turun</title><link>https://kabar.example/1</link><dc:creator>Budi Santoso</dc:creator><pubDate>Thu, 27 Jul 2023 21:20:00 +0700</pubDate><category>Ekonomi</category><description>Pendek.</description><content:encoded><![CDATA[<p>{Text}</p>]]></content:encoded></item></channel></rss>""" },
        { "Atom", $"""<feed xmlns="http://www.w3.org/2005/Atom"><title>Kabar</title><entry><title type="html">Harga Beras Turun</title><link rel="self" href="https://kabar.example/self"/><link href="https://kabar.example/1"/><author><name>Budi Santoso</name></author><published>2023-07-27T21:20:00+07:00</published><category term="Ekonomi"/><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>{Text}</p></div></content></entry></feed>""" },
    };

    [Theory, MemberData(nameof(Records))]
    public void Every_form_gives_the_same_article(string form, string content)
    {
        var document = Sources.Document(content);

        Assert.NotEmpty(form);
        Assert.Equal(Text, document.Body);
        Assert.Equal("Harga Beras Turun", document.Declared.Headline);
        Assert.Equal("2023-07-27T21:20:00+07:00", document.Declared.PublishedAt?.ToIso());
        Assert.Equal("https://kabar.example/1", document.Declared.Url);
        Assert.Equal("Ekonomi", document.Declared.Section);
        Assert.Equal("Budi Santoso", Assert.Single(document.Declared.Credits).Name);
        Assert.Contains("Kabar", document.Declared.Sources);
    }

    [Fact]
    public void Broken_lines_are_refused_one_by_one_and_the_rest_goes_on()
    {
        var lines = $$"""
            {"title": "Satu", "content": "{{Text}}"}
            {"title": "Dua", "content":
            {"title": "Tiga"}
            [1, 2]

            {"title": "\ud800", "content": "{{Text}}"}
            {"title": "Tujuh", "content": "{{Text}}"}
            """;

        var results = Sources.Read(lines, "news.jsonl");

        Assert.Equal(["news.jsonl#1 READ", "news.jsonl#2 MALFORMED_JSON", "news.jsonl#3 NO_BODY", "news.jsonl#4 UNKNOWN_FORMAT", "news.jsonl#6 MALFORMED_JSON", "news.jsonl#7 READ"],
            results.Select(result => $"{result.Origin} {result.Code()}"));
    }

    [Fact]
    public void Broken_rows_are_refused_one_by_one_and_the_rest_goes_on()
    {
        var results = Sources.Read($"title,content\nSatu,\"{Text}\"\nDua,{Text},tiga,empat\nEmpat,\nLima,\"{Text}\nBaris kedua.\"\n", "news.csv");

        Assert.Equal(["news.csv#1 READ", "news.csv#2 MALFORMED_CSV", "news.csv#3 NO_BODY", "news.csv#4 READ"], results.Select(result => $"{result.Origin} {result.Code()}"));
    }

    [Fact]
    public void Feed_gives_the_items_before_a_mistake_in_it()
    {
        var results = Sources.Read($"<rss><channel><item><title>A</title><description>{string.Concat(Enumerable.Repeat(Text + " ", 6))}</description></item><item><title>B</wrong></item>", "feed.xml");

        Assert.Equal(["feed.xml#1 READ", "feed.xml#2 MALFORMED_XML"], results.Select(result => $"{result.Origin} {result.Code()}"));
    }

    [Fact]
    public void Entities_of_a_feed_are_never_followed()
    {
        var feed = $"""<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY secret SYSTEM "file:///etc/hostname"><!ENTITY a "aaaaaaaaaa">]><rss><channel><item><title>A</title><description>&secret;&a; {Text}</description></item></channel></rss>""";

        var result = Assert.Single(Sources.Read(feed));

        Assert.NotEqual("READ", result.Code());
    }

    [Theory]
    [InlineData("{\"title\": ", RefusalCode.MalformedJson)]
    [InlineData("{}", RefusalCode.NoBody)]
    [InlineData("[]", RefusalCode.NoBody)]
    [InlineData("<rss><channel></channel></rss>", RefusalCode.NoBody)]
    [InlineData("<html><body><nav><a href='/'>Beranda</a></nav></body></html>", RefusalCode.NoBody)]
    public void What_holds_no_article_is_refused_with_its_code(string content, string code) => Assert.Equal(code, Assert.Single(Sources.Read(content)).Code());

    [Fact]
    public void Text_in_brackets_is_a_text_and_no_json()
    {
        var text = $"[Jakarta] {Text}\n{{catatan}} {Text}";

        Assert.Equal(text, Sources.Document(text).Body);
    }

    [Fact]
    public void Long_sources_are_read_item_by_item()
    {
        using var endless = new RepeatedStream(Encoding.UTF8.GetBytes($$"""{"title":"Satu","content":"{{Text}}"}""" + "\n"), 400_000);
        var before = GC.GetAllocatedBytesForCurrentThread();

        var first = new NewsReaders().Read(endless, "big.jsonl").Take(3).Count();

        Assert.Equal(3, first);
        Assert.True(endless.Given < 1_000_000, $"{endless.Given} bytes were read for three items");
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 50_000_000);
    }
}
