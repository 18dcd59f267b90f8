using GraphQL.Types;
using NewsGraphQL.Extraction.Quotes;

namespace NewsGraphQL.Server.Quotes;

/// <summary>How the words of a quote stand in the text.</summary>
internal sealed class QuoteKindType : EnumerationGraphType
{
    /// <summary>Adds the values.</summary>
    public QuoteKindType()
    {
        Name = "QuoteKind";
        Description = "How the words of a quote stand in the text.";
        Add("DIRECT", QuoteKind.Direct, "A whole statement between quotation marks.");
        Add("PARTIAL", QuoteKind.Partial, "Some words between marks inside the reporter's own sentence.");
        Add("INDIRECT", QuoteKind.Indirect, "The reporter's paraphrase, without marks.");
    }
}

/// <summary>Who speaks.</summary>
internal sealed class AttributionKindType : EnumerationGraphType
{
    /// <summary>Adds the values.</summary>
    public AttributionKindType()
    {
        Name = "AttributionKind";
        Description = "Who speaks.";
        Add("PERSON", AttributionKind.Person, "A person whom the article names: see `Quote.speaker`.");
        Add("ORGANIZATION", AttributionKind.Organization, "A body: a ministry, a club, a joint statement.");
        Add("UNNAMED", AttributionKind.Unnamed, "Somebody whom the text describes and does not name (\"para analis\").");
        Add("UNKNOWN", AttributionKind.Unknown, "The text does not tell clearly enough.");
    }
}
