using NewsGraphQL.Data.Search;
using NewsGraphQL.Extraction.Documents;
using NewsGraphQL.Server.Conventions.Searching;

namespace NewsGraphQL.Server.Articles;

/// <summary>Shows the words that a search found.</summary>
internal static class SearchFragments
{
    private const int Reach = 80;
    private const int MostFragments = 3;

    /// <summary>A short text as one fragment; none when the words do not stand in it.</summary>
    public static IReadOnlyList<TextMatch> Whole(string field, string? text, SearchQuery query)
    {
        if (text is null) return [];
        var found = SearchHighlights.In(text, query);
        return found.IsEmpty ? [] : [new TextMatch(field, text, [.. found.Select(span => (span.Start, span.End))])];
    }

    /// <summary>The first places of a long text where the words stand, each with the words around it.</summary>
    public static IReadOnlyList<TextMatch> Around(string field, string text, IEnumerable<TextSpan> within, SearchQuery query)
    {
        List<TextMatch> matches = [];
        foreach (var paragraph in within)
        {
            var found = SearchHighlights.In(paragraph.In(text), query);
            if (found.IsEmpty) continue;
            matches.Add(Fragment(field, paragraph.In(text), found));
            if (matches.Count == MostFragments) break;
        }

        return matches;
    }

    private static TextMatch Fragment(string field, string paragraph, IReadOnlyList<TextSpan> found)
    {
        var start = WordEdge(paragraph, Math.Max(0, found[0].Start - Reach), found[0].Start, 1);
        var end = WordEdge(paragraph, Math.Min(paragraph.Length, found[0].End + Reach), found[0].End, -1);
        return new TextMatch(field, paragraph[start..end],
            [.. found.Where(span => span.Start >= start && span.End <= end).Select(span => (span.Start - start, span.End - start))]);
    }

    private static int WordEdge(string text, int cut, int stop, int step)
    {
        while (cut != stop && cut > 0 && cut < text.Length && !char.IsWhiteSpace(text[step > 0 ? cut - 1 : cut])) cut += step;
        return cut;
    }
}
