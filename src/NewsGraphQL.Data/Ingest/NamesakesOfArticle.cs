using System.Collections.Immutable;
using NewsGraphQL.Extraction.People;

namespace NewsGraphQL.Data.Ingest;

/// <summary>The people of an article, those with one folded name taken as one: an article that prints a name with and without its diacritics
/// means one person by it.</summary>
internal sealed class NamesakesOfArticle
{
    private readonly List<ExtractedPerson> _people = [];
    private readonly List<int> _places = [];

    /// <summary>The people as the article names them.</summary>
    public NamesakesOfArticle(ImmutableArray<ExtractedPerson> people)
    {
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var person in people)
        {
            if (places.TryGetValue(NameKey.Of(person.Name), out var place)) _people[place] = Joined(_people[place], person);
            else
            {
                places[NameKey.Of(person.Name)] = place = _people.Count;
                _people.Add(person);
            }
            _places.Add(place);
        }
    }

    /// <summary>Each name once, in order of first mention.</summary>
    public IReadOnlyList<ExtractedPerson> People => _people;

    /// <summary>Where in <see cref="People"/> each of the article's people is.</summary>
    public IReadOnlyList<int> Places => _places;

    private static ExtractedPerson Joined(ExtractedPerson one, ExtractedPerson other) => one with
    {
        SurfaceForms = [.. one.SurfaceForms.Append(other.Name).Concat(other.SurfaceForms).Distinct(StringComparer.Ordinal)],
        Roles = [.. one.Roles.Concat(other.Roles).OrderBy(r => r.Span.Start)],
        Mentions = [.. one.Mentions.Concat(other.Mentions).OrderBy(m => m.Span.Start)],
    };
}
