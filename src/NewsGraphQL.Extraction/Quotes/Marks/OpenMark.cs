using NewsGraphQL.Extraction.Articles;

namespace NewsGraphQL.Extraction.Quotes.Marks;

/// <summary>An opening mark whose paragraph ended before a closing one came.</summary>
/// <param name="Mark">The mark.</param>
/// <param name="Paragraph">The index of its paragraph.</param>
/// <param name="ParagraphStart">Where its paragraph begins.</param>
/// <param name="End">Where its paragraph ends.</param>
/// <param name="Reach">The index of the last paragraph passed while waiting for a closing mark.</param>
internal readonly record struct OpenMark(QuotationMark Mark, int Paragraph, int ParagraphStart, int End, int Reach)
{
    private const int FarthestParagraph = 2;
    private const int FewestWords = 3;

    /// <summary>Whether a quotation may run on into <paramref name="paragraph"/>.</summary>
    public bool CanReach(Paragraph paragraph) => paragraph.Index == Reach + 1 && paragraph.Index <= Paragraph + FarthestParagraph;

    /// <summary>The same mark, still waiting after <paramref name="paragraph"/>.</summary>
    public OpenMark Over(Paragraph paragraph) => this with { Reach = paragraph.Index };

    /// <summary>Whether a statement begins here rather than a stray mark (an inch, a misprint) standing.</summary>
    public bool LooksLikeStart(string body)
    {
        if (Mark.End >= End || !Mark.MayOpen) return false;
        var before = Mark.Position - 1;
        while (before >= ParagraphStart && char.IsWhiteSpace(body[before])) before--;
        var begins = before < ParagraphStart || ".,:;!?)…”“\"".Contains(body[before], StringComparison.Ordinal);
        return begins && body.AsSpan(Mark.End, End - Mark.End).Count(' ') >= FewestWords - 1;
    }
}
