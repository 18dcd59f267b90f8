using System.Collections.Frozen;
using System.Collections.Immutable;
using NewsGraphQL.Extraction.Languages;

namespace NewsGraphQL.Extraction.People;

/// <summary>What the words of a role mean, whatever their language: "Menteri Luar Negeri" and "Foreign Minister" mean the same.</summary>
/// <remarks>Read with <c>offices.tsv</c> of all languages and their short forms; words that stand in no list mean themselves, which is right for places and bodies.</remarks>
public sealed class OfficeMeaning
{
    private const int LongestPhrase = 4;

    private static readonly FrozenDictionary<string, string[]> ShortForms = Language.All
        .SelectMany(language => language.Rows("role-abbreviations.tsv", 2))
        .GroupBy(row => row[0].ToLowerInvariant(), StringComparer.Ordinal)
        .ToFrozenDictionary(form => form.Key, form => form.First()[1].Split(' '), StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, Entry> Entries = Language.All
        .SelectMany(language => language.Rows("offices.tsv", 4).Select(Entry.Of))
        .GroupBy(entry => entry.Phrase, StringComparer.Ordinal)
        .ToFrozenDictionary(phrase => phrase.Key, phrase => phrase.First(), StringComparer.Ordinal);

    private OfficeMeaning(IReadOnlyList<Entry> read)
    {
        Words = [.. read.Where(entry => entry.Kind is not ("drop" or "other")).SelectMany(entry => entry.Meaning).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        Marks = [.. read.Where(entry => entry.Kind == "other").SelectMany(entry => entry.Meaning).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        Fields = [.. read.Select(entry => entry.Field).Where(field => field != "-").Distinct(StringComparer.Ordinal)];
        HasHead = read.Any(entry => entry.Kind is "one" or "many");
        HasManyHolders = read.Any(entry => entry.Kind == "many");
        HasOneHolder = !HasManyHolders && read.Any(entry => entry.Kind == "one");
    }

    /// <summary>What the office is, each meaning once, in ordinal order.</summary>
    public ImmutableArray<string> Words { get; }

    /// <summary>What makes it another office than its words say: deputy, candidate, wife.</summary>
    public ImmutableArray<string> Marks { get; }

    /// <summary>The callings that it belongs to ("sport"); empty when unknown.</summary>
    public ImmutableArray<string> Fields { get; }

    /// <summary>Whether it names an office or a calling that the lists know.</summary>
    public bool HasHead { get; }

    /// <summary>Whether many have it at a time in one state ("singer").</summary>
    public bool HasManyHolders { get; }

    /// <summary>Whether one person has it at a time in one state or place ("president").</summary>
    public bool HasOneHolder { get; }

    /// <summary>Reads a role.</summary>
    /// <param name="office">Its words, folded, one space between them, without the name of the state.</param>
    public static OfficeMeaning Of(string office)
    {
        var words = office.Split(' ', StringSplitOptions.RemoveEmptyEntries).SelectMany(word => ShortForms.GetValueOrDefault(word) ?? [word]).ToArray();
        var read = new List<Entry>();
        for (var at = 0; at < words.Length;)
        {
            var length = Math.Min(LongestPhrase, words.Length - at);
            Entry? entry = null;
            for (; length > 0 && entry is null; length--) entry = Entries.GetValueOrDefault(string.Join(' ', words, at, length));
            read.Add(entry ?? Entry.Unknown(words[at]));
            at += entry is null ? 1 : length + 1;
        }
        return new OfficeMeaning(read);
    }

    /// <summary>Whether both may be one office: all that one says, the other says, too, and neither is somebody else's ("deputy").</summary>
    public bool Includes(OfficeMeaning other)
    {
        if (!Marks.SequenceEqual(other.Marks, StringComparer.Ordinal)) return false;
        var (few, many) = Words.Length <= other.Words.Length ? (this, other) : (other, this);
        return (few.HasHead || !many.HasHead && few.Words.Length > 0) && few.Words.All(word => many.Words.Contains(word, StringComparer.Ordinal));
    }

    private sealed record Entry(string Phrase, string[] Meaning, string Kind, string Field)
    {
        public static Entry Unknown(string word) => new(word, [word], "-", "-");

        public static Entry Of(string[] row) => row[2] is "one" or "many" or "-" or "other" or "drop"
            ? new Entry(row[0], row[1].Split(' '), row[2], row[3])
            : throw new InvalidDataException($"offices.tsv: '{row[2]}' is no kind of holders");
    }
}
