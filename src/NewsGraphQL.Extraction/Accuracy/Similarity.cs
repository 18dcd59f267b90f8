namespace NewsGraphQL.Extraction.Accuracy;

/// <summary>How well a quote that was found fits one of the gold.</summary>
internal static class Similarity
{
    // The two sides share four tokens in five of the longer one.
    private const double Close = 0.8;

    /// <summary>1 when the words are equal but for marks, case, white space and the signs at either end; else 0.</summary>
    public static double Exact(GoldQuote gold, FoundQuote found) => Folding.QuoteKey(gold.Text) == Folding.QuoteKey(found.Text) ? 1 : 0;

    /// <summary>2 when equal; else the overlap when it is close; else 0.</summary>
    public static double Relaxed(GoldQuote gold, FoundQuote found) => Relaxed(gold.Text, found.Text);

    /// <summary>The same for texts.</summary>
    public static double Relaxed(string gold, string found)
    {
        if (Folding.QuoteKey(gold) == Folding.QuoteKey(found)) return 2;
        var overlap = Folding.Overlap(gold, found);
        return overlap >= Close ? overlap : 0;
    }
}
