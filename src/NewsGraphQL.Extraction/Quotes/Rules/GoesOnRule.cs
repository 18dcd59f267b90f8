using NewsGraphQL.Extraction.Quotes.Cues;
using NewsGraphQL.Extraction.Quotes.Narration;
using NewsGraphQL.Extraction.Quotes.Speakers;

namespace NewsGraphQL.Extraction.Quotes.Rules;

/// <summary>'Hadir pula X, pegiat kuliner. "…," ujarnya. X menambahkan, …': who goes on after the quotation has spoken it, where the reader met X since the last speaker.</summary>
internal sealed class GoesOnRule : IAttributionRule
{
    private const int FarthestCue = 4;

    /// <inheritdoc/>
    public IEnumerable<SpeakerCandidate> Propose(QuoteContext context)
    {
        var cue = CueAfterRule.CueAt(context);
        if (cue < 0 ? !context.LeadsSentence || context.FirstWordAfter() < context.Bounds.End : !context[cue].IsCue(CueUse.Own)) yield break;
        var next = context.Sentence + 1;
        if (next >= context.Narrative.Sentences.Length || GoingOn(context, context.Narrative.Sentences[next]) is not { } phrase) yield break;
        var speaker = context.Resolve(phrase);
        if (speaker.Kind != AttributionKind.Person || !MetSince(context, speaker.Index)) yield break;
        yield return new SpeakerCandidate(speaker with { Label = null, Antecedent = context.Narrative.Pieces[phrase.Name].Span }, "goes-on", 0.995, cue);
    }

    private static SpeakerPhrase? GoingOn(QuoteContext context, NarrativeSentence sentence)
    {
        for (var at = sentence.First + 1; at < sentence.End && at <= sentence.First + FarthestCue; at++)
        {
            if (context[at].Cue is { Continues: true } cue && cue.Can(CueUse.Verb))
                return context.Subjects.Find(at, sentence.First) is { Kind: PhraseKind.Person } subject && subject.First == sentence.First ? subject : null;
        }

        return null;
    }

    // The person is named between the last speaker's words and the quotation, and for the first time there.
    private static bool MetSince(QuoteContext context, int person)
    {
        if (context.Discourse.HasSpoken(person)) return false;
        var since = context.Discourse.LastQuoted?.Sentence ?? -1;
        for (var sentence = context.Sentence - 1; sentence > since && sentence >= context.Sentence - 3; sentence--)
        {
            var bounds = context.Narrative.Sentences[sentence];
            for (var at = bounds.First; at < bounds.End; at++)
            {
                if (context[at].Kind == PieceKind.Person && context[at].Index == person) return context.Resolver.IsFirstMention(context[at]);
            }
        }

        return false;
    }
}
