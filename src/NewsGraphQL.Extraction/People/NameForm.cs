using System.Globalization;
using System.Text;
using NewsGraphQL.Extraction.Documents;

namespace NewsGraphQL.Extraction.People;

/// <summary>A candidate and the words of its name.</summary>
/// <param name="Candidate">Where it stands and what speaks for it.</param>
/// <param name="Words">Its words, parted at spaces, folded to one spelling, without full stops; a hyphen keeps its words together.</param>
/// <param name="Span">Where it stands in the body.</param>
internal sealed record NameForm(NameCandidate Candidate, string[] Words, TextSpan Span)
{
    private const string Marks = "\"“”‘’'«»";

    /// <summary>The words that stand in marks inside the name ('William "Buck" Tolliver'); empty when none do.</summary>
    public string[] Nickname { get; private init; } = [];

    /// <summary>The form of a candidate.</summary>
    public static NameForm Of(NameCandidate candidate, AnalyzedText text)
    {
        var span = candidate.SpanIn(text);
        var printed = span.In(text.Body).Split([' ', '\t', '\n', '\r', '.', '\u00A0'], StringSplitOptions.RemoveEmptyEntries);
        var first = Array.FindIndex(printed, word => Marks.Contains(word[0], StringComparison.Ordinal));
        var last = first < 0 ? -1 : Array.FindIndex(printed, first, word => Marks.Contains(word[^1], StringComparison.Ordinal));
        var nickname = last < 0 ? [] : printed[first..(last + 1)];
        if (last >= 0) printed = [.. printed[..first], .. printed[(last + 1)..]];
        return new NameForm(candidate, Words(printed), span) { Nickname = Words([.. nickname.Select(word => word.Trim([.. Marks]))]) };
        // A word of nothing but accents folds to nothing.
        static string[] Words(string[] printed) => [.. printed.Select(Folded).Where(word => word.Length > 0)];
    }

    // One spelling for the sounds that Indonesian names write in two ways ("Soeharto", "Djoko", "Tjahjo"), and no accents.
    private static string Folded(string word)
    {
        var plain = word.Any(sign => sign > 0x7F)
            ? string.Concat(word.Normalize(NormalizationForm.FormD).Where(sign => CharUnicodeInfo.GetUnicodeCategory(sign) != UnicodeCategory.NonSpacingMark))
            : word;
        return plain.Length < 4 ? plain : plain.Replace("oe", "u", StringComparison.OrdinalIgnoreCase)
            .Replace("dj", "j", StringComparison.OrdinalIgnoreCase).Replace("tj", "c", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Whether it has two words or more.</summary>
    public bool IsFull => Words.Length > 1;

    /// <summary>The words as one key, whatever their case.</summary>
    public string Key => string.Join(' ', Words).ToUpperInvariant();
}
