using System.Buffers;
using System.Collections.Frozen;
using NewsGraphQL.Extraction.Documents;
using NewsGraphQL.Extraction.Languages;

namespace NewsGraphQL.Extraction.Articles;

/// <summary>Parts a body into lines, also where a page lost the line end before a label ("21:20 WIBBaca Juga: …", "….Penulis : A").</summary>
internal sealed class LineSplitter(Language language)
{
    private static readonly SearchValues<char> LineEnds = SearchValues.Create("\n\r\f\v\u0085\u2028\u2029");

    private const int LongestCredits = 300;

    private readonly LabelList related = new(RelatedLinkFinder.Labels(language));
    private readonly FrozenSet<string> free = RelatedLinkFinder.Free(language).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    private readonly LabelList credits = new([.. BylineParser.Labels(language), .. SourceLineParser.Labels(language)]);
    private readonly InlineLinkEnd links = new(language);
    private readonly LabelList inline = new(language.Lines("furniture-inline.txt"));

    public LineSheet Split(string body)
    {
        var matching = Matching(body);
        List<TextSpan> printed = [];
        for (var start = 0; start < body.Length;)
        {
            var end = body.AsSpan(start).IndexOfAny(LineEnds);
            end = end < 0 ? body.Length : start + end;
            printed.Add(Trimmed(matching, start, end));
            // A line feed after a carriage return ends the same line.
            start = end + 1 < body.Length && body[end] == '\r' && body[end + 1] == '\n' ? end + 2 : end + 1;
        }

        List<TextSpan> lines = [];
        foreach (var line in new WrappedLines(related, credits).Join(matching, printed)) Part(matching, line.Start, line.End, lines);
        return new(body, matching, lines);
    }

    /// <summary>A copy of the same length in which each kind of blank is a space and each apostrophe is straight.</summary>
    private static string Matching(string body) => string.Create(body.Length, body, (copy, text) =>
    {
        for (var at = 0; at < copy.Length; at++) copy[at] = Plain(text[at]);
    });

    private static char Plain(char sign) => sign switch
    {
        '’' or '‘' or 'ʼ' or '`' => '\'',
        '\u200B' or '\u200C' or '\u200D' or '\uFEFF' or '\u00AD' => ' ',
        '\uFF1A' => ':',
        _ => char.IsWhiteSpace(sign) ? ' ' : sign,
    };

    private void Part(string text, int start, int end, List<TextSpan> lines)
    {
        var link = LinkAtStart(text.AsSpan(start, end - start));
        if (link > 0) Add(text, start, start + link, lines);
        start += link;
        // The next break of each kind is kept until it is passed: the rest of a long line is searched once, not once for each break.
        var next = new TextSpan?[] { new(start, start), new(start, start), new(start, start) };
        while (start < end && NextBreak(text, start, end, next) is { } cut)
        {
            Add(text, start, cut.Start, lines);
            Add(text, cut.Start, cut.End, lines);
            start = cut.End;
        }

        Add(text, start, end, lines);
    }

    /// <summary>The length of the link that a long line begins with; 0 when the whole line is one, or none.</summary>
    private int LinkAtStart(ReadOnlySpan<char> line)
    {
        var lead = line.Length - line.TrimStart().Length;
        if (related.At(line[lead..]) is not { } label || !IsColon(line[(lead + label.Length)..])) return 0;
        var length = links.End(line[lead..]);
        return lead + length == line.Length ? 0 : lead + length;
    }

    private static void Add(string text, int start, int end, List<TextSpan> lines)
    {
        var line = Trimmed(text, start, end);
        if (line.Length > 0) lines.Add(line);
    }

    private static TextSpan Trimmed(string text, int start, int end)
    {
        while (start < end && text[start] == ' ') start++;
        while (end > start && text[end - 1] == ' ') end--;
        return new(start, end);
    }

    /// <summary>The next stretch of the line that is a line of its own; null when the rest is one line.</summary>
    private TextSpan? NextBreak(string text, int start, int end, TextSpan?[] next)
    {
        TextSpan? first = null;
        var line = text.AsSpan(start, end - start);
        var credited = line.Length < LongestCredits && credits.At(line.TrimStart()) is not null;
        for (var kind = 0; kind < next.Length; kind++)
        {
            if (next[kind] is { } known && known.Start <= start)
            {
                var found = kind switch { 0 => Bracketed(line), 1 => Labelled(line, related), _ => Labelled(line, credits, credited) };
                next[kind] = found is { } span ? new(start + span.Start, start + span.End) : null;
            }

            if (next[kind] is { } candidate && (first is null || candidate.Start < first.Value.Start)) first = candidate;
        }

        return first;
    }

    /// <summary>A stretch in brackets that is not text: "[Gambas:Video CNN]", "(Baca juga: …)".</summary>
    private TextSpan? Bracketed(ReadOnlySpan<char> line)
    {
        for (var at = line.IndexOfAny('[', '('); at >= 0;)
        {
            var inside = line[(at + 1)..].TrimStart();
            if (inline.At(inside) is not null || (related.At(inside) is { } label && IsColon(inside[label.Length..])))
            {
                var close = line[at..].IndexOf(line[at] == '[' ? ']' : ')');
                return new(at, close < 0 ? line.Length : at + close + 1);
            }

            var next = line[(at + 1)..].IndexOfAny('[', '(');
            at = next < 0 ? -1 : at + 1 + next;
        }

        return null;
    }

    /// <summary>A label with its colon, standing where a line may begin, and the link that it opens.</summary>
    /// <param name="line">The rest of a line.</param>
    /// <param name="labels">The labels.</param>
    /// <param name="credited">Whether the line begins with a credit: then the next may follow after a mere blank.</param>
    private TextSpan? Labelled(ReadOnlySpan<char> line, LabelList labels, bool credited = false)
    {
        for (var at = labels.Next(line, 1); at >= 0; at = labels.Next(line, at + 1))
        {
            if (labels.At(line[at..]) is { } label && char.IsUpper(line[at]) && IsColon(line[(at + label.Length)..]) && (MayEndBefore(line[..at]) || (line[at - 1] == ' ' && (credited || (labels == related && free.Contains(label))))))
                return new(at, labels == related ? at + links.End(line[at..]) : at);
            if (at + 1 >= line.Length) break;
        }

        return null;
    }

    private static bool IsColon(ReadOnlySpan<char> rest) => rest.TrimStart() is [':', ..];

    /// <summary>Whether what stands before a label ends there: glued to it, after a closing mark, or after a sentence.</summary>
    private static bool MayEndBefore(ReadOnlySpan<char> before)
    {
        if (before[^1] is not ' ') return before[^1] is not ('(' or '[' or '"' or '“' or '‘' or '-' or '/');
        var text = before.TrimEnd();
        return text.IsEmpty || LineShape.EndsSentence(text) || before.EndsWith("  ") || text[^1] is '|' or ')' or ']' or '”' or '"';
    }
}
