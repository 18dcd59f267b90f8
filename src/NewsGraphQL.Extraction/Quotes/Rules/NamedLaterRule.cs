using NewsGraphQL.Extraction.Quotes.Narration;
using NewsGraphQL.Extraction.Quotes.Speakers;

namespace NewsGraphQL.Extraction.Quotes.Rules;

/// <summary>'"…," kata dia.' before anybody was named: the one who is named as speaker or subject in the sentences after.</summary>
internal sealed class NamedLaterRule : IAttributionRule
{
    private const int Farthest = 5;

    /// <inheritdoc/>
    public IEnumerable<SpeakerCandidate> Propose(QuoteContext context)
    {
        if (context.Discourse.Antecedents.Count > 0) yield break;
        var cue = CueAfterRule.CueAt(context);
        if (cue < 0 && !context.LeadsSentence) yield break;
        for (var next = context.Sentence + 1; next <= context.Sentence + Farthest && next < context.Narrative.Sentences.Length; next++)
        {
            if (Named(context, context.Narrative.Sentences[next]) is not { } phrase) continue;
            yield return new SpeakerCandidate(context.Resolve(phrase) with { Label = null }, "named-later", 0.75, cue);
            yield break;
        }
    }

    private static SpeakerPhrase? Named(QuoteContext context, NarrativeSentence sentence)
    {
        for (var at = sentence.First; at < sentence.End && at < sentence.First + 30; at++)
        {
            if (context[at].IsCue(Cues.CueUse.Inverted) && context.Phrases.Read(at + 1, sentence.End) is { Kind: PhraseKind.Person } said) return said;
        }

        return context.Subjects.First(sentence.First, sentence.End) is { Kind: PhraseKind.Person } subject ? subject : null;
    }
}
