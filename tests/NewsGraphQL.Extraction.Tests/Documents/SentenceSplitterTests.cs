using NewsGraphQL.Extraction.Articles;
using NewsGraphQL.Extraction.Documents;
using NewsGraphQL.Extraction.Languages;

namespace NewsGraphQL.Extraction.Tests.Documents;

public sealed class SentenceSplitterTests
{
    public static TheoryData<string, string, string> Cases => new()
    {
        { "id", "Ia pulang. Mereka tinggal.", "Ia pulang.|Mereka tinggal." },
        { "id", "Rapat para Menlu ASEAN.Melanjutkan agenda itu, ia pergi.", "Rapat para Menlu ASEAN.|Melanjutkan agenda itu, ia pergi." },
        { "id", "\"Kami siap. Kami tahu,\" kata Budi. Ia pulang.", "\"Kami siap. Kami tahu,\" kata Budi.|Ia pulang." },
        { "id", "”Kami siap. Kami tahu,” kata Budi. ”Ayo. Pergi.” Ia pulang.", "”Kami siap. Kami tahu,” kata Budi.|”Ayo. Pergi.”|Ia pulang." },
        { "id", "Kata Dr. Budi dan Prof. M. Anwar di Jl. Merdeka. Ia diam.", "Kata Dr. Budi dan Prof. M. Anwar di Jl. Merdeka.|Ia diam." },
        { "id", "Dikutip Suara.com dari laman resmi.", "Dikutip Suara.com dari laman resmi." },
        { "en", "He met the U.S. President. The talks failed.", "He met the U.S. President.|The talks failed." },
        { "en", "They left the U.S. The talks failed.", "They left the U.S.|The talks failed." },
        { "en", "\"Why?\" asked Mr. Smith. \"No idea.\" He left!", "\"Why?\" asked Mr. Smith.|\"No idea.\"|He left!" },
        { "en", "“This is bad. Very bad", "“This is bad. Very bad" },
    };

    [Theory, MemberData(nameof(Cases))]
    public void Text_falls_into_sentences(string language, string text, string sentences)
    {
        var layout = new ArticleLayout { Paragraphs = [new Paragraph(0, new TextSpan(0, text.Length))] };
        var analyzed = AnalyzedText.Of(text, layout, Language.Get(language));
        Assert.Equal(sentences, string.Join('|', analyzed.Sentences.Select(sentence => sentence.Span.In(text))));
    }
}
