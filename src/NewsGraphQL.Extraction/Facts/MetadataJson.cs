using System.Text.Json;
using NewsGraphQL.Extraction.Articles;

namespace NewsGraphQL.Extraction.Facts;

/// <summary>Writes what an article says about itself. The Indonesian names are those of the annotated corpora.</summary>
internal static class MetadataJson
{
    public static void Write(ExtractedArticle article, Utf8JsonWriter writer)
    {
        var layout = article.Layout;
        writer.WriteStartObject("meta");
        writer.WriteOptional("headline", layout.Headline);
        writer.WriteOptional("section", layout.Section);
        writer.WriteString("language", article.Language);
        writer.WriteOptional("url", article.Document.Declared.Url);
        writer.WriteOptional("iso", layout.PublishedAt?.ToIso());
        writer.WriteOptional("publishedAt", layout.PublishedAt?.ToIso());
        writer.WriteOptional("modifiedAt", layout.ModifiedAt?.ToIso());
        writer.WriteOptional("dateline", layout.Dateline?.Place);
        writer.WriteOptional("byline", layout.Byline?.Raw);
        // An article that credits a reporter and no author was written by the reporter.
        var authors = Credited(layout, CreditRole.Author) is { Count: > 0 } written ? written : Credited(layout, CreditRole.Reporter);
        var editors = Credited(layout, CreditRole.Editor);
        writer.WriteOptional("penulis", authors.Count > 0 ? string.Join(", ", authors) : null);
        writer.WriteOptional("editor", editors.Count > 0 ? string.Join(", ", editors) : null);
        writer.WriteStrings("authors", authors);
        writer.WriteStrings("editors", editors);
        writer.WriteList("credits", layout.Byline?.Credits ?? [], WriteCredit);
        writer.WriteStrings("sources", layout.Sources.Select(source => source.Name));
        writer.WriteList("related", layout.Related, WriteRelated);
        writer.WriteEndObject();
    }

    private static List<string> Credited(ArticleLayout layout, CreditRole role) =>
        [.. (layout.Byline?.Credits ?? []).Where(credit => credit.Role == role).Select(credit => credit.Name)];

    private static void WriteCredit(Utf8JsonWriter writer, Credit credit)
    {
        writer.WriteStartObject();
        writer.WriteString("name", credit.Name);
        writer.WriteString("role", credit.Role.ToString().ToUpperInvariant());
        writer.WriteEndObject();
    }

    private static void WriteRelated(Utf8JsonWriter writer, RelatedLink link)
    {
        writer.WriteStartObject();
        writer.WriteString("headline", link.Headline);
        writer.WriteOptional("url", link.Url);
        writer.WriteEndObject();
    }
}
