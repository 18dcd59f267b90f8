using NewsGraphQL.Extraction.Quotes.Speakers;

namespace NewsGraphQL.Extraction.Quotes.Rules;

/// <summary>A possible speaker of one quotation.</summary>
/// <param name="Speaker">Who.</param>
/// <param name="Rule">The rule that proposes it, in kebab case.</param>
/// <param name="Weight">How much the rule is worth, 0 to 1.</param>
/// <param name="Cue">The index of the reporting piece; -1 without one.</param>
internal readonly record struct SpeakerCandidate(Speaker Speaker, string Rule, double Weight, int Cue)
{
    /// <summary>The rule's weight times how sure the speaker's reading is.</summary>
    public double Score => Weight * Speaker.Score;
}
