using System.Globalization;
using System.Text;

namespace NewsGraphQL.Data.Providers.Postgres;

/// <summary><see cref="StoreText.Fold"/> as a function of the server, so that a filter without case and diacritics means the same in every store.</summary>
/// <remarks>Unicode's compatibility decomposition, lower case and the removal of marks; the list of marks is .NET's own, since the server's expressions know no such class.
/// The collation <c>und-x-icu</c> makes letters of all scripts small, in no language's particular way. <c>unaccent</c> would not do: it knows fewer scripts, and writes fractions out.</remarks>
internal static class FoldFunction
{
    /// <summary>Creates the function.</summary>
    public static string Sql { get; } = $"""
        CREATE FUNCTION {StoreText.FoldFunction}(given text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
            SELECT CASE WHEN octet_length(given) = length(given) THEN lower(given COLLATE "C")
                ELSE replace(replace(replace(replace(translate(lower(regexp_replace(normalize(given, NFKD), '[{Marks()}]', '', 'g') COLLATE "und-x-icu"),
                    'ςøłđðħı', 'σolddhi'), 'ß', 'ss'), 'æ', 'ae'), 'œ', 'oe'), 'þ', 'th') COLLATE "C" END
        $$;
        """;

    /// <summary>The characters that <see cref="StoreText.Fold"/> drops, as the inside of a bracket expression.</summary>
    private static string Marks()
    {
        var ranges = new StringBuilder();
        for (var (from, at) = (-1, 0); at <= 0x1FFFF; at++)
        {
            var isMark = CharUnicodeInfo.GetUnicodeCategory(at) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark;
            if (isMark && from < 0) from = at;
            if (isMark || from < 0) continue;
            ranges.Append(Escaped(from));
            if (at - 1 > from) ranges.Append('-').Append(Escaped(at - 1));
            from = -1;
        }

        return ranges.Append(Escaped(0xE0100)).Append('-').Append(Escaped(0xE01EF)).ToString(); // the selectors of variants, far beyond the others
    }

    private static string Escaped(int codePoint) => string.Create(CultureInfo.InvariantCulture, $"\\U{codePoint:X8}");
}
