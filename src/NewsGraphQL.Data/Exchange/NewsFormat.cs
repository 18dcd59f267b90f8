namespace NewsGraphQL.Data.Exchange;

/// <summary>A form in which articles leave the store, one JSON object a line.</summary>
public enum NewsFormat
{
    /// <summary>The whole graph with nothing lost, for another store of this program.</summary>
    Jsonl,

    /// <summary>IPTC ninjs 3.0: articles, with whom and what they name as tags.</summary>
    Ninjs,

    /// <summary>schema.org NewsArticle in JSON-LD: articles, with whom and what they name, and quotations with their speakers.</summary>
    JsonLd,
}
