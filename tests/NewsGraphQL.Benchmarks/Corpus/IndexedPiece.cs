using NewsGraphQL.Data.Search;

namespace NewsGraphQL.Benchmarks.Corpus;

/// <summary>A piece of text as the search index holds it, worked out once per language: texts of such pieces are indexed by joining theirs.</summary>
/// <remarks>That gives what <see cref="SearchText"/> gives for the whole text, as long as no word runs over from one piece to the next.</remarks>
internal sealed record IndexedPiece(string Words, string Stems)
{
    private static readonly Dictionary<(string, string), IndexedPiece> Known = [];

    public static IndexedPiece Of(string language, string text)
    {
        if (Known.TryGetValue((language, text), out var known)) return known;
        var search = SearchText.Of(language, [text]);
        return Known[(language, text)] = new IndexedPiece(search.Words, search.Stems);
    }
}
