using NewsGraphQL.Extraction.Quotes.Speakers;

namespace NewsGraphQL.Extraction.Quotes.Rules;

/// <summary>A quotation that is a sentence of its own, without a reporting word, goes on with the one who spoke or was said to speak last.</summary>
internal sealed class ContinuationRule : IAttributionRule
{
    /// <inheritdoc/>
    public IEnumerable<SpeakerCandidate> Propose(QuoteContext context)
    {
        if (!context.LeadsSentence) yield break;
        if (context.Discourse.LastQuoted is { } last && last.Sentence == context.Sentence - 1 && SameParagraph(context))
        {
            yield return new SpeakerCandidate(last.Speaker with { Label = null, Score = Math.Min(last.Speaker.Score, 0.96), Antecedent = last.Span }, "continuation", 0.94, -1);
            yield break;
        }

        var speaker = context.Resolve(SpeakerPhrase.One(PhraseKind.Implied, context.At));
        if (speaker.Kind != AttributionKind.Unknown) yield return new SpeakerCandidate(speaker with { Label = null }, "continuation", 0.9, -1);
    }

    private static bool SameParagraph(QuoteContext context) =>
        context.Narrative.Sentences[context.Sentence - 1].Paragraph == context.Bounds.Paragraph;
}
