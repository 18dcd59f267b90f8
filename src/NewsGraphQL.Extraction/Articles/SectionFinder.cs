using System.Collections.Frozen;
using NewsGraphQL.Extraction.Documents;
using NewsGraphQL.Extraction.Languages;

namespace NewsGraphQL.Extraction.Articles;

/// <summary>Finds the rubric: alone above a headline, at the end of a path ("Home > News > Politik"), or beside the time ("Kompas dunia | …").</summary>
internal sealed class SectionFinder(Language language, Outlets outlets)
{
    private const int LongestSection = 40;
    private static readonly string[] Steps = [" > ", " › ", " » ", " / ", ">", "›", "»"];

    private readonly FrozenSet<string> sections = language.Lines("sections.txt").ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public bool IsKnown(ReadOnlySpan<char> text) => sections.GetAlternateLookup<ReadOnlySpan<char>>().Contains(text);

    /// <summary>The rubric of a line that holds nothing else; null when it holds something else.</summary>
    public string? OfLine(LineSheet sheet, TextSpan line)
    {
        var text = sheet.Text(line);
        if (text.Length > 3 * LongestSection) return null;
        if (IsKnown(text)) return line.In(sheet.Body);
        foreach (var step in Steps)
        {
            var first = text.IndexOf(step, StringComparison.Ordinal);
            if (first <= 0) continue;
            var last = text.LastIndexOf(step, StringComparison.Ordinal) + step.Length;
            var tail = text[last..].Trim();
            var root = text[..first].Trim();
            if (IsKnown(root) || outlets.Is(root)) return IsKnown(tail) || LineShape.Words(tail) <= 3 ? tail.ToString() : null;
        }

        return null;
    }

    /// <summary>Whether a piece beside the time of publication can be a rubric: short, no number, no outlet.</summary>
    public bool CanBe(ReadOnlySpan<char> piece) =>
        piece.Length <= LongestSection && LineShape.BeginsWithCapital(piece) && LineShape.Words(piece) is >= 1 and <= 4 && (IsKnown(piece) || !outlets.Is(piece)) && piece.IndexOfAnyInRange('0', '9') < 0;

    /// <summary>Whether the piece opens with the outlet's own name ("Kompas dunia", "BBC Culture") or stands in the list.</summary>
    public bool IsLikely(ReadOnlySpan<char> piece)
    {
        var blank = piece.IndexOf(' ');
        return IsKnown(piece) || (blank > 0 && (outlets.Is(piece[..blank]) || !char.IsUpper(piece[piece.LastIndexOf(' ') + 1])));
    }
}
