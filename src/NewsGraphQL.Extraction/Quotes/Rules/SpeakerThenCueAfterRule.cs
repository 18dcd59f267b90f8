using NewsGraphQL.Extraction.Quotes.Cues;
using NewsGraphQL.Extraction.Quotes.Narration;
using NewsGraphQL.Extraction.Quotes.Speakers;

namespace NewsGraphQL.Extraction.Quotes.Rules;

/// <summary>'"…," Smith said', '"…?" she asked', '"…," the minister, who is 45, added'.</summary>
internal sealed class SpeakerThenCueAfterRule : IAttributionRule
{
    private const int Farthest = 30;
    private const int LongestTitle = 9;

    /// <inheritdoc/>
    public IEnumerable<SpeakerCandidate> Propose(QuoteContext context)
    {
        var (first, end) = Stretch(context);
        if (first < 0) yield break;
        var cue = CueIn(context, first, end);
        if (cue < 0 || context.Subjects.Find(cue, first) is not { } phrase || !OnlyTitle(context, first, phrase.First)) yield break;
        yield return new SpeakerCandidate(context.Resolve(phrase), "name-then-cue-after", phrase.Kind is PhraseKind.Person or PhraseKind.Pronoun ? 0.98 : 0.95, cue);
    }

    // 'defence undersecretary ⟦X⟧ said': words of an office may stand before the name, no clause.
    private static bool OnlyTitle(QuoteContext context, int first, int phrase)
    {
        if (phrase > first + LongestTitle) return false;
        for (var at = first; at < phrase; at++)
        {
            if (context[at].IsSign('.') && at > first && context[at - 1].IsCapital) continue;
            if (!context[at].IsWord && !context[at].IsName || context[at].Cue is { Force: not CueForce.Relay } || context[at].Is(WordClass.Linker | WordClass.Adverb)) return false;
        }

        return true;
    }

    // The rest of the sentence or, after a question or a shout, the next sentence: '"Why?" Smith asked.'
    private static (int First, int End) Stretch(QuoteContext context)
    {
        var bounds = context.Bounds;
        var at = context.FirstWordAfter();
        if (at < bounds.End) return (at, bounds.End);
        var next = context.Sentence + 1;
        if (context.LastSign is not ('?' or '!' or '…' or '-' or '—') || next >= context.Narrative.Sentences.Length) return (-1, -1);
        var following = context.Narrative.Sentences[next];
        return following.Paragraph == bounds.Paragraph ? (following.First, following.End) : (-1, -1);
    }

    // The first verb of speech whose clause ends there or goes on with a side remark, and takes no statement of its own.
    private static int CueIn(QuoteContext context, int first, int end)
    {
        end = Math.Min(end, first + Farthest);
        for (var at = first; at < end; at++)
        {
            var piece = context[at];
            if (piece.Kind == PieceKind.Quotation || piece.IsSign(';') || piece.IsSign(':')) return -1;
            if (piece.Is(WordClass.That) && at > first) return -1;
            // A capital inside the sentence is part of a name: 'the United States'.
            if (!piece.IsCue(CueUse.Verb) || (piece.IsCapital && at > first) || piece.Cue!.Force is CueForce.Relay or CueForce.Tone) continue;
            if (ClauseReader.IsPassive(context.Narrative, at, first)) return -1;
            return at > first && !(at + 1 < end && context[at + 1].Is(WordClass.That)) ? at : -1;
        }

        return -1;
    }
}
