namespace NewsGraphQL.Extraction.Accuracy;

/// <summary>Counts indirect statements with a named speaker, where somebody has annotated them.</summary>
/// <remarks>Readers draw the ends of a paraphrase differently, so half of the longer side's tokens in common is a match; the speaker must be equal.</remarks>
internal sealed class IndirectScorer(GoldArticle gold, ExtractedArticle found, IReadOnlyList<ScoreBoard> boards, List<string> misses)
{
    private const double Enough = 0.5;

    private static readonly Folding Names = Folding.Articles;

    public void Score()
    {
        List<GoldQuote> golds = [.. gold.Indirect ?? [], .. gold.Quotes.Where(quote => quote.IsIndirect)];
        if (gold.Indirect is null && golds.Count == 0) return;
        List<FoundQuote> quotes = [.. FoundQuote.Of(found).Where(quote => quote is { IsIndirect: true, Speaker: not null })];
        Count("indirect statements", golds, quotes, (one, quote) => Overlap(one, quote));
        var (asked, pairs, surplus) = Count("indirect end-to-end", golds, quotes, (one, quote) => Names.NameKey(one.Speaker) == Names.NameKey(quote.Speaker) ? Overlap(one, quote) : 0);
        foreach (var quote in surplus) misses.Add($"{gold.Id}: indirect not in gold, by '{quote.Speaker}': {ArticleScorer.Shorten(quote.Text)}");
        for (var index = 0; index < asked.Count; index++)
        {
            if (!pairs.ContainsKey(index)) misses.Add($"{gold.Id}: indirect missed, by '{asked[index].Speaker}': {ArticleScorer.Shorten(asked[index].Text)}");
        }
    }

    private (IReadOnlyList<GoldQuote> Asked, Dictionary<int, int> Pairs, IReadOnlyList<FoundQuote> Surplus) Count(
        string metric, List<GoldQuote> golds, List<FoundQuote> quotes, Func<GoldQuote, FoundQuote, double> same)
    {
        var (asked, pairs, wrong, surplus) = Pairing.Count(golds, quotes, one => one.Optional || one.Speaker is null, same);
        foreach (var board in boards) board.Tally(metric).Add(pairs.Count, wrong, asked.Count - pairs.Count);
        return (asked, pairs, surplus);
    }

    private static double Overlap(GoldQuote one, FoundQuote quote) => Folding.Overlap(one.Text, quote.Text) is var overlap && overlap >= Enough ? overlap : 0;
}
