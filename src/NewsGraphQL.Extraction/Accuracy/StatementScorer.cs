namespace NewsGraphQL.Extraction.Accuracy;

/// <summary>Counts extraction against annotated statements of public figures.</summary>
internal sealed class StatementScorer(GoldStatements gold, ExtractedArticle found, IReadOnlyList<ScoreBoard> boards, List<string> misses)
{
    private const int ShortQuote = 4;

    private static readonly Folding Names = Folding.Statements;

    private readonly List<FoundQuote> quotes = FoundQuote.Of(found);

    public void Score()
    {
        foreach (var board in boards) board.Articles++;
        var pairs = Pairing.Pair(gold.Statements, quotes, (statement, quote) => Similarity.Relaxed(statement.Text, quote.Text));
        for (var index = 0; index < gold.Statements.Count; index++) Statement(gold.Statements[index], pairs.TryGetValue(index, out var match) ? quotes[match] : null);
        Precision();
        People();
    }

    private void Statement(GoldStatement statement, FoundQuote? quote)
    {
        if (statement.Direct)
        {
            Add("direct recall", quote is not null);
            Add("direct recall exact", quote is not null && Folding.QuoteKey(quote.Text) == Folding.QuoteKey(statement.Text));
        }
        else
        {
            Add("indirect recall", quote is not null);
        }

        if (quote is null) Miss($"missed: {ArticleScorer.Shorten(statement.Text)}");
        if (statement.Speaker is not { } speaker) return;
        var strict = IsSame(quote?.Speaker, speaker.FullName);
        Add("speaker end-to-end", strict);
        if (quote is null) return;
        var forms = gold.Persons.LastOrDefault(person => person.Name == speaker.FullName)?.SurfaceForms ?? [];
        Add("speaker strict", strict);
        Add("speaker lenient", strict || IsLike(quote.Speaker, speaker.FullName, forms));
        Add(speaker.IsNear ? "speaker strict, name beside the cue" : "speaker strict, katanya or pronoun", strict);
        if (quote.Speaker is not null) Add("speakers given that are right", strict);
        foreach (var board in boards) board.Calibration.Add(quote.Confidence, strict);
        if (!strict) Miss($"speaker '{quote.Speaker}', expected '{speaker.FullName}': {ArticleScorer.Shorten(statement.Text)}");
    }

    private void Precision()
    {
        List<string> direct = [.. gold.Statements.Where(statement => statement.Direct).Select(statement => statement.Text)];
        var others = gold.OtherQuotes.ToLookup(quote => quote.Kind, quote => quote.Text);
        foreach (var board in boards) board.NonQuotes += others["term"].Count();
        foreach (var quote in quotes.Where(quote => !quote.IsIndirect))
        {
            var right = direct.Any(text => LiesOn(quote.Text, text));
            Add("direct precision, labelled only", right);
            if (!right && others["quotation"].Any(text => LiesOn(quote.Text, text))) continue;
            Add("direct precision, unlabelled left out", right);
            if (right) continue;
            Miss($"not a quotation: {ArticleScorer.Shorten(quote.Text)}");
            if (!others["term"].Any(text => Folding.QuoteKey(text) == Folding.QuoteKey(quote.Text))) continue;
            foreach (var board in boards) board.NonQuotesReported++;
        }
    }

    private void People()
    {
        foreach (var person in gold.Persons.Where(person => person.Labelled ?? true))
        {
            var strict = found.People.Any(one => IsSame(one.Name, person.Name));
            var lenient = strict || found.People.Any(one => IsLike(one.Name, person.Name, person.SurfaceForms));
            Add("people recall strict", strict);
            Add("people recall lenient", lenient);
            if (!strict) Miss($"person missed: {person.Name}");
        }
    }

    /// <summary>Whether the longest run of tokens in common is half of the quote or more; all of it when it is short.</summary>
    private static bool LiesOn(string quote, string text)
    {
        var (said, asked) = (Folding.Tokens(quote), Folding.Tokens(text));
        if (said.Count == 0) return false;
        var run = LongestCommonRun(said, asked);
        return said.Count >= ShortQuote ? run * 2 >= said.Count : run == said.Count;
    }

    private static int LongestCommonRun(List<string> left, List<string> right)
    {
        var longest = 0;
        var before = new int[right.Count + 1];
        foreach (var token in left)
        {
            var current = new int[right.Count + 1];
            for (var at = 0; at < right.Count; at++)
            {
                if (right[at] != token) continue;
                current[at + 1] = before[at] + 1;
                longest = Math.Max(longest, current[at + 1]);
            }

            before = current;
        }

        return longest;
    }

    private static bool IsSame(string? name, string expected) => !string.IsNullOrEmpty(name) && Names.NameKey(name) == Names.NameKey(expected);

    private static bool IsLike(string? name, string expected, IReadOnlyList<string> forms) =>
        !string.IsNullOrEmpty(name) && (Names.Contains(name, expected) || forms.Any(form => Names.NameKey(form) == Names.NameKey(name)));

    private void Add(string metric, bool right)
    {
        foreach (var board in boards) board.Share(metric).Add(right);
    }

    private void Miss(string what) => misses.Add($"{gold.Id}: {what}");
}
