namespace NewsGraphQL.Extraction.Documents;

/// <summary>A sentence of the headline or of a paragraph.</summary>
/// <param name="Span">From its first token's start to its last token's end.</param>
/// <param name="Paragraph">The index of its paragraph; <see cref="Headline"/> in the headline.</param>
/// <param name="FirstToken">The index of its first token.</param>
/// <param name="EndToken">The index after its last token.</param>
internal readonly record struct Sentence(TextSpan Span, int Paragraph, int FirstToken, int EndToken)
{
    /// <summary>The paragraph number of a sentence of the headline.</summary>
    public const int Headline = -1;
}
