namespace NewsGraphQL.Data.Search;

/// <summary>The triples of letters of a folded name, by which a misspelled name still finds its owner.</summary>
/// <remarks>The coefficient is Dice's (L. R. Dice, "Measures of the Amount of Ecologic Association Between Species", Ecology 26, 1945), over sets of triples.</remarks>
public sealed class LetterTriples(string nameKey)
{
    private readonly HashSet<string> _triples = Of(nameKey).ToHashSet(StringComparer.Ordinal);

    /// <summary>The distinct triples of neighbouring characters, in their order; none for a name of fewer than three.</summary>
    public static IReadOnlyList<string> Of(string nameKey) =>
        [.. Enumerable.Range(0, Math.Max(0, nameKey.Length - 2)).Select(at => nameKey.Substring(at, 3)).Distinct(StringComparer.Ordinal)];

    /// <summary>How alike two folded names are, from 0 to 1: the triples that both have, twice, over all triples of both.</summary>
    public double Likeness(LetterTriples other)
    {
        var all = _triples.Count + other._triples.Count;
        return all == 0 ? 0 : 2.0 * _triples.Count(other._triples.Contains) / all;
    }
}
