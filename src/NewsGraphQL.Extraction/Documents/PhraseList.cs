namespace NewsGraphQL.Extraction.Documents;

/// <summary>Names and phrases of one or more tokens, each with a value; finds the longest that begins at a token.</summary>
/// <typeparam name="T">What is known of a phrase.</typeparam>
internal sealed class PhraseList<T>
{
    private readonly Dictionary<string, T>.AlternateLookup<ReadOnlySpan<char>> phrases;
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> lengths;

    /// <summary>Of two equal phrases the first is kept.</summary>
    public PhraseList(IEnumerable<(string Phrase, T Value)> entries, StringComparer comparer)
    {
        var values = new Dictionary<string, T>(comparer);
        var longest = new Dictionary<string, int>(comparer);
        foreach (var (phrase, value) in entries)
        {
            if (!values.TryAdd(phrase, value)) continue;
            var tokens = Tokenizer.Read(phrase);
            var first = tokens[0].Span.In(phrase);
            longest[first] = Math.Max(tokens.Count, longest.GetValueOrDefault(first));
        }

        phrases = values.GetAlternateLookup<ReadOnlySpan<char>>();
        lengths = longest.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The first words of all phrases.</summary>
    public IEnumerable<string> FirstWords => lengths.Dictionary.Keys;

    /// <summary>Whether exactly these words are in the list.</summary>
    public bool Contains(ReadOnlySpan<char> phrase) => phrases.ContainsKey(phrase);

    /// <summary>The value of exactly these words.</summary>
    public bool TryGet(ReadOnlySpan<char> phrase, out T? value) => phrases.TryGetValue(phrase, out value);

    /// <summary>The number of tokens of the longest phrase that begins at token <paramref name="at"/> and ends before <paramref name="limit"/>; 0 when none does.</summary>
    public int Match(AnalyzedText text, int at, int limit, out T? value)
    {
        value = default;
        if (!lengths.TryGetValue(text.Of(at), out var longest)) return 0;
        var start = text.Tokens[at].Start;
        for (var count = Math.Min(longest, limit - at); count > 0; count--)
        {
            if (phrases.TryGetValue(text.Body.AsSpan(start, text.Tokens[at + count - 1].End - start), out value)) return count;
        }

        return 0;
    }

    /// <summary>The number of tokens of the longest phrase, up to four tokens, that ends with token <paramref name="last"/> and begins at <paramref name="limit"/> or later.</summary>
    public int MatchBack(AnalyzedText text, int last, int limit)
    {
        var end = text.Tokens[last].End;
        for (var first = Math.Max(limit, last - 3); first <= last; first++)
        {
            var start = text.Tokens[first].Start;
            if (phrases.ContainsKey(text.Body.AsSpan(start, end - start))) return last - first + 1;
        }

        return 0;
    }
}
