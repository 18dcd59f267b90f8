using NewsGraphQL.Extraction;
using NewsGraphQL.Extraction.Documents;

namespace NewsGraphQL.Data.Ingest.Identity;

/// <summary>Measures the linking of people: extracts both articles of each case and lets the linker's own rules decide, either article coming first.</summary>
public sealed class IdentityScorer(NewsExtractor extractor)
{
    private readonly Dictionary<string, int> _countries = new(StringComparer.Ordinal);

    /// <summary>Scores the cases.</summary>
    public IdentityReport Score(IReadOnlyList<IdentityCase> cases)
    {
        var misses = new List<IdentityMiss>();
        var linked = 0;
        foreach (var pair in cases)
        {
            var found = Decide(pair);
            if (found == "same") linked++;
            if (found != (pair.Same ? "same" : "different")) misses.Add(new IdentityMiss(pair, found));
        }
        return new IdentityReport(cases.Count, cases.Count - misses.Count, linked, cases.Count(c => c.Same), cases.Count(c => c.Same) - misses.Count(m => m.Case.Same), misses);
    }

    private string Decide(IdentityCase pair)
    {
        if (Person(pair.OneText, pair.OneName) is not { } one || Person(pair.OtherText, pair.OtherName) is not { } other) return "unread";
        return (IsLinked(one, other), IsLinked(other, one)) switch { (true, true) => "same", (false, false) => "different", _ => "order" };
    }

    private static bool IsLinked(PersonInArticle stored, PersonInArticle named)
    {
        PersonName[] names = [.. stored.Keys.Order(StringComparer.Ordinal).Select(PersonName.OfKey).OfType<PersonName>()];
        if (!names.SelectMany(name => name.StoredBlocks()).Intersect(named.Blocks, StringComparer.Ordinal).Any()) return false; // the store would not find it
        return PersonMatcher.Match([named], [new KnownPerson(1, stored.Key, names, new HashSet<string>(), stored.Roles)], SettledPeople.None)[0] is not null;
    }

    private PersonInArticle? Person(string text, string name)
    {
        var article = extractor.Extract(new NewsDocument(text));
        foreach (var code in article.Countries.Select(c => c.Code).Concat(article.People.SelectMany(p => p.Roles).Select(r => r.CountryCode).OfType<string>()))
            _countries.TryAdd(code, _countries.Count + 1);
        var key = NameKey.Of(name);
        return article.People.FirstOrDefault(p => p.SurfaceForms.Append(p.Name).Any(form => NameKey.Of(form) == key)) is { } person
            ? new PersonInArticle(person, [.. person.Roles.Select(r => RoleEvidence.Of(article, r, _countries))], article.Body) : null;
    }
}
