using NewsGraphQL.Extraction.Documents;

namespace NewsGraphQL.Extraction.Articles;

/// <summary>Joins lines that are one paragraph: a text broken at a fixed width, or a single line broken inside a sentence.</summary>
internal sealed class WrappedLines(LabelList related, LabelList credits)
{
    // A line of prose that is cut is at least so long; what is shorter is a heading or an item of a list.
    private const int ShortestCut = 50;
    private const int WidestText = 110;
    private const int FewestLines = 4;
    private const double ShareCut = 0.6;
    private const double Full = 0.7;

    /// <summary>The lines, joined ones reaching from the first's start to the last's end.</summary>
    /// <param name="text">The body for matching.</param>
    /// <param name="lines">All lines, blank ones too, without the white space around them.</param>
    public List<TextSpan> Join(string text, List<TextSpan> lines)
    {
        var width = Width(text, lines);
        List<TextSpan> joined = [];
        for (var at = 0; at < lines.Count; at++)
        {
            var line = lines[at];
            while (at + 1 < lines.Count && GoesOn(text, lines[at], lines[at + 1], width)) line = new(line.Start, lines[++at].End);
            if (line.Length > 0) joined.Add(line);
        }

        return joined;
    }

    /// <summary>The width at which the text is broken; 0 when its lines are paragraphs.</summary>
    private static int Width(string text, List<TextSpan> lines)
    {
        var (pairs, cut, widest) = (0, 0, 0);
        for (var at = 0; at + 1 < lines.Count; at++)
        {
            widest = Math.Max(widest, lines[at].Length);
            if (lines[at].Length == 0 || lines[at + 1].Length == 0) continue;
            pairs++;
            if (lines[at].Length >= ShortestCut && !LineShape.EndsSentence(Of(text, lines[at]))) cut++;
        }

        return widest <= WidestText && pairs >= FewestLines && cut >= pairs * ShareCut ? widest : 0;
    }

    private bool GoesOn(string text, TextSpan line, TextSpan next, int width)
    {
        if (line.Length < ShortestCut || next.Length == 0) return false;
        var above = Of(text, line);
        var below = Of(text, next);
        if (related.At(below) is not null || credits.At(below) is not null) return false;
        if (width > 0 && line.Length >= width * Full) return true;
        return char.IsLower(below[0]) && LineShape.Words(below) >= 2 && above[^1] is not ('.' or '!' or '?' or ':' or ';' or '…' or '"' or '”' or ')' or ']');
    }

    private static ReadOnlySpan<char> Of(string text, TextSpan span) => text.AsSpan(span.Start, span.Length);
}
