namespace NewsGraphQL.Extraction.Accuracy;

/// <summary>Counts what extraction took from one text against what a careful reader takes from it.</summary>
internal sealed class ArticleScorer(GoldArticle gold, ExtractedArticle found, IReadOnlyList<ScoreBoard> boards, List<string> misses)
{
    private static readonly Folding Names = Folding.Articles;

    private readonly List<FoundQuote> quotes = [.. FoundQuote.Of(found).Where(quote => !quote.IsIndirect)];
    private readonly List<GoldQuote> quoted = [.. gold.Quotes.Where(quote => !quote.IsIndirect)];

    public void Score()
    {
        foreach (var board in boards) board.Articles++;
        Quotes("quotes exact", Similarity.Exact, relaxed: false);
        Quotes("quotes relaxed", Similarity.Relaxed, relaxed: true);
        Statements();
        NonQuotes();
        new IndirectScorer(gold, found, boards, misses).Score();
        People();
        Countries();
        new MetadataScorer(gold, found, boards, misses).Score();
    }

    private void Quotes(string metric, Func<GoldQuote, FoundQuote, double> same, bool relaxed)
    {
        var (asked, pairs, wrong, _) = Pairing.Count(quoted, quotes, quote => quote.Optional, same);
        Add(metric, pairs.Count, wrong, asked.Count - pairs.Count);
        foreach (var (index, match) in pairs.OrderBy(pair => pair.Key)) Speaker(asked[index], quotes[match], relaxed);
        if (!relaxed) return;
        var right = pairs.Count(pair => IsSpeaker(asked[pair.Key], quotes[pair.Value], lenient: false));
        foreach (var board in boards) board.Share("speaker end-to-end").Add(right, asked.Count);
        for (var index = 0; index < asked.Count; index++) Recall(asked[index], pairs.ContainsKey(index));
    }

    private void Recall(GoldQuote quote, bool matched)
    {
        foreach (var board in boards) board.Share($"{quote.Type ?? "statement"} recall").Add(matched);
        if (!matched) Miss($"missed {quote.Type}: {Shorten(quote.Text)}");
    }

    private void Speaker(GoldQuote quote, FoundQuote match, bool relaxed)
    {
        var (strict, lenient) = (IsSpeaker(quote, match, lenient: false), IsSpeaker(quote, match, lenient: true));
        var pairing = relaxed ? " (relaxed pairs)" : string.Empty;
        foreach (var board in boards)
        {
            board.Share("speaker strict" + pairing).Add(strict);
            board.Share("speaker lenient" + pairing).Add(lenient);
            if (relaxed) continue;
            if (quote.Speaker is not null) board.Share("speaker strict, person only").Add(strict);
            if (match.Speaker is not null) board.Share("speakers given that are right").Add(quote.Speaker is not null && strict);
            board.Share($"{quote.Type ?? "statement"} speaker strict").Add(strict);
            board.Calibration.Add(match.Confidence, quote.Speaker is null ? match.Speaker is null : strict);
        }

        if (relaxed && !strict) Miss($"speaker '{match.Speaker}', expected '{quote.Speaker ?? quote.Source}': {Shorten(quote.Text)}");
    }

    private bool IsSpeaker(GoldQuote quote, FoundQuote match, bool lenient)
    {
        if (quote.Speaker is null)
        {
            return match.Speaker is null || new[] { match.Speaker, match.Organization }.OfType<string>()
                .Any(said => Names.NameKey(said) == Names.NameKey(quote.Source) || (lenient && Names.Contains(said, quote.Source)));
        }

        if (match.Speaker is null) return false;
        if (Names.NameKey(match.Speaker) == Names.NameKey(quote.Speaker)) return true;
        var forms = gold.People.LastOrDefault(person => person.Name == quote.Speaker)?.SurfaceForms ?? [];
        return lenient && (forms.Any(form => Names.NameKey(form) == Names.NameKey(match.Speaker)) || Names.Contains(match.Speaker, quote.Speaker));
    }

    private void Statements()
    {
        var (asked, pairs, wrong, _) = Pairing.Count(quoted, quotes, quote => quote.Optional || quote.Type != "statement", Similarity.Exact);
        Add("statements exact", pairs.Count, wrong, asked.Count - pairs.Count);
    }

    private void NonQuotes()
    {
        var keys = gold.NonQuotes.Select(one => Folding.QuoteKey(one.Text)).Except(gold.Quotes.Select(quote => Folding.QuoteKey(quote.Text))).ToHashSet(StringComparer.Ordinal);
        var reported = quotes.Where(quote => keys.Contains(Folding.QuoteKey(quote.Text))).ToList();
        foreach (var board in boards)
        {
            board.NonQuotes += keys.Count;
            board.NonQuotesReported += reported.Count;
        }

        foreach (var quote in reported) Miss($"not a quote: {Shorten(quote.Text)}");
    }

    private void People()
    {
        var bylines = MetadataScorer.Bylines(gold).ToHashSet(StringComparer.Ordinal);
        double Strict(GoldPerson person, string name) => Names.NameKey(person.Name) == Names.NameKey(name) ? 1 : 0;
        double Lenient(GoldPerson person, string name) =>
            Strict(person, name) > 0 ? 2
            : person.SurfaceForms.Any(form => Names.NameKey(form) == Names.NameKey(name)) || Names.Contains(person.Name, name) ? 1 : 0;

        List<string> names = [.. found.People.Select(person => person.Name)];
        foreach (var (metric, same) in new (string, Func<GoldPerson, string, double>)[] { ("people strict", Strict), ("people lenient", Lenient) })
        {
            var (asked, pairs, wrong, surplus) = Pairing.Count(gold.People, names, person => person.Optional, same, name => bylines.Contains(Names.NameKey(name)));
            Add(metric, pairs.Count, wrong, asked.Count - pairs.Count);
            if (metric == "people strict") continue;
            foreach (var name in surplus) Miss($"person not in gold: {name}");
            for (var index = 0; index < asked.Count; index++)
            {
                if (!pairs.TryGetValue(index, out var match)) Miss($"person missed: {asked[index].Name}");
                else if (Strict(asked[index], names[match]) == 0) Miss($"person '{names[match]}', expected '{asked[index].Name}'");
            }
        }
    }

    private void Countries()
    {
        List<string> codes = [.. found.Countries.Select(country => country.Code).Distinct(StringComparer.Ordinal)];
        var (asked, pairs, wrong, surplus) = Pairing.Count(gold.Countries, codes, country => country.Optional, (country, code) => country.Code == code ? 1 : 0);
        Add("countries", pairs.Count, wrong, asked.Count - pairs.Count);
        foreach (var code in surplus) Miss($"country not in gold: {code}");
        for (var index = 0; index < asked.Count; index++)
        {
            if (!pairs.ContainsKey(index)) Miss($"country missed: {asked[index].Code}");
        }
    }

    private void Add(string metric, int right, int wrong, int missed)
    {
        foreach (var board in boards) board.Tally(metric).Add(right, wrong, missed);
    }

    private void Miss(string what) => misses.Add($"{gold.Id}: {what}");

    internal static string Shorten(string text) => text.Length <= 70 ? text : text[..70];
}
