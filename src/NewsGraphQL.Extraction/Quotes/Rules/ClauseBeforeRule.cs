using NewsGraphQL.Extraction.Quotes.Cues;
using NewsGraphQL.Extraction.Quotes.Narration;

namespace NewsGraphQL.Extraction.Quotes.Rules;

/// <summary>'X mengatakan, "…"', 'Menurut X, "…"', 'X mengecam … sebagai "…"': the nearest reporting clause before the quotation in its sentence.</summary>
internal sealed class ClauseBeforeRule : IAttributionRule
{
    /// <inheritdoc/>
    public IEnumerable<SpeakerCandidate> Propose(QuoteContext context)
    {
        var weight = 0.97;
        for (var i = context.Clauses.Count - 1; i >= 0; i--)
        {
            var clause = context.Clauses[i];
            if (clause.Last >= context.At || clause.Outlet || SplitQuoteRule.Splits(context, clause.Cue)) continue;
            if (QuotationBetween(context, clause)) weight = Math.Min(weight, 0.9);
            var touches = Touches(context, clause);
            if (IsAttitude(context, clause)) { weight -= 0.1; continue; }
            yield return new SpeakerCandidate(clause.Speaker, touches ? "name-then-cue" : "clause-subject", touches ? weight : weight - 0.04, clause.Cue);
            if (clause.Speaker.Kind != AttributionKind.Unknown && context[clause.Cue].Cue!.Force >= CueForce.Act) yield break;
            weight -= 0.1;
        }
    }

    // 'Budi mengatakan bahwa kotanya mendukung "…"': the words are Budi's, whatever he says others support.
    private static bool IsAttitude(QuoteContext context, ReportingClause clause)
    {
        if (context[clause.Cue].Cue!.Force > CueForce.Tone || clause.Speaker.Kind == AttributionKind.Person) return false;
        foreach (var outer in context.Clauses)
        {
            if (outer.Cue >= clause.Cue) return false;
            if (!outer.Outlet && outer.Speaker.Kind == AttributionKind.Person && context[outer.Cue].Cue!.Force >= CueForce.Tell) return true;
        }

        return false;
    }

    /// <summary>Whether only signs and a word such as 'bahwa' stand between the clause and the quotation.</summary>
    public static bool Touches(QuoteContext context, ReportingClause clause)
    {
        for (var at = clause.Last + 1; at < context.At; at++)
        {
            if (context[at].Kind != PieceKind.Punctuation && !context[at].Is(WordClass.That)) return false;
        }

        return true;
    }

    private static bool QuotationBetween(QuoteContext context, ReportingClause clause)
    {
        for (var at = Math.Max(clause.Last + 1, context.At - 60); at < context.At; at++)
        {
            if (context[at].Kind == PieceKind.Quotation) return true;
        }

        return false;
    }
}
