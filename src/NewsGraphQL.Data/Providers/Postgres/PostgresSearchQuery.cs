using NewsGraphQL.Data.Search;

namespace NewsGraphQL.Data.Providers.Postgres;

/// <summary>A search in the server's notation (<c>tsquery</c>).</summary>
internal static class PostgresSearchQuery
{
    /// <summary>Finds nothing.</summary>
    private const string Nothing = "";

    /// <summary>Asks texts: words as printed (weights A and B) or stems (C).</summary>
    public static string OfTexts(SearchQuery query) => Of(query, "AB", "ABC");

    /// <summary>Asks names, which have neither weights nor stems.</summary>
    public static string OfNames(SearchQuery query) => Of(query, "", null);

    private static string Of(SearchQuery query, string asPrinted, string? anyForm)
    {
        if (query.IsEmpty || !query.Wanted.All(CanBeFound)) return Nothing;
        var wanted = string.Join(" & ", query.Wanted.Select(Term));
        var unwanted = query.Unwanted.Where(CanBeFound).Select(Term).ToList();
        return unwanted.Count == 0 ? wanted : $"{wanted} & !({string.Join(" | ", unwanted)})";

        // Folded words hold letters and digits only, so nothing in them can end the quotation marks.
        string Term(SearchTerm term)
        {
            var phrase = string.Join(" <-> ", term.Words.Select((word, i) => $"'{word}'{Marks(term.IsPrefix && i == term.Words.Length - 1, asPrinted)}"));
            if (term.IsPhrase || anyForm is null) return $"({phrase})";
            return $"({phrase} | {string.Join(" | ", SearchText.Family(term.Words[0]).Select(stem => $"'{stem}':{anyForm}"))})";
        }
    }

    private static string Marks(bool isPrefix, string weights) => isPrefix || weights.Length > 0 ? $":{(isPrefix ? "*" : "")}{weights}" : "";

    // Longer words are not in the index, and the server takes none as long as somebody may paste.
    private static bool CanBeFound(SearchTerm term) => term.Words.All(word => word.Length <= SearchText.LongestWord);
}
