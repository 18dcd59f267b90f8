using NewsGraphQL.Extraction;

namespace NewsGraphQL.Server.Commands;

/// <summary>An article's facts for a person at a terminal.</summary>
internal static class ArticleSummary
{
    /// <summary>Headline, time, people, countries, and a line per quote.</summary>
    public static void Write(TextWriter output, string origin, ExtractedArticle article)
    {
        var layout = article.Layout;
        output.WriteLine(layout.Headline ?? origin);
        output.WriteLine($"  {origin} · {article.Language}{(layout.PublishedAt is { } time ? $" · {time.ToIso()}" : "")}{(layout.Byline is { } byline ? $" · {byline.Raw.ReplaceLineEndings(" / ")}" : "")}");
        List(output, "people", article.People.Select(p => p.Roles is [var role, ..] ? $"{p.Name} ({role.Title})" : p.Name));
        List(output, "organizations", article.Organizations.Select(o => o.Name));
        List(output, "countries", article.Countries.Select(c => $"{c.Code} {string.Join("/", c.SurfaceForms)}"));
        output.WriteLine($"  quotes         {article.Quotes.Length}");
        foreach (var quote in article.Quotes)
            output.WriteLine($"    {Speaker(article, quote.Attribution)}: {(quote.Kind == Extraction.Quotes.QuoteKind.Indirect ? quote.Text : $"\"{quote.Text}\"")}");
        output.WriteLine();
    }

    /// <summary>The speaker as the graph will show it: the person, else the body, else the words printed, else a question mark.</summary>
    public static string Speaker(ExtractedArticle article, Extraction.Quotes.Attribution said) =>
        said.Speaker is { } person ? article.People[person].Name
        : said.Organization is { } body ? article.Organizations[body].Name
        : said.Label ?? "?";

    private static void List(TextWriter output, string title, IEnumerable<string> items)
    {
        var joined = string.Join(", ", items);
        if (joined.Length > 0) output.WriteLine($"  {title,-14} {joined}");
    }
}
