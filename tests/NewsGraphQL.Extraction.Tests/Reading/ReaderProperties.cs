using CsCheck;
using NewsGraphQL.Extraction.Articles;
using NewsGraphQL.Extraction.Languages;
using NewsGraphQL.Extraction.Reading;
using NewsGraphQL.Extraction.Tests.Articles;

namespace NewsGraphQL.Extraction.Tests.Reading;

public sealed class ReaderProperties
{
    // Pieces of every form, so that random mixtures reach the depths of each reader.
    private static readonly string[] Pieces =
    [
        "{", "}", "[", "]", "\"title\":", "\"content\":", "\"Harga beras turun, kata Rukmi.\"", ",", "\n", "{\"@type\":\"NewsArticle\"", "\"\\ud800\"", "\"headlines\":[", "\"uri\":\"x\",", "null",
        "<html>", "<body>", "<p>", "</p>", "<article class='ads'>", "</article>", "<script type='application/ld+json'>", "</script>", "<time datetime='2023-07-27'>", "<a href='x'>", "&amp;", "<!--", "<q>",
        "<rss>", "<channel>", "<item>", "</item>", "<content:encoded><![CDATA[", "]]>", "<entry>", "<description>", "<?xml version='1.0'?>", "<!DOCTYPE x [", "title,content\n", "a;b\t\"", "\"",
        "Jakarta (ANTARA) - ", "Baca Juga: ", "Baca juga", "27 Juli 2023, 21:20 WIB", "Penulis : ", "Editor", "Sumber:", "(aal)", "[Gambas:", "Foto: ", "By Anne Reader", "Suara.com-", "(", ")", " - ", "/", "\u00A0", "\u2028", "’",
        "Rukmi Darsono", "mengatakan harga beras turun.", "\uD800", "\0", "\uFEFF", "é", " ",
    ];

    private static readonly Gen<string> Mixed = Gen.OneOf(Gen.Int[0, Pieces.Length - 1].Select(at => Pieces[at]), Gen.String[0, 8]).Array[0, 40].Select(parts => string.Concat(parts));

    [Fact]
    public void Any_bytes_are_read_or_refused_and_never_throw() =>
        Gen.Byte.Array[0, 400].Sample(bytes => Assert.All(Sources.Read(bytes), Sound), iter: 2000);

    [Fact]
    public void Any_mixture_of_forms_is_read_or_refused_and_never_throws() =>
        Mixed.Sample(text => Assert.All(Sources.Read(text), Sound), iter: 3000);

    [Fact]
    public void Every_span_of_a_layout_lies_in_its_body_and_paragraphs_follow_each_other() => Mixed.Sample(
        body =>
        {
            foreach (var language in Language.All) Holds(Layouts.Of(body, language.Code), body);
        },
        iter: 3000);

    private static void Sound(ReadResult result)
    {
        Assert.StartsWith("news", result.Origin, StringComparison.Ordinal);
        if (result is ReadResult.Read(var document, _)) Holds(Layouts.Of(document.Body, declared: document.Declared), document.Body);
        else Assert.False(string.IsNullOrEmpty(((ReadResult.Refused)result).Reason));
    }

    private static void Holds(ArticleLayout layout, string body)
    {
        var end = 0;
        foreach (var paragraph in layout.Paragraphs)
        {
            Assert.InRange(paragraph.Span.Start, end, body.Length);
            Assert.InRange(paragraph.Span.End, paragraph.Span.Start + 1, body.Length);
            end = paragraph.Span.End;
        }

        if (layout.HeadlineSpan is { } headline) Assert.Equal(layout.Headline, headline.In(body));
        foreach (var credit in layout.Byline?.Credits ?? []) Assert.Equal(credit.Name, credit.Span?.In(body) ?? credit.Name);
        foreach (var link in layout.Related) Assert.Equal(link.Headline, link.Span?.In(body) ?? link.Headline);
        foreach (var source in layout.Sources.Where(source => source.Span is not null)) Assert.Contains(source.Name, source.Span!.Value.In(body), StringComparison.Ordinal);
    }
}
