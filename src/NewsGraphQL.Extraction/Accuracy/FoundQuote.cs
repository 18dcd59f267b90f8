using NewsGraphQL.Extraction.Quotes;

namespace NewsGraphQL.Extraction.Accuracy;

/// <summary>One part of an extracted quote, as scoring sees it.</summary>
internal sealed record FoundQuote(string Text, string? Speaker, string? Organization, double Confidence, bool IsIndirect)
{
    /// <summary>Every part of every quote, in order.</summary>
    public static List<FoundQuote> Of(ExtractedArticle article) =>
    [
        .. article.Quotes.SelectMany(quote => quote.Parts.Select(part => new FoundQuote(
            part.In(article.Body),
            quote.Attribution.Speaker is { } speaker ? article.People[speaker].Name : null,
            quote.Attribution.Organization is { } body ? article.Organizations[body].Name : null,
            quote.Attribution.Confidence,
            quote.Kind == QuoteKind.Indirect))).Where(quote => quote.Text.Length > 0),
    ];
}
