namespace NewsGraphQL.Extraction.Articles;

/// <summary>How a line looks from outside: its length in words, how it ends, whether it reads as prose or as a name.</summary>
internal static class LineShape
{
    /// <summary>Marks that may stand after the last stop of a sentence.</summary>
    public const string Closers = "\"'”’»)]}";

    private const string Openers = "\"'“‘«„([";

    /// <summary>The number of stretches without a blank that hold a letter or a digit.</summary>
    public static int Words(ReadOnlySpan<char> text)
    {
        var words = 0;
        var inside = false;
        foreach (var sign in text)
        {
            if (char.IsWhiteSpace(sign)) inside = false;
            else if (!inside && char.IsLetterOrDigit(sign))
            {
                inside = true;
                words++;
            }
        }

        return words;
    }

    /// <summary>Whether the line ends with a full stop (closing marks may follow). Three dots are no full stop: headlines tease with them.</summary>
    public static bool EndsWithStop(ReadOnlySpan<char> text)
    {
        var end = text.TrimEnd(Closers);
        return end.EndsWith(".") && !end.EndsWith("..");
    }

    /// <summary>Whether the line ends as a sentence or a clause does.</summary>
    public static bool EndsSentence(ReadOnlySpan<char> text) => text.TrimEnd(Closers) is [.., '.' or '!' or '?' or '…' or ',' or ':' or ';'];

    /// <summary>Whether the line reads as running text: long, with a full stop at its end or inside.</summary>
    public static bool IsProse(ReadOnlySpan<char> text)
    {
        var words = Words(text);
        if (words >= 30) return true;
        if (words >= 7 && EndsWithStop(text)) return true;
        return words >= 10 && HasInnerStop(text);
    }

    /// <summary>Whether a sentence ends inside the line and another begins after it.</summary>
    public static bool HasInnerStop(ReadOnlySpan<char> text)
    {
        for (var at = 4; at + 2 < text.Length; at++)
        {
            if (text[at] == '.' && EndsWord(text[..at]) && BeginsSentence(text[(at + 1)..])) return true;
        }

        return false;
    }

    /// <summary>Whether the first letter is a capital, an opening mark before it passed over.</summary>
    public static bool BeginsWithCapital(ReadOnlySpan<char> text)
    {
        text = text.TrimStart(Openers);
        return !text.IsEmpty && (char.IsUpper(text[0]) || char.IsDigit(text[0]));
    }

    public static bool HasLetterOrDigit(ReadOnlySpan<char> text)
    {
        foreach (var sign in text)
        {
            if (char.IsLetterOrDigit(sign)) return true;
        }

        return false;
    }

    // An abbreviation is short or begins with a capital; the word before a real stop mostly neither.
    private static bool EndsWord(ReadOnlySpan<char> text) =>
        text.Length >= 4 && char.IsLower(text[^1]) && char.IsLower(text[^2]) && char.IsLower(text[^3]) && char.IsLetter(text[^4]);

    private static bool BeginsSentence(ReadOnlySpan<char> text) => BeginsWithCapital(text.TrimStart(Closers).TrimStart());
}
