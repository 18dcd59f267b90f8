using NewsGraphQL.Extraction.Articles;

namespace NewsGraphQL.Extraction.Quotes.Marks;

/// <summary>Pairs the double marks of one paragraph.</summary>
internal sealed class DoubleMarkPairs(string body, Paragraph paragraph, QuotationMark[] marks)
{
    private const string EndOfSentence = ".,!?…";

    /// <summary>Adds the pairs from <paramref name="first"/> on to <paramref name="found"/>; the mark that stays open, or null.</summary>
    public OpenMark? Pair(List<Quotation> found, int first)
    {
        QuotationMark? open = null;
        for (var i = first; i < marks.Length; i++)
        {
            var mark = marks[i];
            if (open is not { } start)
            {
                if (!IsStray(i)) open = mark;
            }
            else if (!mark.OnlyOpens)
            {
                Close(found, start, mark);
                open = null;
            }
            else if (IsNested(i))
            {
                i++;
            }
            else if (LastSign(mark.Position) is { } end && BeginsSentence(mark))
            {
                QuotationScanner.Add(found, body, start, end, end, paragraph.Index, closed: false);
                open = mark;
            }
            else
            {
                Close(found, start, mark);
                open = null;
            }
        }
        return open is { } last ? new OpenMark(last, paragraph.Index, paragraph.Span.Start, paragraph.Span.End, paragraph.Index) : null;
    }

    private void Close(List<Quotation> found, QuotationMark open, QuotationMark close) =>
        QuotationScanner.Add(found, body, open, close.Position, close.End, paragraph.Index, closed: true);

    // A closing mark with nothing open and no partner left to pair with, such as the sign for inches.
    private bool IsStray(int index) => marks[index].OnlyCloses && (marks.Length - index) % 2 == 1;

    // Open, then an opening mark, a closing mark and another closing mark: the inner two are a quotation within the quotation.
    private bool IsNested(int index) => index + 2 < marks.Length && !marks[index + 1].OnlyOpens && marks[index + 2].OnlyCloses;

    private int? LastSign(int position)
    {
        while (position > paragraph.Span.Start && char.IsWhiteSpace(body[position - 1])) position--;
        return position > paragraph.Span.Start && EndOfSentence.Contains(body[position - 1], StringComparison.Ordinal) ? position : null;
    }

    private bool BeginsSentence(QuotationMark mark) => mark.End < paragraph.Span.End && char.IsUpper(body[mark.End]);
}
