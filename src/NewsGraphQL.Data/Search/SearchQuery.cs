using System.Collections.Immutable;

namespace NewsGraphQL.Data.Search;

/// <summary>One thing that a search asks for.</summary>
/// <param name="Words">The folded words; several are a phrase and stand side by side.</param>
/// <param name="IsPhrase">Whether the words must be found as they are, not in another form: they stood in quotation marks.</param>
/// <param name="IsPrefix">Whether the last word may be the beginning of a longer one: it was the last of the search, perhaps still being typed.</param>
public sealed record SearchTerm(ImmutableArray<string> Words, bool IsPhrase, bool IsPrefix);

/// <summary>A search as people type it: words (all must be found, in any form), "a phrase" (as it is), -word (must not be found). Any text is a search.</summary>
public sealed record SearchQuery
{
    /// <summary>More terms than anybody types; what is beyond is not looked for.</summary>
    public const int MostTerms = 32;

    private SearchQuery() { }

    /// <summary>What must be found, all of it.</summary>
    public ImmutableArray<SearchTerm> Wanted { get; private init; } = [];

    /// <summary>What must not be found.</summary>
    public ImmutableArray<SearchTerm> Unwanted { get; private init; } = [];

    /// <summary>Whether there is nothing to look for: no word at all, or only unwanted ones. Such a search finds nothing.</summary>
    public bool IsEmpty => Wanted.IsEmpty;

    /// <summary>Reads what somebody typed. A quotation mark that is not closed reaches to the end.</summary>
    public static SearchQuery Parse(string typed)
    {
        List<SearchTerm> wanted = [], unwanted = [];
        foreach (var (text, isPhrase, isUnwanted, isLast) in Pieces(typed).Take(MostTerms))
        {
            var words = SearchWords.In(text).Select(w => w.Folded).ToImmutableArray();
            if (words.IsEmpty) continue;
            if (!isPhrase && IsDoubled(words)) words = [words[0]];
            // "kereta-api" is typed as one word and stored as two.
            (isUnwanted ? unwanted : wanted).Add(new SearchTerm(words, isPhrase || words.Length > 1, isLast && !isPhrase && !isUnwanted));
        }
        return new SearchQuery { Wanted = [.. wanted], Unwanted = [.. unwanted] };
    }

    private static IEnumerable<(string Text, bool IsPhrase, bool IsUnwanted, bool IsLast)> Pieces(string typed)
    {
        for (var at = 0; at < typed.Length;)
        {
            if (char.IsWhiteSpace(typed[at]))
            {
                at++;
                continue;
            }
            var isUnwanted = typed[at] is '-' or '−' && at + 1 < typed.Length && !char.IsWhiteSpace(typed[at + 1]);
            if (isUnwanted) at++;
            var isPhrase = IsMark(typed[at]);
            if (isPhrase) at++;
            var end = at;
            while (end < typed.Length && (isPhrase ? !IsMark(typed[end]) : !char.IsWhiteSpace(typed[end]) && !IsMark(typed[end]))) end++;
            yield return (typed[at..end], isPhrase, isUnwanted, end == typed.Length);
            at = isPhrase ? end + 1 : end;
        }
    }

    // "anak-anak", "anak-anaknya": the plural of one word.
    private static bool IsDoubled(ImmutableArray<string> words) =>
        words is [{ Length: > 2 } one, var other] && SearchText.Family(one).Intersect(SearchText.Family(other), StringComparer.Ordinal).Any();

    private static bool IsMark(char unit) => unit is '"' or '“' or '”' or '„' or '«' or '»';
}
