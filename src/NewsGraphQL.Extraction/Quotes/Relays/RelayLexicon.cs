using System.Collections.Frozen;
using NewsGraphQL.Extraction.Languages;

namespace NewsGraphQL.Extraction.Quotes.Relays;

/// <summary>The phrases beside which an outlet is named that passed words on.</summary>
internal sealed class RelayLexicon(Language language)
{
    private readonly FrozenDictionary<string, bool>.AlternateLookup<ReadOnlySpan<char>> phrases = language.Rows("relays.tsv", 2)
        .ToFrozenDictionary(row => row[0], row => IsOutlet(row[1]), StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> firstWords = language.Rows("relays.tsv", 2)
        .Select(row => row[0].Split(' ')[0]).ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether some phrase begins with the word.</summary>
    public bool Begins(ReadOnlySpan<char> word) => firstWords.Contains(word);

    /// <summary>True where any organization that follows is the outlet, false where only a medium is, null where the phrase is not known.</summary>
    public bool? Find(ReadOnlySpan<char> phrase) => phrases.TryGetValue(phrase, out var outlet) ? outlet : null;

    private static bool IsOutlet(string sort) => sort switch
    {
        "outlet-follows" => true,
        "listener-follows" => false,
        _ => throw new InvalidDataException($"relays.tsv: no sort '{sort}'"),
    };
}
