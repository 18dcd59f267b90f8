using NewsGraphQL.Data.People;

namespace NewsGraphQL.Data.Ingest.Identity;

/// <summary>Says which of the stored people an article means, or that it is a new one. Pure: whoever has looked the candidates up may ask it.</summary>
/// <remarks>
/// Links on evidence only; a doubt makes a new person, never a guess. In this order:
/// <list type="number">
/// <item>What was said by hand of this article, or of the name.</item>
/// <item>An older version of this article had the name: the same person.</item>
/// <item>The closest <see cref="NameRelation"/> to which a candidate stands, if the roles say as much as it <see cref="NameRelations.Needs"/> and
/// do not contradict. Of several such candidates, the one whose roles fit best; else the one of whom no role is known; else a new person.</item>
/// </list>
/// Two people of one article are one stored person only when that was said by hand. Every rule is the same seen from either side, so that of two
/// articles it does not matter which comes first.
/// </remarks>
internal static class PersonMatcher
{
    /// <summary>The stored person of each of <paramref name="people"/>, in their order; null where it must be a new one.</summary>
    public static PersonLink?[] Match(IReadOnlyList<PersonInArticle> people, IReadOnlyList<KnownPerson> known, SettledPeople settled)
    {
        var links = new PersonLink?[people.Count];
        var taken = new HashSet<int>();
        foreach (var i in Enumerable.Range(0, people.Count).OrderBy(i => IsSingleWord(people[i].Key)).ThenBy(i => i))
        {
            links[i] = ByHand(people[i], known, settled, taken) ?? Before(people[i], settled, taken) ?? Choose(people[i], [.. known.Where(k => !taken.Contains(k.Id))]);
            if (links[i] is { } link) taken.Add(link.PersonId);
        }
        return links;
    }

    private static bool IsSingleWord(string key) => !key.Contains(' ', StringComparison.Ordinal);

    private static PersonLink? ByHand(PersonInArticle person, IReadOnlyList<KnownPerson> known, SettledPeople settled, HashSet<int> taken)
    {
        if (settled.Pins.Count > 0 && Only(person.Keys.Where(settled.Pins.ContainsKey).Select(key => settled.Pins[key]).Distinct()) is { } pinned)
            return new PersonLink(pinned, AliasEvidence.ByHand);
        // A merged name that differs from the person's own may stand beside it in one article.
        return Only(known.Where(k => taken.Contains(k.Id) && k.NameKey != person.Key && k.GivenNames.Contains(person.Key)).Select(k => k.Id)) is { } merged
            ? new PersonLink(merged, AliasEvidence.ByHand) : null;
    }

    private static PersonLink? Before(PersonInArticle person, SettledPeople settled, HashSet<int> taken) =>
        Only(settled.Forms.Where(b => !taken.Contains(b.Key) && b.Value.Contains(person.Key)).Select(b => b.Key)) is { } id
            ? new PersonLink(id, AliasEvidence.SameArticle) : null;

    private static PersonLink? Choose(PersonInArticle person, IReadOnlyList<KnownPerson> known)
    {
        var fits = new List<Candidate>();
        foreach (var k in known)
        {
            var relation = Relation(person, k);
            if (relation == NameRelation.None) continue;
            var (fit, by) = RoleEvidence.Compare(person.Roles, k.Roles);
            if (fit != RoleFit.Contradicts && fit >= relation.Needs()) fits.Add(new Candidate(k, relation, fit, by));
        }
        if (fits.Count == 0) return null;
        var closest = fits.Min(f => f.Relation);
        return Best(fits.FindAll(f => f.Relation == closest)) is { } best
            ? new PersonLink(best.Known.Id, Evidence(person, best), closest.Needs() > RoleFit.Silent ? best.By?.Title : null) : null;
    }

    private static Candidate? Best(List<Candidate> fits)
    {
        if (fits is [var only]) return only;
        // Who is known by a full name comes before who is known by that word alone.
        if (fits[0].Relation == NameRelation.Short && fits.FindAll(f => !f.Known.IsKnownByOneWord) is { Count: > 0 } full) return full is [var named] ? named : null;
        var most = fits.Max(f => f.Fit);
        if (most >= RoleFit.Country) return fits.FindAll(f => f.Fit == most) is [var fitting] ? fitting : null;
        return fits.FindAll(f => f.Known.Roles.Count == 0) is [var blank] ? blank : null;
    }

    private static NameRelation Relation(PersonInArticle person, KnownPerson known)
    {
        var closest = NameRelation.None;
        foreach (var name in known.Names)
        {
            // A short form counts for whom it is all that is known: "Kim" of one person says nothing about another one's "Kim".
            if (name.IsSingle && !known.IsKnownByOneWord && !IsSingleWord(person.Key)) continue;
            foreach (var mine in person.Names) closest = Closer(closest, mine.To(name));
        }
        if (closest == NameRelation.None && known.IsKnownByOneWord && person.Keys.Contains(known.NameKey)) return NameRelation.Short;
        return closest;
    }

    private static NameRelation Closer(NameRelation one, NameRelation other) => other < one ? other : one;

    private static AliasEvidence Evidence(PersonInArticle person, Candidate best) => best.Relation switch
    {
        NameRelation.Same when best.Known.GivenNames.Contains(person.Key) && best.Known.NameKey != person.Key => AliasEvidence.ByHand,
        NameRelation.Same or NameRelation.Respelled or NameRelation.Variant => AliasEvidence.Spelling,
        NameRelation.FamilyFirst or NameRelation.Reordered => AliasEvidence.WordOrder,
        NameRelation.MostInitials or NameRelation.Initials => AliasEvidence.Initials,
        NameRelation.Part => AliasEvidence.NamePart,
        _ => AliasEvidence.ShortName,
    };

    private static int? Only(IEnumerable<int> ids) => ids.Take(2).ToList() is [var only] ? only : null;

    private sealed record Candidate(KnownPerson Known, NameRelation Relation, RoleFit Fit, RoleEvidence? By);
}
