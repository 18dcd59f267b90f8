using System.Collections.Frozen;
using NewsGraphQL.Extraction.Documents;

namespace NewsGraphQL.Extraction.Countries;

/// <summary>Phrases of one or more tokens, found by their first token; the longest that fits is taken.</summary>
internal sealed class PhraseTable<T>
{
    private readonly FrozenDictionary<string, Entry[]>.AlternateLookup<ReadOnlySpan<char>> entries;

    /// <summary>Of two equal phrases the earlier one counts.</summary>
    public PhraseTable(IEnumerable<(string Phrase, T Value)> phrases)
    {
        entries = phrases
            .Select(phrase => new Entry([.. Tokenizer.Read(phrase.Phrase).Select(token => phrase.Phrase[token.Start..token.End])], phrase.Value))
            .GroupBy(entry => entry.Tokens[0], StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => group.OrderByDescending(entry => entry.Tokens.Length).ToArray(), StringComparer.Ordinal)
            .GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The longest phrase that begins at the token <paramref name="at"/> and ends before <paramref name="end"/>; length 0 when none does.</summary>
    public int Match(AnalyzedText text, int at, int end, out T? value)
    {
        value = default;
        if (!entries.TryGetValue(text.Of(at), out var candidates)) return 0;
        foreach (var entry in candidates)
        {
            if (!Fits(entry, text, at, end)) continue;
            value = entry.Value;
            return entry.Tokens.Length;
        }

        return 0;
    }

    /// <summary>The phrase that is exactly this one word.</summary>
    public bool TryWord(ReadOnlySpan<char> word, out T? value)
    {
        value = default;
        if (!entries.TryGetValue(word, out var candidates) || candidates[^1].Tokens.Length > 1) return false;
        value = candidates[^1].Value;
        return true;
    }

    private static bool Fits(Entry entry, AnalyzedText text, int at, int end)
    {
        if (at + entry.Tokens.Length > end) return false;
        for (var offset = 1; offset < entry.Tokens.Length; offset++)
        {
            if (!text.Of(at + offset).SequenceEqual(entry.Tokens[offset])) return false;
        }

        return true;
    }

    private sealed record Entry(string[] Tokens, T Value);
}
