using NewsGraphQL.Extraction.Quotes.Cues;

namespace NewsGraphQL.Extraction.Quotes.Rules;

/// <summary>'… "…" …, menurut X', '… "…" …, kata X': a clause that closes the sentence in which words stand in marks.</summary>
internal sealed class ClauseAfterRule : IAttributionRule
{
    /// <inheritdoc/>
    public IEnumerable<SpeakerCandidate> Propose(QuoteContext context)
    {
        foreach (var clause in context.Clauses)
        {
            if (clause.Cue < context.At || clause.Outlet) continue;
            if (clause.Use is CueUse.Verb && clause.Phrase.First < context.At) continue;
            if (context[clause.Cue].Cue!.Force < CueForce.Tell && clause.Cue > context.At + 3) continue;
            yield return new SpeakerCandidate(clause.Speaker, "clause-after", clause.Use is CueUse.Verb ? 0.6 : 0.93, clause.Cue);
            yield break;
        }
    }
}
