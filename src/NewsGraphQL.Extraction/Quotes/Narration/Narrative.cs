using System.Collections.Immutable;
using NewsGraphQL.Extraction.Documents;
using NewsGraphQL.Extraction.Quotes.Marks;

namespace NewsGraphQL.Extraction.Quotes.Narration;

/// <summary>A sentence of the reporter, with the quotations that stand in it or beside it.</summary>
/// <param name="First">The index of its first piece.</param>
/// <param name="End">The index after its last piece.</param>
/// <param name="Paragraph">The index of its paragraph.</param>
internal readonly record struct NarrativeSentence(int First, int End, int Paragraph);

/// <summary>The paragraphs of an article as pieces and sentences.</summary>
/// <param name="Body">The text that all spans point into.</param>
/// <param name="Pieces">All pieces in order.</param>
/// <param name="Sentences">The sentences, which cover all pieces.</param>
/// <param name="Quotations">The quotations that pieces point to.</param>
internal sealed record Narrative(
    string Body,
    ImmutableArray<Piece> Pieces,
    ImmutableArray<NarrativeSentence> Sentences,
    ImmutableArray<Quotation> Quotations)
{
    /// <summary>The text of a piece, without a copy.</summary>
    public ReadOnlySpan<char> Of(Piece piece) => Body.AsSpan(piece.Span.Start, piece.Span.Length);

    /// <summary>The text from the start of one piece to the end of another, as printed.</summary>
    public string Text(int first, int last) => Body[Pieces[first].Span.Start..Pieces[last].Span.End];

    /// <summary>The span from the start of one piece to the end of another.</summary>
    public TextSpan Span(int first, int last) => new(Pieces[first].Span.Start, Pieces[last].Span.End);
}
