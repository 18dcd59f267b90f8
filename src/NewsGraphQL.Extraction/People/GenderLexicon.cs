using System.Collections.Frozen;
using NewsGraphQL.Extraction.Languages;

namespace NewsGraphQL.Extraction.People;

/// <summary>The words and first names that tell a person's sex.</summary>
internal sealed class GenderLexicon(Language language)
{
    private readonly FrozenDictionary<string, char>.AlternateLookup<ReadOnlySpan<char>> words = Read(language, "gender-words.tsv");
    private readonly FrozenDictionary<string, char>.AlternateLookup<ReadOnlySpan<char>> names = Read(language, "given-names.tsv");

    /// <summary>'m', 'f' or '?' for an honorific or a noun.</summary>
    public char OfWord(ReadOnlySpan<char> word) => words.TryGetValue(word, out var gender) ? gender : '?';

    /// <summary>'m', 'f' or '?' for a first name.</summary>
    public char OfName(ReadOnlySpan<char> name) => names.TryGetValue(name, out var gender) ? gender : '?';

    private static FrozenDictionary<string, char>.AlternateLookup<ReadOnlySpan<char>> Read(Language language, string file) =>
        language.Rows(file, 2).ToFrozenDictionary(row => row[0], row => row[1][0], StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
}
