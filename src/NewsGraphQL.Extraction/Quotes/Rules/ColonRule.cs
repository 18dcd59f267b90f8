using NewsGraphQL.Extraction.Quotes.Narration;
using NewsGraphQL.Extraction.Quotes.Speakers;

namespace NewsGraphQL.Extraction.Quotes.Rules;

/// <summary>'Budi: "…"': the name before a colon speaks.</summary>
internal sealed class ColonRule : IAttributionRule
{
    private const int LongestName = 12;

    /// <inheritdoc/>
    public IEnumerable<SpeakerCandidate> Propose(QuoteContext context)
    {
        var colon = context.At - 1;
        if (colon <= context.Bounds.First || !context[colon].IsSign(':') || colon - context.Bounds.First > LongestName) yield break;
        if (context[colon - 1].Kind != PieceKind.Person) yield break;
        yield return new SpeakerCandidate(context.Resolve(SpeakerPhrase.Named(PhraseKind.Person, colon - 1, colon - 1)), "name-and-colon", 0.97, -1);
    }
}
