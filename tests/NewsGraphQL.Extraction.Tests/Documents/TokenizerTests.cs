using NewsGraphQL.Extraction.Documents;

namespace NewsGraphQL.Extraction.Tests.Documents;

public sealed class TokenizerTests
{
    public static TheoryData<string, string> Cases => new()
    {
        { "Ma'ruf salat Jum'at, katanya.", "Ma'ruf|salat|Jum'at|,|katanya|." },
        { "kata-kata Israel-Palestina", "kata-kata|Israel|-|Palestina" },
        { "Jean-Pierre al-Assad Covid-19 F-16", "Jean|-|Pierre|al|-|Assad|Covid-19|F-16" },
        { "27/7/2023 21:20 Rp 2,5 ke-17", "27/7/2023|21:20|Rp|2,5|ke-17" },
        { "the U.S. and U.S and J.K. Rowling at 5 p.m.", "the|U.S.|and|U.S|and|J.K.|Rowling|at|5|p.m." },
        { "John F. Kennedy S.Pd M.Si", "John|F|.|Kennedy|S|.|Pd|M|.|Si" },
        { "Putin's plan, Jones’s hat", "Putin|'s|plan|,|Jones|’s|hat" },
        { "''Halo,'' kata `dia`", "''|Halo|,|''|kata|`|dia|`" },
        { "\"Halo,\"kata “Budi”", "\"|Halo|,|\"|kata|“|Budi|”" },
        { "17-year-old 19th", "17-year-old|19th" },
        { "Suara.com-Ketua", "Suara|.|com|-|Ketua" },
    };

    [Theory, MemberData(nameof(Cases))]
    public void Text_falls_into_tokens(string text, string tokens) =>
        Assert.Equal(tokens, string.Join('|', Tokenizer.Read(text).Select(token => token.Span.In(text))));
}
