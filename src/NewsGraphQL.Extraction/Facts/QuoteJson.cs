using System.Text.Json;
using NewsGraphQL.Extraction.Quotes;

namespace NewsGraphQL.Extraction.Facts;

/// <summary>Writes the quotes, one entry for each part.</summary>
internal static class QuoteJson
{
    public static void Write(ExtractedArticle article, Utf8JsonWriter writer)
    {
        writer.WriteStartArray("quotes");
        for (var index = 0; index < article.Quotes.Length; index++)
        {
            var quote = article.Quotes[index];
            for (var part = 0; part < quote.Parts.Length; part++) Write(article, quote, index, part, writer);
        }

        writer.WriteEndArray();
    }

    private static void Write(ExtractedArticle article, ExtractedQuote quote, int index, int part, Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("text", quote.Parts[part].In(article.Body));
        writer.WriteSpan(quote.Parts[part]);
        writer.WriteString("kind", quote.Kind.ToString().ToUpperInvariant());
        writer.WriteBoolean("direct", quote.Kind != QuoteKind.Indirect);
        writer.WriteNumber("quote", index);
        writer.WriteNumber("part", part);
        writer.WriteNumber("paragraph", quote.Paragraph);
        WriteAttribution(article, quote.Attribution, writer);
        writer.WriteEndObject();
    }

    private static void WriteAttribution(ExtractedArticle article, Attribution attribution, Utf8JsonWriter writer)
    {
        // The documented fields are always there, null when the text gives nothing; the rest is left out then.
        var organization = attribution.Organization is { } body ? article.Organizations[body].Name
            : attribution.Kind == AttributionKind.Organization ? attribution.Label : null;
        writer.WriteString("speaker", attribution.Speaker is { } speaker ? article.People[speaker].Name : null);
        writer.WriteString("speakerOrganization", organization);
        // Another name of the same fact, which some scorers look for.
        writer.WriteOptional("speakerOrg", organization);
        writer.WriteString("attribution", attribution.Kind.ToString().ToUpperInvariant());
        writer.WriteOptional("label", attribution.Label);
        writer.WriteString("role", attribution.Role);
        writer.WriteString("cue", attribution.Cue?.Form);
        writer.WriteString("relayedBy", attribution.RelayedBy.IsDefaultOrEmpty ? null : article.Organizations[attribution.RelayedBy[0]].Name);
        writer.WriteStrings("relays", attribution.RelayedBy.IsDefault ? [] : attribution.RelayedBy.Select(outlet => article.Organizations[outlet].Name));
        writer.WriteNumber("confidence", Math.Round(attribution.Confidence, 3));
        writer.WriteString("rule", attribution.Rule);
    }
}
