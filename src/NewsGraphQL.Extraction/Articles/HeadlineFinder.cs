using NewsGraphQL.Extraction.Documents;

namespace NewsGraphQL.Extraction.Articles;

/// <summary>Decides whether a line reads as the headline, and which of its words are.</summary>
internal sealed class HeadlineFinder(Outlets outlets, SectionFinder sections)
{
    private const int LongestHeadline = 300;
    private const int MostWords = 22;
    private const int MostWordsBeforePublication = 40;
    private const int MostWordsOfSentences = 25;
    private static readonly string[] Suffixes = [" | ", " - ", " – ", " — ", " :: "];

    /// <summary>Whether the line is a headline: no sentence of running text, not too long; a line of publication right below it excuses more.</summary>
    public static bool IsHeadline(ReadOnlySpan<char> text, bool beforePublication, bool beforeText)
    {
        var words = LineShape.Words(text);
        if (text.Length > LongestHeadline || words < 1 || text[^1] is ',' or ';' or ':') return false;
        if (beforePublication) return words <= (LineShape.HasInnerStop(text) ? MostWordsOfSentences : MostWordsBeforePublication);
        return beforeText && words <= MostWords && words >= 2 && !LineShape.IsProse(text) && !LineShape.EndsWithStop(text) && LineShape.BeginsWithCapital(text);
    }

    /// <summary>The headline without the outlet that a page's title carries after it ("… - Kompas.com").</summary>
    public TextSpan Span(LineSheet sheet, int line)
    {
        var text = sheet.Text(line);
        for (var again = true; again;)
        {
            again = false;
            foreach (var suffix in Suffixes)
            {
                var at = text.LastIndexOf(suffix, StringComparison.Ordinal);
                var tail = at <= 0 ? [] : text[(at + suffix.Length)..].Trim();
                if (tail.IsEmpty || (!outlets.Is(tail) && !(suffix == " | " && sections.IsKnown(tail)))) continue;
                text = text[..at].TrimEnd();
                again = true;
            }
        }

        return new(sheet.Span(line).Start, sheet.Span(line).Start + text.Length);
    }
}
