using System.Text.Json;
using NewsGraphQL.Data.Articles;
using NewsGraphQL.Extraction.Articles;

namespace NewsGraphQL.Data.Exchange;

/// <summary>An article as an IPTC ninjs 3.0 text item (https://iptc.org/std/ninjs/, ninjs-schema_3.0.json).</summary>
/// <remarks>The standard has no place for spans and quotes. Its times have seconds; a day of which no time is known stays a day all the same, so that none is made up. Editors, translators and photographers are left out, since its byline names no parts.</remarks>
internal static class NinjsLine
{
    /// <summary>Writes the object.</summary>
    public static void Write(Utf8JsonWriter json, Article article)
    {
        json.WriteStartObject();
        json.WriteString("uri", ArticleExport.Uri(article));
        json.WriteStartObject("standard");
        json.WriteString("name", "ninjs");
        json.WriteString("version", "3.0");
        json.WriteString("schema", "https://www.iptc.org/std/ninjs/ninjs-schema_3.0.json");
        json.WriteEndObject();
        json.WriteString("type", "text");
        json.WriteString("language", article.Language);
        var published = ArticleExport.Time(article.PublishedUtc, article.PublishedOffsetMinutes, article.PublishedPrecision, withSeconds: true);
        Text(json, "contentCreated", published);
        Text(json, "versionCreated", ArticleExport.Time(article.ModifiedUtc, article.ModifiedOffsetMinutes, article.ModifiedPrecision, withSeconds: true) ?? published);
        string[] names = [.. article.Credits.Where(c => c.Role is CreditRole.Author or CreditRole.Reporter or CreditRole.Contributor).Select(c => c.Name)];
        if (names.Length > 0) json.WriteString("by", string.Join(", ", names));
        if (article.Headline is { } headline) Values(json, "headlines", headline, null, null);
        Values(json, "bodies", article.Body!.Text, "text/plain", article.WordCount);
        Names(json, "people", article.PersonLinks.Select(l => (l.Person!.Name, (string?)null)), "mentions");
        Names(json, "organisations", article.OrganizationLinks.Select(l => (l.Organization!.Name, (string?)null)), "mentions");
        Names(json, "places", article.CountryLinks.Select(l => (l.Country!.NameEn, (string?)l.Country.Code)), "mentions");
        Names(json, "subjects", article.Section is { } section ? [(section, null)] : [], "section");
        Names(json, "infoSources", article.SourceLinks.Select(s => (s.Name, (string?)null)), null);
        json.WriteEndObject();
    }

    private static void Values(Utf8JsonWriter json, string name, string value, string? contentType, int? words)
    {
        json.WriteStartArray(name);
        json.WriteStartObject();
        json.WriteString("role", "main");
        Text(json, "contentType", contentType);
        if (words is { } count) json.WriteNumber("wordCount", count);
        json.WriteString("value", value);
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void Names(Utf8JsonWriter json, string name, IEnumerable<(string Name, string? Literal)> all, string? rel)
    {
        var first = true;
        foreach (var (called, literal) in all)
        {
            if (first) json.WriteStartArray(name);
            first = false;
            json.WriteStartObject();
            json.WriteString("name", called);
            Text(json, "rel", rel);
            Text(json, "literal", literal);
            json.WriteEndObject();
        }
        if (!first) json.WriteEndArray();
    }

    private static void Text(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null) json.WriteString(name, value);
    }
}
