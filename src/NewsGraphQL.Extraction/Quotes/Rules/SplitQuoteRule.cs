using NewsGraphQL.Extraction.Quotes.Narration;

namespace NewsGraphQL.Extraction.Quotes.Rules;

/// <summary>'"A," kata X, "B"': the second part has the speaker of the first.</summary>
internal sealed class SplitQuoteRule : IAttributionRule
{
    /// <inheritdoc/>
    public IEnumerable<SpeakerCandidate> Propose(QuoteContext context)
    {
        if (context.Before is { } before && (before.Cue < 0 || Splits(context, before.Cue)))
            yield return before with { Rule = "split-quote", Weight = Math.Min(before.Weight, 0.96) };
    }

    /// <summary>Whether the reporting word at <paramref name="cue"/> stands between the quotation before, which it reports, and this one.</summary>
    public static bool Splits(QuoteContext context, int cue)
    {
        if (context.Before is not { } before || before.Cue != cue) return false;
        for (var at = context.At - 1; at >= context.Bounds.First; at--)
        {
            if (context[at].Kind == PieceKind.Quotation) return at < cue;
        }

        return false;
    }
}
