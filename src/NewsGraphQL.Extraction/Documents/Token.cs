namespace NewsGraphQL.Extraction.Documents;

/// <summary>What sort of sign a token is.</summary>
internal enum TokenKind
{
    /// <summary>Letters, with the apostrophes and hyphens inside them ("Ma'ruf", "negara-negara", "U.S."); the English possessive "'s" stands alone.</summary>
    Word,

    /// <summary>Begins with a digit ("27/7/2023", "21:20", "2.500", "19th").</summary>
    Number,

    /// <summary>Any quotation mark, single or double; '' and `` are one mark.</summary>
    Mark,

    /// <summary>Any other single sign that is not white space.</summary>
    Punctuation,
}

/// <summary>One word or sign.</summary>
/// <remarks>A hyphen before a capital parts two words ("Israel-Palestina", "Jean-Pierre"); before a small letter or a digit it joins them ("kata-kata", "Covid-19").</remarks>
/// <param name="Span">Where it stands in the body.</param>
/// <param name="Kind">What it is.</param>
internal readonly record struct Token(TextSpan Span, TokenKind Kind)
{
    /// <summary>The first code unit of the token.</summary>
    public int Start => Span.Start;

    /// <summary>The first code unit after the token.</summary>
    public int End => Span.End;

    /// <summary>Whether nothing stands between this token and the next one.</summary>
    public bool Touches(Token next) => End == next.Start;
}
