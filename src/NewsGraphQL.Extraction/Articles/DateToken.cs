using NewsGraphQL.Extraction.Documents;

namespace NewsGraphQL.Extraction.Articles;

/// <summary>A number, a word or a mark of a line that may state a time.</summary>
/// <param name="Span">Where it stands in the line.</param>
/// <param name="Kind">What it is made of.</param>
/// <param name="Value">The value of a number of up to four digits, else -1.</param>
internal readonly record struct DateToken(TextSpan Span, DateTokenKind Kind, int Value);

/// <summary>What a <see cref="DateToken"/> is made of.</summary>
internal enum DateTokenKind
{
    Number,
    Word,
    Mark,
}

/// <summary>Cuts a line into the tokens of which stated times consist.</summary>
internal static class DateTokens
{
    /// <summary>The tokens of at most the first <paramref name="limit"/> code units. A number ends where letters begin ("21.20WIB", "27th"); blanks are no tokens.</summary>
    public static List<DateToken> Of(ReadOnlySpan<char> line, int limit)
    {
        List<DateToken> tokens = [];
        line = line[..Math.Min(line.Length, limit)];
        for (var at = 0; at < line.Length;)
        {
            var start = at++;
            if (char.IsWhiteSpace(line[start])) continue;
            var kind = KindOf(line[start]);
            while (kind != DateTokenKind.Mark && at < line.Length && Continues(line, at, kind)) at++;
            tokens.Add(new(new(start, at), kind, kind == DateTokenKind.Number ? Value(line[start..at]) : -1));
        }

        return tokens;
    }

    private static DateTokenKind KindOf(char sign) =>
        char.IsAsciiDigit(sign) ? DateTokenKind.Number : char.IsLetter(sign) ? DateTokenKind.Word : DateTokenKind.Mark;

    // Inside a word an apostrophe (Jum'at) and the stop of "p.m" go on; a capitalised word glued to capitals does not ("WIBJakarta").
    private static bool Continues(ReadOnlySpan<char> line, int at, DateTokenKind kind)
    {
        if (KindOf(line[at]) == kind) return kind == DateTokenKind.Number || !BeginsGluedWord(line, at);
        if (kind != DateTokenKind.Word || at + 1 >= line.Length) return false;
        return line[at] is '\'' or '.' && char.IsLetter(line[at + 1]) && char.IsLetter(line[at - 1]);
    }

    private static bool BeginsGluedWord(ReadOnlySpan<char> line, int at) =>
        at >= 3 && at + 1 < line.Length && char.IsLower(line[at + 1]) && char.IsUpper(line[at]) && char.IsUpper(line[at - 1]) && char.IsUpper(line[at - 2]);

    private static int Value(ReadOnlySpan<char> digits) =>
        digits.Length <= 4 && int.TryParse(digits, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var value) ? value : -1;
}
