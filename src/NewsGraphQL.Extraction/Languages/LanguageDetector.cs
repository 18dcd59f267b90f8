using System.Collections.Frozen;
using NewsGraphQL.Extraction.Documents;

namespace NewsGraphQL.Extraction.Languages;

/// <summary>Tells the language of a text by the function words in it.</summary>
internal static class LanguageDetector
{
    // The project's first language is taken where neither the words nor the carrier tell.
    private const string Unknown = "id";

    // Some pages of text decide; a book needs no more.
    private const int Enough = 20_000;

    private static readonly (Language Language, FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Words)[] Lists =
    [
        .. Language.All.Select(language =>
            (language, language.Lines("function-words.txt").ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>())),
    ];

    // Read only for texts whose function words tell nothing ("Fire kills three").
    private static readonly Lazy<FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>>[]> Common = new(() =>
        [.. Lists.Select(list => list.Language.Lines("common-words.txt").ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>())]);

    /// <summary>The language with the most function words; on a draw the one that the carrier declares, or else the one with the most words in all.</summary>
    public static Language Detect(NewsDocument document)
    {
        var counts = new int[Lists.Length];
        var text = document.Body.AsSpan(0, Math.Min(document.Body.Length, Enough));
        foreach (var range in new WordRanges(text))
        {
            var word = text[range];
            for (var list = 0; list < Lists.Length; list++)
            {
                if (Lists[list].Words.Contains(word)) counts[list]++;
            }
        }

        var most = counts.Max();
        var best = Lists.Where((_, list) => counts[list] == most).Select(list => list.Language).ToList();
        var declared = document.Declared.Language?.Split('-', '_')[0].ToLowerInvariant();
        return best.Find(language => language.Code == declared) ?? (best.Count > 1 ? ByWords(text, best) : null) ?? best.Find(language => language.Code == Unknown) ?? best[0];
    }

    // Null on a draw.
    private static Language? ByWords(ReadOnlySpan<char> text, List<Language> languages)
    {
        var counts = new int[Lists.Length];
        foreach (var range in new WordRanges(text))
        {
            for (var list = 0; list < Lists.Length; list++)
            {
                if (languages.Contains(Lists[list].Language) && Common.Value[list].Contains(text[range])) counts[list]++;
            }
        }

        var most = counts.Max();
        return counts.Count(count => count == most) == 1 ? Lists[Array.IndexOf(counts, most)].Language : null;
    }

    /// <summary>Walks over the runs of letters without a copy.</summary>
    private ref struct WordRanges(ReadOnlySpan<char> text)
    {
        private readonly ReadOnlySpan<char> text = text;
        private int at;

        public Range Current { get; private set; }

        public readonly WordRanges GetEnumerator() => this;

        public bool MoveNext()
        {
            while (at < text.Length && !char.IsLetter(text[at])) at++;
            var start = at;
            while (at < text.Length && char.IsLetter(text[at])) at++;
            Current = start..at;
            return at > start;
        }
    }
}
