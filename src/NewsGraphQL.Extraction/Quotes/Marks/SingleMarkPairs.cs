namespace NewsGraphQL.Extraction.Quotes.Marks;

/// <summary>Pairs single marks, which are apostrophes more often than not.</summary>
internal static class SingleMarkPairs
{
    /// <summary>The pairs outside <paramref name="doubles"/>, and those that wrap whole ones of them.</summary>
    public static List<Quotation> Pair(string body, QuotationMark[] marks, List<Quotation> doubles, int paragraph)
    {
        var found = new List<Quotation>();
        var inside = 0;
        for (var i = 0; i < marks.Length; i++)
        {
            while (inside < doubles.Count && doubles[inside].Outer.End <= marks[i].Position) inside++;
            if (inside < doubles.Count && doubles[inside].Outer.Contains(marks[i].Position)) continue;
            if (!marks[i].OnlyOpens || IsElision(body, marks[i])) continue;
            var close = Closing(body, marks, i, doubles, inside);
            if (close < 0 || WrapsLoosely(body, marks[close], doubles, inside)) continue;
            QuotationScanner.Add(found, body, marks[i], marks[close].Position, marks[close].End, paragraph, closed: true);
            i = close;
        }
        return found;
    }

    private static int Closing(string body, QuotationMark[] marks, int open, List<Quotation> doubles, int inside)
    {
        for (var i = open + 1; i < marks.Length; i++)
        {
            while (inside < doubles.Count && doubles[inside].Outer.End <= marks[i].Position) inside++;
            if (inside < doubles.Count && doubles[inside].Outer.Contains(marks[i].Position)) continue;
            if (marks[i].OnlyOpens) return -1;
            if (marks[i].OnlyCloses && !IsPossessive(body, marks, i)) return i;
        }
        return -1;
    }

    // A pair around double marks is believed only when it ends as a statement does; else an apostrophe would swallow true quotations.
    private static bool WrapsLoosely(string body, QuotationMark close, List<Quotation> doubles, int inside) =>
        inside < doubles.Count && doubles[inside].Outer.Start < close.Position
        && !".,!?…\"”".Contains(body[close.Position - 1], StringComparison.Ordinal);

    // "the players' union" inside a quotation: a plural's apostrophe, when a better closing mark follows before anything opens.
    private static bool IsPossessive(string body, QuotationMark[] marks, int index) =>
        body[marks[index].Position - 1] == 's' && marks[index].End < body.Length && body[marks[index].End] == ' '
        && index + 1 < marks.Length && marks[index + 1].OnlyCloses;

    // ’90s: digits stand after the mark that drops the century.
    private static bool IsElision(string body, QuotationMark mark) =>
        mark.End + 1 < body.Length && char.IsAsciiDigit(body[mark.End]) && char.IsAsciiDigit(body[mark.End + 1]);
}
