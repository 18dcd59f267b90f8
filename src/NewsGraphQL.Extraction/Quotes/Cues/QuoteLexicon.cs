using System.Collections.Frozen;
using NewsGraphQL.Extraction.Languages;

namespace NewsGraphQL.Extraction.Quotes.Cues;

/// <summary>What the lists know about a word or phrase.</summary>
/// <param name="Classes">What it does in a clause.</param>
/// <param name="Cue">Its reporting use; null when it has none.</param>
/// <param name="Begins">Whether a longer entry begins with it.</param>
internal sealed record WordEntry(WordClass Classes, CueForm? Cue, bool Begins)
{
    /// <summary>The entry of a word that no list knows.</summary>
    public static WordEntry Unknown { get; } = new(WordClass.None, null, false);

    /// <summary>Whether one of <paramref name="classes"/> holds.</summary>
    public bool Is(WordClass classes) => (Classes & classes) != 0;
}

/// <summary>All words of a language that matter to quotes, looked up without a copy and without regard to case.</summary>
internal sealed class QuoteLexicon
{
    private readonly FrozenDictionary<string, WordEntry>.AlternateLookup<ReadOnlySpan<char>> entries;

    public QuoteLexicon(Language language)
    {
        var classes = new Dictionary<string, WordClass>(StringComparer.OrdinalIgnoreCase);
        foreach (var row in language.Rows("clause-words.tsv", 2).Concat(language.Rows("nouns.tsv", 2)).Concat(language.Rows("interview-turns.tsv", 2)))
            classes[row[0]] = classes.GetValueOrDefault(row[0]) | ClassOf(row[1]);
        var cues = Cues(language);
        var begins = classes.Keys.Concat(cues.Keys).Where(form => form.Contains(' ', StringComparison.Ordinal))
            .Select(form => form[..form.IndexOf(' ', StringComparison.Ordinal)]).ToHashSet(StringComparer.OrdinalIgnoreCase);
        entries = classes.Keys.Concat(cues.Keys).Concat(begins).Distinct(StringComparer.OrdinalIgnoreCase)
            .ToFrozenDictionary(
                form => form,
                form => new WordEntry(classes.GetValueOrDefault(form), cues.GetValueOrDefault(form), begins.Contains(form)),
                StringComparer.OrdinalIgnoreCase)
            .GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The longest entry, in words, of any list.</summary>
    public const int LongestEntry = 4;

    /// <summary>What is known of a word or phrase; <see cref="WordEntry.Unknown"/> when nothing is.</summary>
    public WordEntry Find(ReadOnlySpan<char> form) => entries.TryGetValue(form, out var entry) ? entry : WordEntry.Unknown;

    private static Dictionary<string, CueForm> Cues(Language language)
    {
        var morphology = new CueMorphology(language);
        var lemmas = language.Rows("cue-lemmas.tsv", 2).ToDictionary(row => row[0], row => row[1], StringComparer.OrdinalIgnoreCase);
        var continuing = language.Lines("continuing-cues.txt").ToHashSet(StringComparer.OrdinalIgnoreCase);
        var cues = new Dictionary<string, CueForm>(StringComparer.OrdinalIgnoreCase);
        foreach (var row in language.Rows("cues.tsv", 3))
        {
            var force = Enum.Parse<CueForce>(row[2], ignoreCase: true);
            foreach (var (form, use) in morphology.Forms(row[0], row[1]))
            {
                var lemma = lemmas.GetValueOrDefault(form, row[0]);
                var cue = new CueForm(lemma, use, force, continuing.Contains(lemma));
                cues[form] = cues.TryGetValue(form, out var known) ? known.With(cue) : cue;
            }
        }

        return cues;
    }

    private static WordClass ClassOf(string name) => Enum.Parse<WordClass>(name.Replace("-", "", StringComparison.Ordinal), ignoreCase: true);
}
