using NewsGraphQL.Extraction.Quotes.Cues;
using NewsGraphQL.Extraction.Quotes.Speakers;

namespace NewsGraphQL.Extraction.Quotes.Rules;

/// <summary>'"…," demikian X dalam jumpa pers', '"…," demikian pernyataan bersama itu': a name or a paper after the quotation, led by a word that points back, without a reporting word.</summary>
internal sealed class BareNameAfterRule : IAttributionRule
{
    /// <inheritdoc/>
    public IEnumerable<SpeakerCandidate> Propose(QuoteContext context)
    {
        var at = context.FirstWordAfter();
        if (at >= context.Bounds.End || at - 1 <= context.At || !context[at - 1].Is(WordClass.Also)) yield break;
        if (context.Phrases.Read(at, context.Bounds.End) is { Kind: PhraseKind.Person or PhraseKind.Document } phrase)
            yield return new SpeakerCandidate(context.Resolve(phrase), "name-after", 0.96, -1);
    }
}
