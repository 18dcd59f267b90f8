using System.Collections.Immutable;
using NewsGraphQL.Extraction.People;

namespace NewsGraphQL.Extraction.Quotes.Speakers;

/// <summary>The people of an article by the single words of their names.</summary>
internal sealed class NameIndex
{
    private const int ShortestWord = 3;
    private const int Several = -1;

    private readonly Dictionary<string, int> people = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> lookup;

    public NameIndex(ImmutableArray<ExtractedPerson> people)
    {
        for (var person = 0; person < people.Length; person++)
        {
            foreach (var word in people[person].Name.Split(' '))
            {
                if (word.Length < ShortestWord) continue;
                this.people[word] = this.people.TryGetValue(word, out var other) && other != person ? Several : person;
            }
        }

        lookup = this.people.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The one person whose name holds the word; null when nobody's or more than one's does.</summary>
    public int? Find(ReadOnlySpan<char> word) => lookup.TryGetValue(word, out var person) && person != Several ? person : null;
}
