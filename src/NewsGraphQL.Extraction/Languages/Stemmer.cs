using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;

namespace NewsGraphQL.Extraction.Languages;

/// <summary>Takes inflection off words, so that a search for "serangan" finds "menyerang". Not for understanding a text: a stem need not be a word.</summary>
/// <remarks>Where the letters allow two readings, both stems are given ("menanti": "nanti" and "tanti"): words are of one family when they share one.</remarks>
public sealed class Stemmer
{
    private static readonly ConcurrentDictionary<string, Stemmer> Made = new(StringComparer.Ordinal);

    private readonly ImmutableArray<ImmutableArray<Affix>> _steps;

    private Stemmer(Language language) =>
        _steps = [.. language.Rows("stems.tsv", 7).Select(Affix.Of).GroupBy(affix => affix.Step).OrderBy(step => step.Key).Select(step => step.ToImmutableArray())];

    /// <summary>The stemmer of a language.</summary>
    /// <exception cref="ArgumentException">There are no word lists for it.</exception>
    public static Stemmer Of(Language language) => Made.GetOrAdd(language.Code, _ => new Stemmer(language));

    /// <summary>The stems of a word, the likeliest first; the word alone when nothing can be taken off.</summary>
    /// <param name="word">One word in lower case without diacritics.</param>
    public ImmutableArray<string> Stems(string word)
    {
        ImmutableArray<string> stems = [word];
        foreach (var step in _steps)
        {
            stems = [.. stems.SelectMany(stem => Taken(step, stem)).Distinct(StringComparer.Ordinal)];
        }
        return stems;
    }

    private static IEnumerable<string> Taken(ImmutableArray<Affix> step, string word)
    {
        var taken = false;
        foreach (var affix in step)
        {
            if (affix.TakenFrom(word) is not { } stem) continue;
            taken = true;
            yield return stem;
        }
        if (!taken) yield return word;
    }

    private sealed record Affix(int Step, bool IsPrefix, string Letters, string Replacement, string Beside, string Ending, int Least)
    {
        public static Affix Of(string[] row) => new(
            int.Parse(row[0], CultureInfo.InvariantCulture),
            row[1] switch { "prefix" => true, "suffix" => false, var kind => throw new InvalidDataException($"stems.tsv: neither prefix nor suffix: '{kind}'") },
            row[2], OrEmpty(row[3]), OrEmpty(row[4]), OrEmpty(row[5]), int.Parse(row[6], CultureInfo.InvariantCulture));

        public string? TakenFrom(string word)
        {
            var left = word.Length - Letters.Length;
            if (left <= 0 || left + Replacement.Length < Least || !word.EndsWith(Ending, StringComparison.Ordinal)) return null;
            if (!(IsPrefix ? word.StartsWith(Letters, StringComparison.Ordinal) : word.EndsWith(Letters, StringComparison.Ordinal))) return null;
            var beside = IsPrefix ? word[Letters.Length] : word[left - 1];
            if (Beside.Length > 0 && !Beside.Contains(beside, StringComparison.Ordinal)) return null;
            return IsPrefix ? Replacement + word[Letters.Length..] : word[..left] + Replacement;
        }

        private static string OrEmpty(string cell) => cell == "-" ? "" : cell;
    }
}
