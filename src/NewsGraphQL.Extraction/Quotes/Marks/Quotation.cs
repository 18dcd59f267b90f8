using NewsGraphQL.Extraction.Documents;

namespace NewsGraphQL.Extraction.Quotes.Marks;

/// <summary>A stretch of text between quotation marks, before anyone asks whether somebody says it.</summary>
/// <param name="Span">What stands between the marks, without white space at either end.</param>
/// <param name="Outer">The same with its marks; of an unclosed quotation it ends where <paramref name="Span"/> ends.</param>
/// <param name="Paragraph">The index of the paragraph in which it begins.</param>
/// <param name="Closed">Whether a closing mark was found.</param>
internal sealed record Quotation(TextSpan Span, TextSpan Outer, int Paragraph, bool Closed);
