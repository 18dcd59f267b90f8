using NewsGraphQL.Extraction.Documents;

namespace NewsGraphQL.Extraction.Articles;

/// <summary>The lines of one document and what each was found to be; the finders claim lines in turn.</summary>
/// <param name="body">The document's body.</param>
/// <param name="matching">The body with every kind of blank and apostrophe made one, of the same length; labels are looked up in it.</param>
/// <param name="lines">The lines without the white space around them, none empty, in order.</param>
internal sealed class LineSheet(string body, string matching, IReadOnlyList<TextSpan> lines)
{
    private readonly List<TextSpan> spans = [.. lines];
    private readonly List<LineKind> kinds = [.. new LineKind[lines.Count]];

    public string Body => body;

    public int Count => spans.Count;

    public TextSpan Span(int line) => spans[line];

    public LineKind Kind(int line) => kinds[line];

    /// <summary>Whether no finder has claimed the line.</summary>
    public bool IsFree(int line) => kinds[line] == LineKind.Text;

    public void Claim(int line, LineKind kind) => kinds[line] = kind;

    /// <summary>Leaves the first or last words of a line to whoever took them; the rest stays a line.</summary>
    public void Narrow(int line, TextSpan span) => spans[line] = span;

    /// <summary>Makes two lines of one, cut <paramref name="at"/> code units after its start; for the few lines at either end of a text.</summary>
    public void Part(int line, int at)
    {
        var whole = spans[line];
        spans.Insert(line + 1, Trimmed(line, at, whole.Length - at));
        kinds.Insert(line + 1, kinds[line]);
        spans[line] = Trimmed(line, 0, at);
    }

    /// <summary>The line for matching: same offsets as the body, plain blanks and apostrophes.</summary>
    public ReadOnlySpan<char> Text(int line) => Text(spans[line]);

    public ReadOnlySpan<char> Text(TextSpan span) => matching.AsSpan(span.Start, span.Length);

    /// <summary>The lines nobody has claimed, in order.</summary>
    public IEnumerable<int> Free()
    {
        for (var line = 0; line < spans.Count; line++)
        {
            if (IsFree(line)) yield return line;
        }
    }

    /// <summary>The span inside <paramref name="line"/> that begins <paramref name="from"/> code units after its start, without white space around it.</summary>
    public TextSpan Trimmed(int line, int from, int length)
    {
        var text = Text(line).Slice(from, length);
        var start = spans[line].Start + from + (text.Length - text.TrimStart().Length);
        return new(start, start + text.Trim().Length);
    }
}
