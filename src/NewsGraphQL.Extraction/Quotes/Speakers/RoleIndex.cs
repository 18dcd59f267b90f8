using System.Collections.Immutable;
using NewsGraphQL.Extraction.People;

namespace NewsGraphQL.Extraction.Quotes.Speakers;

/// <summary>Who bears a role: 'Presiden' is the one whom the article calls 'Presiden Joko Widodo'.</summary>
internal sealed class RoleIndex
{
    private const int MostPerWord = 32;

    private readonly Dictionary<string, List<(int Person, int At, HashSet<string> Words)>> byWord = new(StringComparer.OrdinalIgnoreCase);
    private readonly RoleWords words;

    public RoleIndex(ImmutableArray<ExtractedPerson> people, RoleWords words)
    {
        this.words = words;
        for (var person = 0; person < people.Length; person++)
        {
            foreach (var role in people[person].Roles) Add(person, role);
        }
    }

    /// <summary>The person whose role holds the content words of <paramref name="label"/>, and how well it fits, 0 to 1; null when nobody's does or the label has no noun for a person.</summary>
    /// <param name="label">The role or description as printed.</param>
    /// <param name="position">Where it stands: of two who fit, one named before it wins over one named after.</param>
    public (int Person, double Fit)? Find(ReadOnlySpan<char> label, int position)
    {
        var asked = words.Of(label.ToString());
        if (!asked.Any(words.IsPerson)) return null;
        var best = new Dictionary<int, (double Fit, int At)>();
        foreach (var word in asked)
        {
            if (!byWord.TryGetValue(word, out var holders)) continue;
            foreach (var (person, at, held) in holders)
            {
                var fit = Fit(asked, held);
                if (!best.TryGetValue(person, out var known) || known.Fit < fit) best[person] = (fit, at);
            }
        }

        if (best.Count == 0) return null;
        var ranked = best.OrderByDescending(pair => pair.Value.Fit).ThenByDescending(pair => pair.Value.At < position ? pair.Value.At : -pair.Value.At).ToList();
        var sure = ranked.Count == 1 || ranked[0].Value.Fit > ranked[1].Value.Fit;
        return (ranked[0].Key, ranked[0].Value.Fit * (sure ? 1 : 0.8));
    }

    // Words that the label lacks count a little against a role; 'wakil' or 'former' on one side only counts much.
    private double Fit(HashSet<string> asked, HashSet<string> held)
    {
        var shared = asked.Count(held.Contains);
        var fit = (double)shared / asked.Count - (0.01 * Math.Min(20, held.Count - shared));
        return asked.Any(words.IsLesser) == held.Any(words.IsLesser) ? fit : fit - 0.4;
    }

    private void Add(int person, PersonRole role)
    {
        var held = words.Of(role.Title);
        foreach (var word in held)
        {
            if (!byWord.TryGetValue(word, out var holders)) byWord[word] = holders = [];
            if (holders.Count < MostPerWord) holders.Add((person, role.Span.Start, held));
        }
    }
}
