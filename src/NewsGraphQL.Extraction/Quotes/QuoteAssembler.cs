using System.Collections.Immutable;
using NewsGraphQL.Extraction.Documents;
using NewsGraphQL.Extraction.Quotes.Narration;

namespace NewsGraphQL.Extraction.Quotes;

/// <summary>Makes quotes of the quotations that somebody says; one that its attribution or a paragraph's end splits becomes one quote in parts.</summary>
internal sealed class QuoteAssembler(Narrative narrative, AttributionWriter writer)
{
    /// <summary>The quotes in order.</summary>
    public IEnumerable<ExtractedQuote> Assemble(IReadOnlyList<QuotationVerdict> verdicts)
    {
        for (var i = 0; i < verdicts.Count;)
        {
            var first = i++;
            if (verdicts[first].Kind is not { } kind) continue;
            var parts = ImmutableArray.CreateBuilder<TextSpan>();
            parts.Add(Span(verdicts[first]));
            while (i < verdicts.Count && GoesOn(verdicts[i - 1], verdicts[i])) parts.Add(Span(verdicts[i++]));
            yield return new ExtractedQuote
            {
                Kind = kind,
                Text = string.Join(' ', parts.Select(part => part.In(narrative.Body))),
                Parts = parts.ToImmutable(),
                Paragraph = narrative.Sentences[verdicts[first].Sentence].Paragraph,
                Attribution = writer.Write(verdicts[first].Candidates, verdicts[first].Sentence),
            };
        }
    }

    private TextSpan Span(QuotationVerdict verdict) => narrative.Quotations[narrative.Pieces[verdict.At].Index].Span;

    private bool GoesOn(QuotationVerdict before, QuotationVerdict next)
    {
        if (before.Kind != QuoteKind.Direct || next.Kind != QuoteKind.Direct || next.Candidates.Count == 0 || before.Candidates.Count == 0) return false;
        if (!next.Candidates[0].Speaker.IsSame(before.Candidates[0].Speaker)) return false;
        if (before.Sentence == next.Sentence) return next.Candidates[0].Rule == "split-quote";
        var open = narrative.Quotations[narrative.Pieces[before.At].Index];
        return !open.Closed && next.At == before.At + 1
            && narrative.Sentences[next.Sentence].Paragraph == narrative.Sentences[before.Sentence].Paragraph + 1;
    }
}
