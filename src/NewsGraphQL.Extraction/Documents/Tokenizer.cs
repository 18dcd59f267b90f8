namespace NewsGraphQL.Extraction.Documents;

/// <summary>Cuts a stretch of text into words, numbers and signs, in one pass from left to right.</summary>
internal static class Tokenizer
{
    private const string DoubleMarks = "\"“”„‟«»″〝〞‹›";
    private const string SingleMarks = "'‘’‚‛`´′";

    /// <summary>The tokens of <paramref name="stretch"/> in order.</summary>
    public static void Read(string body, TextSpan stretch, List<Token> into)
    {
        for (var at = stretch.Start; at < stretch.End;)
        {
            if (char.IsWhiteSpace(body[at]) || IsUnseen(body[at]))
            {
                at++;
                continue;
            }

            var (end, kind) = Next(body, at, stretch.End);
            into.Add(new Token(new TextSpan(at, end), kind));
            at = end;
        }
    }

    /// <summary>The tokens of a whole text, as of an entry of a word list.</summary>
    public static List<Token> Read(string text)
    {
        var tokens = new List<Token>();
        Read(text, new TextSpan(0, text.Length), tokens);
        return tokens;
    }

    /// <summary>Whether the sign can open or close a quotation, or nest one.</summary>
    public static bool IsMark(char sign) => IsDoubleMark(sign) || SingleMarks.Contains(sign);

    /// <summary>Whether the sign is a double quotation mark, which is never an apostrophe.</summary>
    public static bool IsDoubleMark(char sign) => DoubleMarks.Contains(sign);

    private static bool IsApostrophe(char sign) => sign is '\'' or '’' or '‘' or '`' or '´' or 'ʼ';

    private static bool IsHyphen(char sign) => sign is '-' or '‐' or '‑';

    // Zero-width signs and byte order marks that pages leave between words.
    private static bool IsUnseen(char sign) => sign is '\u200B' or '\u200E' or '\u200F' or '\uFEFF' or '\u2060';

    private static bool IsLetter(char sign) =>
        char.IsLetter(sign) || char.GetUnicodeCategory(sign) is System.Globalization.UnicodeCategory.NonSpacingMark;

    private static (int End, TokenKind Kind) Next(string body, int at, int limit)
    {
        var sign = body[at];
        if (char.IsDigit(sign)) return (NumberEnd(body, at, limit), TokenKind.Number);
        if (IsLetter(sign)) return (WordEnd(body, at, limit), TokenKind.Word);
        if (IsPossessive(body, at, limit)) return (at + 2, TokenKind.Word);
        if (IsMark(sign))
        {
            var doubled = sign is '\'' or '`' or '’' or '‘' && at + 1 < limit && body[at + 1] == sign;
            return (at + (doubled ? 2 : 1), TokenKind.Mark);
        }

        var pair = char.IsHighSurrogate(sign) && at + 1 < limit && char.IsLowSurrogate(body[at + 1]);
        return (at + (pair ? 2 : 1), TokenKind.Punctuation);
    }

    private static int NumberEnd(string body, int at, int limit)
    {
        for (at++; at < limit; at++)
        {
            if (char.IsLetterOrDigit(body[at])) continue;
            var joins = body[at] is '.' or ',' or ':' or '/' || IsHyphen(body[at]);
            if (!joins || at + 1 >= limit) return at;
            if (char.IsDigit(body[at + 1])) continue;
            if (!IsHyphen(body[at]) || !char.IsLower(body[at + 1])) return at;
        }

        return at;
    }

    private static int WordEnd(string body, int at, int limit)
    {
        var dotted = DottedEnd(body, at, limit);
        if (dotted > at) return dotted;
        for (at++; at < limit; at++)
        {
            if (IsLetter(body[at]) || char.IsDigit(body[at])) continue;
            if (at + 1 >= limit) return at;
            if (IsApostrophe(body[at]) && IsLetter(body[at + 1]) && IsLetter(body[at - 1]) && !IsPossessive(body, at, limit)) continue;
            if (IsHyphen(body[at]) && (char.IsLower(body[at + 1]) || char.IsDigit(body[at + 1]))) continue;
            return at;
        }

        return at;
    }

    // "U.S.", "D.C.", "a.m.": two letters or more with a stop after each. The last stop may be missing.
    private static int DottedEnd(string body, int at, int limit)
    {
        var letters = 0;
        var end = at;
        while (end + 1 < limit && IsLetter(body[end]) && body[end + 1] == '.' && (end + 2 >= limit || !IsLetter(body[end + 2]) || IsAlone(body, end + 2, limit)))
        {
            letters++;
            end += 2;
        }

        if (letters == 0) return at;
        if (end < limit && IsLetter(body[end]) && IsAlone(body, end, limit)) return end + 1;
        return letters > 1 ? end : at;
    }

    private static bool IsAlone(string body, int at, int limit) => at + 1 >= limit || !char.IsLetterOrDigit(body[at + 1]);

    private static bool IsPossessive(string body, int at, int limit) =>
        IsApostrophe(body[at]) && at > 0 && char.IsLetterOrDigit(body[at - 1]) && at + 1 < limit && body[at + 1] is 's' or 'S'
        && (at + 2 >= limit || !char.IsLetterOrDigit(body[at + 2]));
}
