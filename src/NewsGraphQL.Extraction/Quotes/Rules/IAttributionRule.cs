namespace NewsGraphQL.Extraction.Quotes.Rules;

/// <summary>One way in which a text tells who speaks a quotation.</summary>
internal interface IAttributionRule
{
    /// <summary>The speakers that this rule sees for the quotation of <paramref name="context"/>.</summary>
    IEnumerable<SpeakerCandidate> Propose(QuoteContext context);
}
