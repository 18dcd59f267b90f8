using System.Collections.Frozen;
using System.Text;
using NewsGraphQL.Extraction.Languages;

namespace NewsGraphQL.Extraction.People;

/// <summary>Evens out how languages spell one name in Latin letters, so that "Soekarno" meets "Sukarno". For comparing names, never for showing them.</summary>
/// <remarks>Words are given folded: lower case, without diacritics. The lists are <c>People/spelling-rules.tsv</c>, <c>spelling-variants.tsv</c>
/// and <c>family-first-names.txt</c>.</remarks>
public static class NameSpelling
{
    private static readonly (string From, string To, string Where)[] Rules =
        [.. LexiconFile.Rows("People/spelling-rules.tsv", 3).Select(row => (row[0], row[1], row[2]))];

    private static readonly FrozenDictionary<string, string> Variants =
        LexiconFile.Rows("People/spelling-variants.tsv", 2).ToFrozenDictionary(row => row[0], row => row[1], StringComparer.Ordinal);

    private static readonly FrozenSet<string> FamilyNames =
        LexiconFile.Lines("People/family-first-names.txt").Select(name => name.ToLowerInvariant()).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The word as every spelling of its sounds would have it ("soeharto" and "suharto": "suharto").</summary>
    public static string Evened(string word)
    {
        var evened = word;
        foreach (var (from, to, where) in Rules)
        {
            if (evened.Length <= from.Length || !evened.Contains(from, StringComparison.Ordinal)) continue;
            evened = where switch
            {
                "start" => evened.StartsWith(from, StringComparison.Ordinal) ? to + evened[from.Length..] : evened,
                "end" => evened.EndsWith(from, StringComparison.Ordinal) ? evened[..^from.Length] + to : evened,
                _ => evened.Replace(from, to, StringComparison.Ordinal),
            };
        }
        return WithoutDoubles(evened);
    }

    /// <summary>The word as it stands for all its sisters in other languages, too ("volodymyr": that of "vladimir").</summary>
    public static string Common(string word) => Evened(Variants.GetValueOrDefault(word) ?? Variants.GetValueOrDefault(Evened(word)) ?? word);

    /// <summary>Whether it is a family name that stands before the given name at home ("kim", "orban").</summary>
    public static bool StandsFirst(string word) => FamilyNames.Contains(word);

    // "Abdullah", "Abdulah"; doubled vowels make other names ("Lee", "Le").
    private static string WithoutDoubles(string word)
    {
        var single = new StringBuilder(word.Length);
        foreach (var letter in word)
        {
            if (single.Length > 0 && single[^1] == letter && letter is not ('a' or 'e' or 'i' or 'o' or 'u')) continue;
            single.Append(letter);
        }
        return single.ToString();
    }
}
