using NewsGraphQL.Extraction.Quotes.Cues;
using NewsGraphQL.Extraction.Quotes.Narration;
using NewsGraphQL.Extraction.Quotes.Speakers;

namespace NewsGraphQL.Extraction.Quotes.Rules;

/// <summary>'Budi: "…"', 'J: "…"', 'Berikut pernyataan Budi: "…"': what stands before a colon tells who speaks.</summary>
internal sealed class ColonRule : IAttributionRule
{
    private const int LongestLabel = 8;
    private const int LongestIntroduction = 30;

    /// <inheritdoc/>
    public IEnumerable<SpeakerCandidate> Propose(QuoteContext context)
    {
        var colon = context.At - 1;
        if (colon <= context.Bounds.First || !context[colon].IsSign(':')) yield break;
        var label = context[colon - 1];
        if (label.Kind == PieceKind.Person && IsLabel(context, colon - 1))
        {
            yield return new SpeakerCandidate(context.Resolve(SpeakerPhrase.Named(PhraseKind.Person, colon - 1, colon - 1)), "name-and-colon", 0.97, -1);
        }
        else if (colon - 1 == context.Bounds.First && label.IsCapital && label.Is(WordClass.Question | WordClass.Answer))
        {
            var answers = label.Is(WordClass.Answer);
            var speaker = answers ? context.Resolve(SpeakerPhrase.One(PhraseKind.Implied, context.At)) with { Label = null } : new Speaker(AttributionKind.Unknown, -1, null, 0.7, "question");
            yield return new SpeakerCandidate(speaker, "interview-turn", 0.95, -1);
        }
        else if (Introduced(context, colon) is { } person)
        {
            yield return new SpeakerCandidate(context.Resolve(person), "introduced", 0.85, -1);
        }
    }

    // Only capitals before the name: an office, or nothing at all.
    private static bool IsLabel(QuoteContext context, int name)
    {
        for (var at = context.Bounds.First; at < name; at++)
        {
            if (!context[at].IsCapital || name - at > LongestLabel) return false;
        }

        return true;
    }

    // The name that stands last before the colon.
    private static SpeakerPhrase? Introduced(QuoteContext context, int colon)
    {
        for (var at = colon - 1; at >= context.Bounds.First && at >= colon - LongestIntroduction; at--)
        {
            if (context[at].Kind == PieceKind.Quotation) return null;
            if (context[at].Kind == PieceKind.Person) return SpeakerPhrase.Named(PhraseKind.Person, at, at);
        }

        return null;
    }
}
