using System.Collections.Immutable;
using NewsGraphQL.Extraction.Articles;
using NewsGraphQL.Extraction.Documents;

namespace NewsGraphQL.Extraction.Quotes.Marks;

/// <summary>Pairs quotation marks. Knows no word of any language.</summary>
/// <remarks>
/// Marks pair inside a paragraph, straight and curly alike; what is nested in a pair belongs to the outer one.
/// A mark left open at a paragraph's end is closed by a lone closing mark in one of the next paragraphs, else it runs to the end of its own.
/// </remarks>
internal static class QuotationScanner
{
    /// <summary>The quotations of a text in order, none inside another.</summary>
    public static ImmutableArray<Quotation> Scan(string body, ImmutableArray<Paragraph> paragraphs)
    {
        var found = new List<Quotation>();
        OpenMark? open = null;
        foreach (var paragraph in paragraphs)
        {
            var marks = Marks(body, paragraph.Span);
            var doubles = marks.Where(mark => mark.Double).ToArray();
            var (first, from) = (0, paragraph.Span.Start);
            if (open is { } left)
            {
                if (doubles.Length == 0 && left.CanReach(paragraph)) { open = left.Over(paragraph); continue; }
                if (doubles.Length > 0 && doubles[0].OnlyCloses && doubles.Length % 2 == 1 && left.CanReach(paragraph))
                {
                    Add(found, body, left.Mark, doubles[0].Position, doubles[0].End, left.Paragraph, closed: true);
                    (first, from) = (1, doubles[0].End);
                }
                else
                {
                    AddUnclosed(found, body, left);
                }
            }
            var begin = found.Count;
            open = new DoubleMarkPairs(body, paragraph, doubles).Pair(found, first);
            AddSingles(found, begin, body, paragraph.Index, [.. marks.Where(mark => !mark.Double && mark.Position >= from && mark.Position < (open?.Mark.Position ?? paragraph.Span.End))]);
        }
        if (open is { } last) AddUnclosed(found, body, last);
        return [.. found];
    }

    private static List<QuotationMark> Marks(string body, TextSpan paragraph)
    {
        var marks = new List<QuotationMark>();
        for (var at = paragraph.Start; at < paragraph.End;)
        {
            var step = body.AsSpan(at, paragraph.End - at).IndexOfAny(QuotationMark.All);
            if (step < 0) break;
            at += step;
            var mark = QuotationMark.Read(body, at, paragraph.Start, paragraph.End);
            if (mark is { } real) marks.Add(real);
            at += mark?.Length ?? 1;
        }
        return marks;
    }

    // Single marks count only outside the double ones, except where they wrap whole pairs of them.
    private static void AddSingles(List<Quotation> found, int begin, string body, int paragraph, QuotationMark[] singles)
    {
        if (singles.Length < 2) return;
        var doubles = found.GetRange(begin, found.Count - begin);
        found.RemoveRange(begin, found.Count - begin);
        var wrapping = SingleMarkPairs.Pair(body, singles, doubles, paragraph);
        found.AddRange(wrapping.Concat(doubles.Where(pair => !Covered(wrapping, pair))).OrderBy(pair => pair.Outer.Start));
    }

    private static bool Covered(List<Quotation> wrapping, Quotation pair)
    {
        var at = wrapping.BinarySearch(pair, Comparer<Quotation>.Create((a, b) => a.Outer.Start.CompareTo(b.Outer.Start)));
        var before = at >= 0 ? at : ~at - 1;
        return before >= 0 && wrapping[before].Outer.Contains(pair.Outer);
    }

    private static void AddUnclosed(List<Quotation> found, string body, OpenMark open)
    {
        var place = found.FindLastIndex(pair => pair.Outer.Start < open.Mark.Position) + 1;
        var added = new List<Quotation>(1);
        if (open.LooksLikeStart(body)) Add(added, body, open.Mark, open.End, open.End, open.Paragraph, closed: false);
        found.InsertRange(place, added);
    }

    /// <summary>Adds what stands between two marks, unless it is empty.</summary>
    internal static void Add(List<Quotation> found, string body, QuotationMark open, int end, int outerEnd, int paragraph, bool closed)
    {
        var start = open.End;
        while (start < end && char.IsWhiteSpace(body[start])) start++;
        while (end > start && char.IsWhiteSpace(body[end - 1])) end--;
        if (start < end) found.Add(new Quotation(new TextSpan(start, end), new TextSpan(open.Position, outerEnd), paragraph, closed));
    }
}
