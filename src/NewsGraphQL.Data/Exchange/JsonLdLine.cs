using System.Text.Json;
using NewsGraphQL.Data.Articles;
using NewsGraphQL.Data.Quotes;
using NewsGraphQL.Extraction.Articles;

namespace NewsGraphQL.Data.Exchange;

/// <summary>An article as a schema.org NewsArticle (https://schema.org/NewsArticle) with Quotation, Person, Organization and Country.</summary>
/// <remarks>The vocabulary has no place for spans. What has no property of its own there (reporters, photographers) is a contributor.</remarks>
internal static class JsonLdLine
{
    /// <summary>Writes the object.</summary>
    public static void Write(Utf8JsonWriter json, Article article)
    {
        json.WriteStartObject();
        json.WriteString("@context", "https://schema.org");
        json.WriteString("@type", "NewsArticle");
        json.WriteString("@id", ArticleExport.Uri(article));
        Text(json, "url", article.Url);
        Text(json, "headline", article.Headline);
        Text(json, "articleSection", article.Section);
        json.WriteString("inLanguage", article.Language);
        Text(json, "datePublished", ArticleExport.Time(article.PublishedUtc, article.PublishedOffsetMinutes, article.PublishedPrecision, withSeconds: false));
        Text(json, "dateModified", ArticleExport.Time(article.ModifiedUtc, article.ModifiedOffsetMinutes, article.ModifiedPrecision, withSeconds: false));
        foreach (var part in article.Credits.GroupBy(c => Property(c.Role)))
            List(json, part.Key, part, credit => Named(json, "Person", null, credit.Name));
        List(json, "sourceOrganization", article.SourceLinks, source => Named(json, "Organization", null, source.Name));
        json.WriteNumber("wordCount", article.WordCount);
        json.WriteString("encodingFormat", "text/plain");
        json.WriteString("articleBody", article.Body!.Text);
        List(json, "mentions", Mentions(json, article), write => write());
        List(json, "hasPart", article.Quotes, quote => Quotation(json, quote));
        json.WriteEndObject();
    }

    private static IEnumerable<Action> Mentions(Utf8JsonWriter json, Article article) =>
    [
        .. article.PersonLinks.Select<Data.People.ArticlePerson, Action>(l => () => Named(json, "Person", Id("person", l.Person!.Slug), l.Person.Name,
            () => List(json, "jobTitle", article.Roles.Where(r => r.PersonId == l.PersonId).Select(r => r.Title).Distinct(StringComparer.Ordinal), json.WriteStringValue))),
        .. article.OrganizationLinks.Select<Data.Organizations.ArticleOrganization, Action>(l => () => Named(json, "Organization", Id("organization", l.Organization!.Slug), l.Organization.Name,
            () => Text(json, "alternateName", l.Organization.Acronym))),
        .. article.CountryLinks.Select<Data.Countries.ArticleCountry, Action>(l => () => Named(json, "Country", null, l.Country!.NameEn, () => json.WriteString("identifier", l.Country.Code))),
    ];

    private static void Quotation(Utf8JsonWriter json, Quote quote)
    {
        json.WriteStartObject();
        json.WriteString("@type", "Quotation");
        json.WriteString("text", quote.Text);
        if (quote.Speaker is { } person) Creator(json, "Person", Id("person", person.Slug), person.Name, quote.Role);
        else if (quote.Organization is { } organization) Creator(json, "Organization", Id("organization", organization.Slug), organization.Name, null);
        else Text(json, "creditText", quote.Label);
        json.WriteEndObject();
    }

    private static void Creator(Utf8JsonWriter json, string type, string id, string name, string? role)
    {
        json.WritePropertyName("creator");
        Named(json, type, id, name, () => Text(json, "jobTitle", role));
    }

    private static void Named(Utf8JsonWriter json, string type, string? id, string name, Action? more = null)
    {
        json.WriteStartObject();
        json.WriteString("@type", type);
        Text(json, "@id", id);
        json.WriteString("name", name);
        more?.Invoke();
        json.WriteEndObject();
    }

    private static void List<T>(Utf8JsonWriter json, string name, IEnumerable<T> items, Action<T> write)
    {
        var first = true;
        foreach (var item in items)
        {
            if (first) json.WriteStartArray(name);
            first = false;
            write(item);
        }
        if (!first) json.WriteEndArray();
    }

    private static string Property(CreditRole role) => role switch
    {
        CreditRole.Author => "author", CreditRole.Editor => "editor", CreditRole.Translator => "translator", _ => "contributor",
    };

    private static string Id(string kind, string slug) => $"urn:newsgraphql:{kind}:{slug}";

    private static void Text(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null) json.WriteString(name, value);
    }
}
