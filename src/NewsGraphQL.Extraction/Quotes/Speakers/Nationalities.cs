using System.Buffers;
using System.Collections.Immutable;
using NewsGraphQL.Extraction.Countries;
using NewsGraphQL.Extraction.Documents;
using NewsGraphQL.Extraction.People;

namespace NewsGraphQL.Extraction.Quotes.Speakers;

/// <summary>Whom 'the Briton' means: the one whom the article calls 'Britain's X' or 'British qualifier X'.</summary>
internal sealed class Nationalities
{
    // "Spanish world number three X"
    private const int Farthest = 40;
    private static readonly SearchValues<char> Ends = SearchValues.Create(".,;:()\"“”!?\n");

    private readonly List<(TextSpan Span, string Code)> mentions;
    private readonly Dictionary<string, HashSet<int>> byCode = new(StringComparer.Ordinal);

    public Nationalities(string body, ImmutableArray<ExtractedPerson> people, ImmutableArray<ExtractedCountry> countries)
    {
        mentions = [.. countries.SelectMany(country => country.Mentions.Where(mention => mention.Kind != CountryMentionKind.Metonym).Select(mention => (mention.Span, country.Code))).OrderBy(mention => mention.Span.Start)];
        if (mentions.Count == 0) return;
        for (var person = 0; person < people.Length; person++)
        {
            foreach (var mention in people[person].Mentions)
            {
                var before = Last(mention.Span.Start);
                if (before < 0 || mention.Span.Start - mentions[before].Span.End > Farthest) continue;
                if (body.AsSpan(mentions[before].Span.End..mention.Span.Start).ContainsAny(Ends)) continue;
                if (!byCode.TryGetValue(mentions[before].Code, out var citizens)) byCode[mentions[before].Code] = citizens = [];
                citizens.Add(person);
            }
        }
    }

    /// <summary>The one person of the country that is named last in <paramref name="label"/>; null when there is no country, nobody or more than one.</summary>
    public int? Find(TextSpan label)
    {
        var at = Last(label.End);
        return at >= 0 && mentions[at].Span.Start >= label.Start && mentions[at].Span.End == label.End
            && byCode.TryGetValue(mentions[at].Code, out var citizens) && citizens.Count == 1 ? citizens.Single() : null;
    }

    // The last mention that ends at or before the position; -1 without one.
    private int Last(int position)
    {
        var (low, high) = (0, mentions.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (mentions[middle].Span.End <= position) low = middle + 1;
            else high = middle;
        }

        return low - 1;
    }
}
