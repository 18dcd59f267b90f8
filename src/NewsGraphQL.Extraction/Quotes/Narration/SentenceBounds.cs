using System.Collections.Immutable;
using NewsGraphQL.Extraction.Documents;
using NewsGraphQL.Extraction.Quotes.Cues;
using NewsGraphQL.Extraction.Quotes.Marks;

namespace NewsGraphQL.Extraction.Quotes.Narration;

/// <summary>Says where the reporter's sentences begin: at the sentences of the text, and after a quotation that is a sentence of its own.</summary>
internal sealed class SentenceBounds
{
    private const string EndOfSentence = ".!?…";

    private readonly string body;
    private readonly ImmutableArray<Sentence> sentences;
    private readonly ImmutableArray<Quotation> quotations;
    private int next;
    private int first;
    private int paragraph = Sentence.Headline;

    private SentenceBounds(AnalyzedText text, ImmutableArray<Quotation> quotations)
    {
        body = text.Body;
        sentences = text.Sentences;
        this.quotations = quotations;
    }

    /// <summary>The bounds for a text with these quotations.</summary>
    public static SentenceBounds Of(AnalyzedText text, ImmutableArray<Quotation> quotations) => new(text, quotations);

    /// <summary>Closes the sentence before <paramref name="piece"/> when the piece begins another.</summary>
    public void Begin(ImmutableArray<Piece>.Builder pieces, ImmutableArray<NarrativeSentence>.Builder into, Piece piece, int inParagraph)
    {
        var begins = false;
        while (next < sentences.Length && sentences[next].Span.Start <= piece.Span.Start)
        {
            begins = sentences[next].Span.Start == piece.Span.Start;
            next++;
        }

        if (inParagraph != paragraph || (pieces.Count > first && Parts(pieces[^1], piece, begins))) Close(pieces, into);
        paragraph = inParagraph;
    }

    /// <summary>Closes the last sentence.</summary>
    public void Finish(ImmutableArray<Piece>.Builder pieces, ImmutableArray<NarrativeSentence>.Builder into) => Close(pieces, into);

    private void Close(ImmutableArray<Piece>.Builder pieces, ImmutableArray<NarrativeSentence>.Builder into)
    {
        if (pieces.Count > first) into.Add(new NarrativeSentence(first, pieces.Count, paragraph));
        first = pieces.Count;
    }

    private bool Parts(Piece last, Piece piece, bool begins)
    {
        if (last.Kind == PieceKind.Quotation)
        {
            if (piece.Kind == PieceKind.Punctuation) return false;
            if (piece.IsCue(CueUse.Inverted | CueUse.Own)) return false;
            var end = body[quotations[last.Index].Span.End - 1];
            if (end == ',') return false;
            return piece.Kind == PieceKind.Quotation || (EndOfSentence.Contains(end, StringComparison.Ordinal) && (piece.IsCapital || piece.Kind == PieceKind.Number));
        }

        if (piece.Kind == PieceKind.Quotation && last.Kind == PieceKind.Punctuation) return begins || EndOfSentence.Contains(last.Sign, StringComparison.Ordinal);
        return begins;
    }
}
