using System.Text.Encodings.Web;
using System.Text.Json;
using NewsGraphQL.Extraction.Countries;
using NewsGraphQL.Extraction.Documents;
using NewsGraphQL.Extraction.Organizations;
using NewsGraphQL.Extraction.People;

namespace NewsGraphQL.Extraction.Facts;

/// <summary>Writes the facts of one article as JSON in the format of annotated corpora, so that any scorer can read them.</summary>
/// <remarks>
/// Offsets are half-open, in UTF-16 code units into the text as read. Each part of a split quote is an entry of its own;
/// a paraphrase has <c>"kind": "INDIRECT"</c> and <c>"direct": false</c>. Properties without a value are left out, but <c>speaker</c> is written as null.
/// </remarks>
public static class ExtractedArticleJson
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The facts as UTF-8 with a line end behind.</summary>
    public static byte[] ToUtf8(ExtractedArticle article)
    {
        using var stream = new MemoryStream();
        Write(article, stream);
        return stream.ToArray();
    }

    /// <summary>Writes the facts as UTF-8 with a line end behind; the stream stays open.</summary>
    public static void Write(ExtractedArticle article, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(article);
        ArgumentNullException.ThrowIfNull(stream);
        using (var writer = new Utf8JsonWriter(stream, Options)) Write(article, writer);
        stream.WriteByte((byte)'\n');
    }

    /// <summary>Writes the facts as one JSON object.</summary>
    /// <param name="article">The facts.</param>
    /// <param name="writer">Where they go.</param>
    /// <param name="id">What the object is called among others; null leaves it out.</param>
    public static void Write(ExtractedArticle article, Utf8JsonWriter writer, string? id = null)
    {
        ArgumentNullException.ThrowIfNull(article);
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStartObject();
        writer.WriteOptional("id", id);
        MetadataJson.Write(article, writer);
        QuoteJson.Write(article, writer);
        writer.WriteList("people", article.People, WritePerson);
        writer.WriteList("countries", article.Countries, WriteCountry);
        writer.WriteList("organizations", article.Organizations, WriteOrganization);
        writer.WriteEndObject();
    }

    private static void WritePerson(Utf8JsonWriter writer, ExtractedPerson person)
    {
        writer.WriteStartObject();
        writer.WriteString("name", person.Name);
        writer.WriteStrings("surfaceForms", person.SurfaceForms);
        writer.WriteStrings("roles", person.Roles.Select(role => role.Title).Distinct(StringComparer.Ordinal));
        WriteMentions(writer, person.Mentions.Select(mention => mention.Span));
        writer.WriteEndObject();
    }

    private static void WriteCountry(Utf8JsonWriter writer, ExtractedCountry country)
    {
        writer.WriteStartObject();
        writer.WriteString("code", country.Code);
        writer.WriteStrings("surfaceForms", country.SurfaceForms);
        WriteMentions(writer, country.Mentions.Select(mention => mention.Span));
        writer.WriteEndObject();
    }

    private static void WriteOrganization(Utf8JsonWriter writer, ExtractedOrganization organization)
    {
        writer.WriteStartObject();
        writer.WriteString("name", organization.Name);
        writer.WriteOptional("acronym", organization.Acronym);
        writer.WriteString("kind", organization.Kind.ToString().ToUpperInvariant());
        writer.WriteStrings("surfaceForms", organization.SurfaceForms);
        WriteMentions(writer, organization.Mentions);
        writer.WriteEndObject();
    }

    private static void WriteMentions(Utf8JsonWriter writer, IEnumerable<TextSpan> mentions) => writer.WriteList("mentions", mentions, (_, span) =>
    {
        writer.WriteStartObject();
        writer.WriteSpan(span);
        writer.WriteEndObject();
    });
}
