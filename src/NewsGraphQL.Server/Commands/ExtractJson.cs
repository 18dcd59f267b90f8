using System.Text.Encodings.Web;
using System.Text.Json;
using NewsGraphQL.Extraction;
using NewsGraphQL.Extraction.Articles;
using NewsGraphQL.Extraction.Quotes;

namespace NewsGraphQL.Server.Commands;

/// <summary>The facts of an article in the form that scorers read.</summary>
internal static class ExtractJson
{
    private static readonly JsonSerializerOptions Line = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly JsonSerializerOptions Indented = new(Line) { WriteIndented = true };

    public static string Of(string id, ExtractedArticle article, bool indented = false) => JsonSerializer.Serialize(
        new
        {
            id,
            language = article.Language,
            quotes = article.Quotes.SelectMany(quote => quote.Parts.Select(part => Quote(article, quote, part.In(article.Body), part.Start, part.End))),
            people = article.People.Select(p => new { name = p.Name, surfaceForms = p.SurfaceForms, roles = p.Roles.Select(r => r.Title) }),
            countries = article.Countries.Select(c => new { code = c.Code, surfaceForms = c.SurfaceForms }),
            organizations = article.Organizations.Select(o => new { name = o.Name, surfaceForms = o.SurfaceForms }),
            meta = Meta(article),
        },
        indented ? Indented : Line);

    private static object Quote(ExtractedArticle article, ExtractedQuote quote, string text, int start, int end)
    {
        var said = quote.Attribution;
        return new
        {
            text,
            start,
            end,
            kind = quote.Kind.ToString().ToUpperInvariant(),
            direct = quote.Kind != QuoteKind.Indirect,
            speaker = said.Speaker is { } person ? article.People[person].Name : null,
            speakerOrganization = said.Organization is { } body ? article.Organizations[body].Name : null,
            speakerOrg = said.Speaker is null ? said.Organization is { } org ? article.Organizations[org].Name : said.Label : null,
            role = said.Role,
            cue = said.Cue?.Form,
            relayedBy = said.RelayedBy.Select(i => article.Organizations[i].Name),
            confidence = said.Confidence,
            rule = said.Rule,
        };
    }

    private static object Meta(ExtractedArticle article)
    {
        var layout = article.Layout;
        return new
        {
            headline = layout.Headline,
            iso = layout.PublishedAt?.ToIso(),
            section = layout.Section,
            dateline = layout.Dateline?.Place,
            penulis = Names(layout.Byline, CreditRole.Author),
            editor = Names(layout.Byline, CreditRole.Editor),
            byline = layout.Byline?.Raw,
            sources = layout.Sources.Select(s => s.Name),
            relatedCount = layout.Related.Length,
        };
    }

    private static string? Names(Byline? byline, CreditRole role) =>
        byline?.Credits.Where(c => c.Role == role).Select(c => c.Name).ToArray() is { Length: > 0 } names ? string.Join(", ", names) : null;
}
