using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text;
using NewsGraphQL.Extraction.Languages;

namespace NewsGraphQL.Data.Search;

/// <summary>A text as the search index holds it: its words as they are, and apart from them the stems of those that have another form.</summary>
/// <param name="Words">The folded words in their order, so that phrases can be found.</param>
/// <param name="Stems">The stems that are not the word itself.</param>
internal sealed record SearchText(string Words, string Stems)
{
    /// <summary>Changes when the same text would be indexed otherwise: an older index is then built anew when the store is opened.</summary>
    public const int Version = 2;

    /// <summary>The longest word that is indexed, in UTF-16 code units. No language has longer ones: what is longer is an address or an encoded picture, and nobody searches for it.</summary>
    public const int LongestWord = 60;

    // A text has few words that none before it had. What is remembered is bounded, so that hostile texts cannot fill the memory.
    private const int MostRemembered = 100_000;

    private static readonly ConcurrentDictionary<string, ConcurrentDictionary<string, string>> Remembered = new(StringComparer.Ordinal); // by language, then by word
    private static int _remembered; // the dictionary would lock itself to count

    /// <summary>A text, or several that are searched as one.</summary>
    public static SearchText Of(string language, IEnumerable<string> texts)
    {
        var (words, stems) = (new StringBuilder(), new StringBuilder());
        var remembered = Remembered.GetOrAdd(language, _ => new ConcurrentDictionary<string, string>(StringComparer.Ordinal));
        foreach (var text in texts)
        {
            foreach (var (word, _) in SearchWords.In(text))
            {
                if (word.Length > LongestWord) continue;
                words.Append(words.Length > 0 ? " " : "").Append(word);
                if (StemsOf(remembered, language, word) is { Length: > 0 } other) stems.Append(stems.Length > 0 ? " " : "").Append(other);
            }
        }
        return new SearchText(words.ToString(), stems.ToString());
    }

    /// <summary>The stems that are not the word itself, parted by spaces.</summary>
    private static string StemsOf(ConcurrentDictionary<string, string> remembered, string language, string word)
    {
        if (remembered.TryGetValue(word, out var known)) return known;
        var stems = string.Join(' ', (StemmerOf(language)?.Stems(word) ?? []).Where(stem => stem != word));
        if (_remembered < MostRemembered && remembered.TryAdd(word, stems)) Interlocked.Increment(ref _remembered);
        return stems;
    }

    /// <summary>The stems of a word in any language, the word itself among them: nobody says in which language a search is.</summary>
    public static ImmutableArray<string> Family(string word) =>
        [.. Language.All.SelectMany(language => Stemmer.Of(language).Stems(word)).Prepend(word).Distinct(StringComparer.Ordinal)];

    private static Stemmer? StemmerOf(string code) =>
        Language.All.FirstOrDefault(l => l.Code == code) is { } language ? Stemmer.Of(language) : null;
}
