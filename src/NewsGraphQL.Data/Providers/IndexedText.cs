using System.Collections.Immutable;
using NewsGraphQL.Data.Search;
using NewsGraphQL.Extraction;

namespace NewsGraphQL.Data.Providers;

/// <summary>An article as the search index holds it, made before anybody waits for it.</summary>
/// <param name="Language">ISO 639-1 code.</param>
/// <param name="Headline">The headline's words.</param>
/// <param name="Text">The paragraphs' words.</param>
/// <param name="Printed">Headline and text as they are.</param>
internal sealed record IndexedArticle(string Language, SearchText Headline, SearchText Text, string Printed)
{
    /// <summary>The words of an article that was read.</summary>
    public static IndexedArticle Of(ExtractedArticle facts) =>
        Of(facts.Language, facts.Layout.Headline, facts.Body, facts.Layout.Paragraphs.Select(paragraph => paragraph.Span.In(facts.Body)));

    /// <summary>The words of an article that is stored.</summary>
    public static IndexedArticle Of(Articles.Article article, Articles.ArticleBody body) =>
        Of(article.Language, article.Headline, body.Text, body.Paragraphs.Select(paragraph => paragraph.In(body.Text)));

    private static IndexedArticle Of(string language, string? headline, string body, IEnumerable<string> paragraphs) =>
        new(language, SearchText.Of(language, [headline ?? ""]), SearchText.Of(language, paragraphs), $"{headline}\n{body}");
}

/// <summary>A quote as the search index holds it.</summary>
/// <param name="Language">ISO 639-1 code.</param>
/// <param name="Text">The quote's words.</param>
/// <param name="Printed">The quote as it is.</param>
internal sealed record IndexedQuote(string Language, SearchText Text, string Printed)
{
    /// <summary>The words of the quotes of an article, in their order.</summary>
    public static ImmutableArray<IndexedQuote> Of(ExtractedArticle facts) => [.. facts.Quotes.Select(quote => Of(facts.Language, quote.Text))];

    /// <summary>The words of a quote.</summary>
    public static IndexedQuote Of(string language, string text) => new(language, SearchText.Of(language, [text]), text);
}
