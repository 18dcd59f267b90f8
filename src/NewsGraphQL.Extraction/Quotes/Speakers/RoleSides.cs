using System.Collections.Immutable;
using NewsGraphQL.Extraction.Languages;
using NewsGraphQL.Extraction.People;

namespace NewsGraphQL.Extraction.Quotes.Speakers;

/// <summary>Tells who cannot be meant by a description: 'sang pelatih' is not the manager, 'pria itu' is no wife.</summary>
internal sealed class RoleSides
{
    private readonly ILookup<string, (string Group, string Side)> sides;

    public RoleSides(Language language) =>
        sides = language.Rows("exclusive-roles.tsv", 3).ToLookup(row => row[2], row => (row[0], row[1]), StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether an office of <paramref name="person"/> begins with a word of another side than <paramref name="word"/> is on.</summary>
    public bool Excludes(ExtractedPerson person, string word)
    {
        foreach (var (group, side) in sides[word])
        {
            var (same, other) = (false, false);
            foreach (var held in Held(person.Roles))
            {
                if (held.Group != group) continue;
                same |= held.Side == side;
                other |= held.Side != side;
            }

            if (other && !same) return true;
        }

        return false;
    }

    private IEnumerable<(string Group, string Side)> Held(ImmutableArray<PersonRole> roles)
    {
        foreach (var role in roles)
        {
            var space = role.Title.IndexOf(' ', StringComparison.Ordinal);
            foreach (var held in sides[space < 0 ? role.Title : role.Title[..space]]) yield return held;
        }
    }
}
