using System.Collections.Immutable;
using NewsGraphQL.Extraction.Documents;

namespace NewsGraphQL.Extraction.Quotes;

/// <summary>How the words of a quote stand in the text.</summary>
public enum QuoteKind
{
    /// <summary>A whole statement between quotation marks.</summary>
    Direct,

    /// <summary>Some words between marks inside the reporter's own sentence.</summary>
    Partial,

    /// <summary>A paraphrase without marks ("X mengatakan, …").</summary>
    Indirect,
}

/// <summary>A statement and who made it.</summary>
public sealed record ExtractedQuote
{
    /// <summary>How the words stand in the text.</summary>
    public required QuoteKind Kind { get; init; }

    /// <summary>The words; of a split quote, its parts joined by one space.</summary>
    public required string Text { get; init; }

    /// <summary>The stretches of the body that hold the words, without the marks: one, or two and more when the attribution stands in between.</summary>
    public required ImmutableArray<TextSpan> Parts { get; init; }

    /// <summary>From the first part's start to the last part's end.</summary>
    public TextSpan Span => new(Parts[0].Start, Parts[^1].End);

    /// <summary>The index of the paragraph that holds the first part.</summary>
    public required int Paragraph { get; init; }

    /// <summary>Who said it and how the text tells.</summary>
    public required Attribution Attribution { get; init; }
}
