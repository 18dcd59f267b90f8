using System.Buffers;
using System.Globalization;
using System.Text;

namespace NewsGraphQL.Data;

/// <summary>The form of a name by which names are compared: letters and digits only, without case and diacritics, one space between words.</summary>
/// <remarks>"Kim Jong-un", "KIM JONG UN" and "Kím  Jong Un" have one key. A dot, hyphen or slash parts words and an apostrophe does not:
/// "J.K. Rowling" is "j k rowling", "Jum'at" is "jumat". Nothing in it depends on the culture.</remarks>
public static class NameKey
{
    // Most words of most texts: nothing to fold but the case.
    private static readonly SearchValues<char> PlainLetters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789");

    /// <summary>The key of a name; empty when the name holds no letter and no digit.</summary>
    public static string Of(string? name)
    {
        if (string.IsNullOrEmpty(name)) return "";
        if (!name.AsSpan().ContainsAnyExcept(PlainLetters)) return name.ToLowerInvariant();
        var key = new StringBuilder(name.Length);
        var gap = false;
        foreach (var rune in Normalized(name).EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune))
            {
                if (gap && key.Length > 0) key.Append(' ');
                gap = false;
                key.Append(Folded(rune));
            }
            else if (!Joins(rune)) gap = true;
        }
        return key.ToString();
    }

    /// <summary>The letters apart from their marks.</summary>
    internal static string Normalized(string name)
    {
        try { return name.Normalize(NormalizationForm.FormKD); }
        catch (ArgumentException) { return string.Concat(name.EnumerateRunes().Select(Normalized)); } // lone surrogates, or code points that are no characters
    }

    private static string Normalized(Rune rune)
    {
        try { return rune.ToString().Normalize(NormalizationForm.FormKD); }
        catch (ArgumentException) { return rune.ToString(); }
    }

    /// <summary>Marks and apostrophes stand inside a word.</summary>
    private static bool Joins(Rune rune) =>
        rune.Value is '\'' or '’' or '‘' or '`' or 'ʼ' or 'ʻ' or '´'
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark
            or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.Format;

    /// <summary>Lower case, and the Latin letters that Unicode does not decompose as their nearest plain ones.</summary>
    internal static string Folded(Rune rune) => Rune.ToLowerInvariant(rune).Value switch
    {
        'ø' => "o", 'ł' => "l", 'đ' or 'ð' => "d", 'ħ' => "h", 'ı' => "i", 'ß' => "ss", 'æ' => "ae", 'œ' => "oe", 'þ' => "th",
        var value => new Rune(value).ToString(),
    };
}
