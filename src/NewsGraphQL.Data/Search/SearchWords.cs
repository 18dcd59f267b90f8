using System.Globalization;
using System.Text;
using NewsGraphQL.Extraction.Documents;

namespace NewsGraphQL.Data.Search;

/// <summary>A word of a text as search sees it.</summary>
/// <param name="Folded">Without case and diacritics, as <see cref="NameKey"/> folds it.</param>
/// <param name="Span">Where it stands in the text.</param>
public readonly record struct SearchWord(string Folded, TextSpan Span);

/// <summary>Cuts a text into words, the same way for what is stored, what is asked and what is highlighted.</summary>
public static class SearchWords
{
    /// <summary>The words in their order. A run of letters and digits is a word; a hyphen parts, an apostrophe does not ("anak-anak" are two, "Jum'at" is one).</summary>
    public static IEnumerable<SearchWord> In(string text)
    {
        for (var at = 0; at < text.Length;)
        {
            if (!IsLetter(text, at, out var step))
            {
                at += step;
                continue;
            }
            var start = at;
            var end = at += step;
            while (at < text.Length && (IsLetter(text, at, out step) || Joins(text, at)))
            {
                if (IsLetter(text, at, out step)) end = at + step;
                at += step;
            }
            var key = NameKey.Of(text[start..end]);
            if (key.Length > 0 && !key.Contains(' ', StringComparison.Ordinal)) yield return new SearchWord(key, new TextSpan(start, end)); // nearly all
            else
                foreach (var folded in key.Split(' ', StringSplitOptions.RemoveEmptyEntries)) yield return new SearchWord(folded, new TextSpan(start, end));
        }
    }

    private static bool IsLetter(string text, int at, out int step)
    {
        if (char.IsAscii(text[at]))
        {
            step = 1;
            return char.IsAsciiLetterOrDigit(text[at]);
        }
        if (!Rune.TryGetRuneAt(text, at, out var rune))
        {
            step = 1;
            return false;
        }
        step = rune.Utf16SequenceLength;
        return Rune.IsLetterOrDigit(rune)
            || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;
    }

    private static bool Joins(string text, int at) => text[at] is '\'' or '’' or '‘' or '`' or 'ʼ' or '´';
}
