using System.Collections.Immutable;
using NewsGraphQL.Extraction.Documents;

namespace NewsGraphQL.Data.Search;

/// <summary>Shows where in a text a search found its words.</summary>
public static class SearchHighlights
{
    /// <summary>The words of <paramref name="text"/> that the search asked for, in their order, as spans of it; neighbours in a phrase are one span.</summary>
    public static ImmutableArray<TextSpan> In(string text, SearchQuery query)
    {
        var words = SearchWords.In(text).ToList();
        var families = new Dictionary<string, ImmutableArray<string>>(StringComparer.Ordinal);
        var wanted = query.Wanted.Where(t => !t.IsPhrase).SelectMany(t => SearchText.Family(t.Words[0])).ToHashSet(StringComparer.Ordinal);
        var found = new List<TextSpan>();
        for (var i = 0; i < words.Count; i++)
        {
            if (Phrase(words, i, query) is { } length) found.Add(new TextSpan(words[i].Span.Start, words[i + length - 1].Span.End));
            else if (IsWanted(words[i].Folded)) found.Add(words[i].Span);
        }
        return [.. found.Distinct()];

        bool IsWanted(string word)
        {
            if (!families.TryGetValue(word, out var family)) families[word] = family = SearchText.Family(word);
            return family.Any(wanted.Contains)
                || query.Wanted.Any(t => t.IsPrefix && !t.IsPhrase && family.Any(stem => stem.StartsWith(t.Words[0], StringComparison.Ordinal)));
        }
    }

    private static int? Phrase(List<SearchWord> words, int at, SearchQuery query)
    {
        foreach (var term in query.Wanted.Where(t => t.IsPhrase && at + t.Words.Length <= words.Count))
        {
            if (Enumerable.Range(0, term.Words.Length).All(i => words[at + i].Folded == term.Words[i]
                    || term.IsPrefix && i == term.Words.Length - 1 && words[at + i].Folded.StartsWith(term.Words[i], StringComparison.Ordinal)))
                return term.Words.Length;
        }
        return null;
    }
}
