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

        return context.Subjects.First(sentence.First, sentence.End) is not { } subject ? null
            : subject.Kind == PhraseKind.Person ? subject
            : subject.Kind is PhraseKind.Description or PhraseKind.Unnamed ? Apposition(context, subject.Last + 1, sentence.End) : null;
    }

    // 'The man, electrician ⟦X⟧, was treated'
    private static SpeakerPhrase? Apposition(QuoteContext context, int comma, int end)
    {
        const int longest = 6;
        if (comma >= end || !context[comma].IsSign(',')) return null;
        for (var at = comma + 1; at < Math.Min(end - 1, comma + longest) && context[at].Kind != PieceKind.Punctuation; at++)
        {
            if (context[at].Kind == PieceKind.Person) return context[at + 1].IsSign(',') || context[at + 1].IsSign('(') ? SpeakerPhrase.Named(PhraseKind.Person, at, at) : null;
        }

        return null;
    }
}
