using NewsGraphQL.Extraction.Quotes.Cues;
using NewsGraphQL.Extraction.Quotes.Speakers;

namespace NewsGraphQL.Extraction.Quotes.Rules;

/// <summary>'"…," kata X', '"…," katanya', '"…," said Smith', '"…", demikian bunyi Komunike Y'.</summary>
internal sealed class CueAfterRule : IAttributionRule
{
    /// <inheritdoc/>
    public IEnumerable<SpeakerCandidate> Propose(QuoteContext context)
    {
        var at = CueAt(context);
        if (at < 0) yield break;
        var cue = context[at].Cue!;
        if (cue.Can(CueUse.Own | CueUse.PassiveOwn | CueUse.PrepositionOwn))
        {
            yield return new SpeakerCandidate(context.Resolve(SpeakerPhrase.One(PhraseKind.Implied, at)), "cue-with-suffix", 0.99, at);
        }
        else if (cue.Can(CueUse.Inverted | CueUse.Passive | CueUse.Preposition))
        {
            var phrase = context.Phrases.Read(at + 1, context.Bounds.End);
            if (phrase is { Kind: PhraseKind.Pronoun } pronoun && cue.Can(CueUse.Verb) && !context[pronoun.First].Is(WordClass.AnyPronoun)) yield break;
            if (phrase is { } known)
            {
                var speaker = context.Resolve(known);
                if (context.Resolver.IsOutlet(speaker) && Quoted(context, known.Last + 1) is { } quoted) yield return new SpeakerCandidate(context.Resolve(quoted), "quoted-by-outlet", 1, at);
                else yield return new SpeakerCandidate(speaker, RuleOf(known), 1, at);
            }
            else if (cue.Can(CueUse.Inverted)) yield return new SpeakerCandidate(context.Resolve(SpeakerPhrase.One(PhraseKind.Implied, at)), "bare-cue", 0.85, at);
        }
    }

    /// <summary>The index of the reporting word that follows the quotation at once; -1 when none does.</summary>
    public static int CueAt(QuoteContext context)
    {
        var at = context.FirstWordAfter();
        for (var skipped = 0; at < context.Bounds.End && skipped < 2; skipped++, at++)
        {
            var piece = context[at];
            if (piece.IsCue(CueUse.Inverted | CueUse.Own | CueUse.Passive | CueUse.PassiveOwn | CueUse.Preposition | CueUse.PrepositionOwn) && (!piece.IsCapital || at == context.At + 1))
                return piece.Cue!.Force is CueForce.Relay or CueForce.Tone ? -1 : at;
            if (!piece.Is(WordClass.Adverb | WordClass.Also | WordClass.Demonstrative) && !IsSuchAs(context, at)) return -1;
        }

        return -1;
    }

    // 'kata kantor berita itu mengutip ⟦X⟧'
    private static SpeakerPhrase? Quoted(QuoteContext context, int at)
    {
        if (at < context.Bounds.End && context[at].IsSign(',')) at++;
        return at < context.Bounds.End && context[at].Cue is { Force: CueForce.Relay } && context.Phrases.Read(at + 1, context.Bounds.End) is { Kind: PhraseKind.Person } person ? person : null;
    }

    // 'seperti disampaikan X'
    private static bool IsSuchAs(QuoteContext context, int at) =>
        context[at].Is(WordClass.Preposition) && at + 1 < context.Bounds.End && context[at + 1].IsCue(CueUse.Passive);

    private static string RuleOf(SpeakerPhrase phrase) => phrase.Kind switch
    {
        PhraseKind.Person => "cue-then-name",
        PhraseKind.Pronoun => "cue-then-pronoun",
        PhraseKind.Description => "cue-then-description",
        PhraseKind.Role => "cue-then-role",
        PhraseKind.Organization or PhraseKind.Document => "cue-then-organization",
        _ => "cue-then-unnamed",
    };
}
