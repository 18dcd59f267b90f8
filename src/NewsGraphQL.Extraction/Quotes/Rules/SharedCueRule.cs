using NewsGraphQL.Extraction.Quotes.Narration;

namespace NewsGraphQL.Extraction.Quotes.Rules;

/// <summary>'"A." "B," kata X': of quotations side by side in a paragraph, the first ones share the reporting word after the last.</summary>
internal sealed class SharedCueRule(IReadOnlyList<IAttributionRule> rules) : IAttributionRule
{
    private const int MostQuotations = 6;

    /// <inheritdoc/>
    public IEnumerable<SpeakerCandidate> Propose(QuoteContext context)
    {
        if (!OnlyQuotations(context, context.Sentence)) yield break;
        for (var next = context.Sentence + 1; next <= context.Sentence + MostQuotations && next < context.Narrative.Sentences.Length; next++)
        {
            var bounds = context.Narrative.Sentences[next];
            if (bounds.Paragraph != context.Bounds.Paragraph || context[bounds.First].Kind != PieceKind.Quotation) yield break;
            if (OnlyQuotations(context, next)) continue;
            var ahead = context.In(next, bounds.First);
            foreach (var candidate in rules.SelectMany(rule => rule.Propose(ahead)))
                yield return candidate with { Rule = "shared-cue", Weight = candidate.Weight * 0.97 };
            yield break;
        }
    }

    private static bool OnlyQuotations(QuoteContext context, int sentence)
    {
        var bounds = context.Narrative.Sentences[sentence];
        for (var at = bounds.First; at < bounds.End; at++)
        {
            if (context[at].Kind is not (PieceKind.Quotation or PieceKind.Punctuation) || at - bounds.First > 12) return false;
        }

        return true;
    }
}
