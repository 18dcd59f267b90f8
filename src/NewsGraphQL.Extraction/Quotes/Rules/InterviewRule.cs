using NewsGraphQL.Extraction.Quotes.Cues;
using NewsGraphQL.Extraction.Quotes.Narration;

namespace NewsGraphQL.Extraction.Quotes.Rules;

/// <summary>A printed interview: the reporter's question stands as a paragraph of its own, and the one who answered before answers again.</summary>
internal sealed class InterviewRule : IAttributionRule
{
    private int interviewee = -1;
    private int answers;
    private SpeakerCandidate answer;

    /// <inheritdoc/>
    public IEnumerable<SpeakerCandidate> Propose(QuoteContext context)
    {
        if (interviewee < 0 || !(Answers(context) || (answers > 1 && AnswersRemark(context)))) yield break;
        yield return answer with { Rule = "interview-answer", Weight = 0.95, Cue = -1 };
    }

    /// <summary>Takes note of who answered a question.</summary>
    public void Learn(QuoteContext context, SpeakerCandidate chosen)
    {
        if (chosen.Speaker.Kind != AttributionKind.Person || !Answers(context)) return;
        answers++;
        if (interviewee >= 0) return;
        interviewee = chosen.Speaker.Index;
        answer = chosen with { Speaker = chosen.Speaker with { Label = null, Score = Math.Min(chosen.Speaker.Score, 0.9) } };
    }

    // 'The minister says it will be done.' / '"I doubt it."': in an interview the reporter need not ask; the answer is a paragraph of its own.
    private static bool AnswersRemark(QuoteContext context)
    {
        const int longest = 30;
        var bounds = context.Bounds;
        if (context.At != bounds.First || context.Sentence == 0 || context.FirstWordAfter() < bounds.End) return false;
        if (context.Sentence + 1 < context.Narrative.Sentences.Length && context.Narrative.Sentences[context.Sentence + 1].Paragraph == bounds.Paragraph) return false;
        var before = context.Narrative.Sentences[context.Sentence - 1];
        if (before.Paragraph == bounds.Paragraph || before.End - before.First > longest) return false;
        if (context.Sentence > 1 && context.Narrative.Sentences[context.Sentence - 2].Paragraph == before.Paragraph) return false;
        for (var at = before.First; at < before.End; at++)
        {
            if (context[at].Kind == PieceKind.Quotation || context[at].Cue is { Force: > CueForce.Beside, Use: CueUse.Inverted or CueUse.Own }) return false;
        }

        return true;
    }

    // The paragraph opens with the quotation, and the one before it is a question without marks.
    private static bool Answers(QuoteContext context)
    {
        if (context.At != context.Bounds.First || context.Sentence == 0) return false;
        var before = context.Narrative.Sentences[context.Sentence - 1];
        if (before.Paragraph == context.Bounds.Paragraph || before.End - before.First < 2) return false;
        for (var at = before.First; at < before.End; at++)
        {
            if (context[at].Kind == PieceKind.Quotation) return false;
        }

        return context[before.End - 1].IsSign('?');
    }
}
