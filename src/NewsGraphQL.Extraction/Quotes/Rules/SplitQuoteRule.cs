using NewsGraphQL.Extraction.Quotes.Narration;

namespace NewsGraphQL.Extraction.Quotes.Rules;

/// <summary>'"A," kata X, "B"': the second part has the speaker of the first.</summary>
internal sealed class SplitQuoteRule : IAttributionRule
{
    /// <inheritdoc/>
    public IEnumerable<SpeakerCandidate> Propose(QuoteContext context)
    {
        if (context.Before is not { } before) yield break;
        for (var at = context.At - 1; at >= context.Bounds.First; at--)
        {
            if (context[at].Kind != PieceKind.Quotation) continue;
            yield return before with { Rule = "split-quote", Weight = Math.Min(before.Weight, 0.96) };
            yield break;
        }
    }
}
