using NewsGraphQL.Extraction;
using NewsGraphQL.Extraction.Documents;

namespace NewsGraphQL.Benchmarks;

/// <summary>Says what is wrong with the spans and indexes of an extracted article.</summary>
internal static class SpanCheck
{
    /// <summary>The first fault; null when every span lies inside the text and says what it should.</summary>
    public static string? FirstFault(ExtractedArticle article) =>
        Named(article).Select(fact => Fault(article.Body, fact.What, fact.Span, fact.Text)).FirstOrDefault(fault => fault is not null) ?? Indexes(article);

    private static string? Fault(string body, string what, TextSpan span, string? text) =>
        span.Start < 0 || span.End < span.Start || span.End > body.Length ? $"{what} {span} lies outside the text"
        : text is not null && span.In(body) != text ? $"{what} {span} is '{span.In(body)}', not '{text}'"
        : null;

    private static string? Indexes(ExtractedArticle article)
    {
        foreach (var quote in article.Quotes)
        {
            var said = quote.Attribution;
            if (said.Speaker is { } speaker && (speaker < 0 || speaker >= article.People.Length)) return $"no person {speaker}";
            if (said.Organization is { } body && (body < 0 || body >= article.Organizations.Length)) return $"no organization {body}";
            if (said.RelayedBy.Any(outlet => outlet < 0 || outlet >= article.Organizations.Length)) return "no such outlet";
            if (said.Confidence is not (>= 0 and <= 1)) return $"confidence {said.Confidence}";
            if (quote.Paragraph < -1 || quote.Paragraph >= article.Layout.Paragraphs.Length) return $"no paragraph {quote.Paragraph}";
            if (quote.Text != string.Join(' ', quote.Parts.Select(part => part.In(article.Body)))) return $"parts of '{quote.Text}'";
        }

        return null;
    }

    private static IEnumerable<(string What, TextSpan Span, string? Text)> Named(ExtractedArticle article) =>
    [
        .. article.Layout.Paragraphs.Select(paragraph => ("paragraph", paragraph.Span, (string?)null)),
        .. article.Layout.HeadlineSpan is { } headline ? [("headline", headline, article.Layout.Headline)] : Array.Empty<(string, TextSpan, string?)>(),
        .. article.Countries.SelectMany(country => country.Mentions.Select(mention => ("country", mention.Span, country.SurfaceForms.FirstOrDefault(form => form == In(article, mention.Span)) ?? "?"))),
        .. article.People.SelectMany(person => person.Mentions.Select(mention => ("person", mention.Span, (string?)null))),
        .. article.People.SelectMany(person => person.Roles.Select(role => ("role", role.Span, (string?)role.Title))),
        .. article.Organizations.SelectMany(body => body.Mentions.Select(mention => ("organization", mention, (string?)null))),
        .. article.Quotes.SelectMany(quote => quote.Parts.Select(part => ("quote", part, (string?)null))),
        .. article.Quotes.Where(quote => quote.Attribution.Cue is not null).Select(quote => ("cue", quote.Attribution.Cue!.Span, (string?)quote.Attribution.Cue.Form)),
        .. article.Quotes.Where(quote => quote.Attribution.LabelSpan is not null).Select(quote => ("label", quote.Attribution.LabelSpan!.Value, quote.Attribution.Label)),
        .. article.Quotes.SelectMany(quote => quote.Attribution.Evidence.Select(span => ("evidence", span, (string?)null))),
    ];

    private static string In(ExtractedArticle article, TextSpan span) =>
        span.Start >= 0 && span.Start <= span.End && span.End <= article.Body.Length ? span.In(article.Body) : string.Empty;
}
