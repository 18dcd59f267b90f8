using System.Text;

namespace NewsGraphQL.Benchmarks;

/// <summary>Makes texts from pieces that upset careless scanners. The same seed gives the same text.</summary>
internal static class HostileText
{
    private static readonly string[] Pieces =
    [
        "\"", "“", "”", "„", "«", "»", "'", "''", "‘", "’", "`", "\n", "\n\n", "\r\n", "\r", "\t", " ", "  ", "\u00A0", "\u200B", "\u200F", "\uFEFF", "\0", "\u0001",
        "\uD83D", "\uDE00", "😀", "e\u0301", "\u0301\u0301", "م", "שלום", "中国", "İ", "ı", "ß", ".", "..", "…", ",", ":", ";", "?", "!", "-", "--", "–", "—", "(", ")", "[", "]", "/", "|", "&", "$", "%",
        "kata", "ujar", "ujarnya", "katanya", "menurut", "mengatakan", "said", "says", "told", "according to", "dia", "ia", "he", "she", "itu", "yang", "dan", "di", "the", "of", "in",
        "Presiden", "Menteri", "Kombes", "Dr.", "Prof.", "President", "Secretary", "Andi", "Wiranata", "Siti", "Ratna", "Dewi", "John", "Smith", "O'Neill", "Al-Hakim", "Kim", "Kang",
        "Indonesia", "AS", "U.S.", "Washington", "Beijing", "Korea", "Utara", "Rusia", "PBB", "KPK", "Bank", "Universitas", "Reuters", "Antara", "KCNA",
        "JAKARTA", "KOMPAS.com", "Baca Juga:", "Penulis :", "Editor :", "Sumber :", "WIB", "27 Juli 2023, 21:20", "Kamis (27/7/2023)", "1.000", "3", "ASEAN.Melanjutkan", "a", "Z",
    ];

    /// <summary>A text of at most <paramref name="pieces"/> pieces, some of them with a space behind.</summary>
    public static string Of(Random random, int pieces)
    {
        var text = new StringBuilder();
        for (var count = random.Next(pieces + 1); count > 0; count--)
        {
            text.Append(Pieces[random.Next(Pieces.Length)]);
            if (random.Next(3) > 0) text.Append(' ');
        }

        return text.ToString();
    }

    /// <summary>What makes time explode where a scanner looks back or ahead without a bound, by name.</summary>
    public static IReadOnlyDictionary<string, Func<int, string>> Shapes { get; } = new Dictionary<string, Func<int, string>>(StringComparer.Ordinal)
    {
        ["marks"] = length => new string('"', length),
        ["curly marks"] = length => Repeat("“”", length),
        ["opening marks"] = length => Repeat("“a ", length),
        ["one word"] = length => new string('a', length),
        ["one capital word"] = length => new string('A', length),
        ["capitals"] = length => Repeat("Ab ", length),
        ["two names"] = length => Repeat("Andi Wiranata dan ", length),
        ["new names"] = length => Numbered(length, at => $"{Name(at)} {Name(at / 7)} dan "),
        ["new names with one family name"] = length => Numbered(length, at => $"{Name(at)} Wiranata. "),
        ["new single names"] = length => Numbered(length, at => $"kata {Name(at)}. "),
        ["new speakers"] = length => Numbered(length, at => $"\"Kami siap,\" kata {Name(at)} {Name(at + 1)}.\n"),
        ["new bodies"] = length => Numbered(length, at => $"Bank {Name(at)} dan Dewan {Name(at + 1)} ({Name(at)[..2].ToUpperInvariant()}A), "),
        ["new offices"] = length => Numbered(length, at => $"Menteri {Name(at)} {Name(at + 3)}, "),
        ["long sentence of countries"] = length => Numbered(length, at => at % 2 == 0 ? "Bank Jepang, " : "Jordan "),
        ["nested marks"] = length => Repeat("“a ‘b ", length),
        ["quotes with apostrophes"] = length => Repeat("'Jum'at' ", length),
        ["cues without quotes"] = length => Repeat("Andi Wiranata mengatakan, ", length),
        ["pronouns"] = length => Repeat("kata dia. ", length),
        ["cues"] = length => Repeat("kata Andi, ", length),
        ["quotes without a cue"] = length => Repeat("\"Kami siap.\" ", length),
        ["quotes, a paragraph each"] = length => Repeat("\"Kami siap berangkat,\" ujarnya.\n", length),
        ["countries"] = length => Repeat("Washington dan Beijing ", length),
        ["stops"] = length => Repeat("A.", length),
        ["hyphens"] = length => Repeat("a-", length),
        ["commas"] = length => Repeat("a, ", length),
        ["line ends"] = length => new string('\n', length),
        ["spaces"] = length => new string(' ', length),
        ["brackets"] = length => new string('(', length),
        ["digits"] = length => Repeat("27/", length),
        ["related links"] = length => Repeat("Baca Juga: Hujan\n", length),
        ["bylines"] = length => Repeat("Penulis : Andi Editor : Budi ", length),
        ["combining marks"] = length => Repeat("\u0301", length),
        ["surrogates"] = length => Repeat("😀", length),
        ["no line end"] = length => Repeat("Pasar itu ramai sejak pagi dan para pedagang menata dagangan di bawah terpal. ", length),
    };

    // Six letters that differ from one number to the next.
    private static string Name(int number)
    {
        Span<char> name = stackalloc char[6];
        for (var at = 0; at < name.Length; at++)
        {
            var letters = at % 2 == 0 ? "bdgklmnrst" : "aiueo";
            name[at] = letters[number % letters.Length];
            number /= letters.Length;
        }

        name[0] = char.ToUpperInvariant(name[0]);
        return name.ToString();
    }

    private static string Numbered(int length, Func<int, string> piece)
    {
        var text = new StringBuilder(length + 100);
        for (var at = 0; text.Length < length; at++) text.Append(piece(at));
        return text.ToString(0, length);
    }

    private static string Repeat(string piece, int length)
    {
        var text = new StringBuilder(length + piece.Length);
        while (text.Length < length) text.Append(piece);
        return text.ToString(0, length);
    }
}
