using Microsoft.EntityFrameworkCore;
using NewsGraphQL.Data.People;
using NewsGraphQL.Extraction.People;

namespace NewsGraphQL.Data.Ingest;

/// <summary>A person of the article at hand, before it is known who that is.</summary>
/// <param name="Extracted">What the article says.</param>
/// <param name="Roles">The article's roles, reduced to what can be compared.</param>
internal sealed record PersonInArticle(ExtractedPerson Extracted, IReadOnlyCollection<RoleEvidence> Roles)
{
    /// <summary>The folded full name.</summary>
    public string Key { get; } = NameKey.Of(Extracted.Name);

    /// <summary>Every folded form, the full name included.</summary>
    public HashSet<string> Keys { get; } = Extracted.SurfaceForms.Append(Extracted.Name).Select(NameKey.Of).Where(k => k.Length > 0).ToHashSet(StringComparer.Ordinal);
}

/// <summary>Says which stored person an article means, or that it is a new one. Links on evidence only: a doubt makes a new person, never a guess.</summary>
/// <remarks>
/// In this order:
/// <list type="number">
/// <item>An older version of this article had the name: the same person.</item>
/// <item>A name of two words or more is an alias of exactly one person whose roles do not contradict: that one. Of several, the one whose
/// roles agree; else the one of whom no role is known; else a new one.</item>
/// <item>A single word ("Shoigu") is an alias of exactly one person with whom the article shares a particular office: that one, and a person with
/// a full name comes before one without. Likewise a full name whose short form was all that an earlier article gave.</item>
/// <item>A name of two words or more begins the only known name with which the article shares a particular office, or is begun by it
/// ("Rukmana Wijaya", "Rukmana Wijaya Putra"): that person.</item>
/// <item>A new person.</item>
/// </list>
/// Two people of one article are never one stored person.
/// </remarks>
internal sealed class PersonLinker(NewsDbContext db)
{
    // A long career is judged by its latest part, so that linking costs the same whoever it is.
    private const int RolesConsidered = 200;

    // A name that begins more names than this is common, and the first of them are evidence enough that it may be several people's.
    private const int Continuations = 20;

    /// <summary>The stored person of each of <paramref name="people"/>, in their order; null where it must be a new one.</summary>
    /// <param name="people">The people of the article.</param>
    /// <param name="before">The people of the article's older version with the folded forms that it used; empty for a new article.</param>
    /// <param name="stop">Cancels.</param>
    public async Task<int?[]> LinkAsync(
        IReadOnlyList<PersonInArticle> people, IReadOnlyDictionary<int, HashSet<string>> before, CancellationToken stop)
    {
        var known = await CandidatesAsync(people, stop);
        var linked = new int?[people.Count];
        var taken = new HashSet<int>();
        foreach (var i in Enumerable.Range(0, people.Count).OrderBy(i => IsSingleWord(people[i].Key)).ThenBy(i => i))
        {
            var person = people[i];
            linked[i] = Before(person, before, taken) ?? Choose(person, [.. known.Where(k => !taken.Contains(k.Id))]);
            if (linked[i] is { } id) taken.Add(id);
        }
        return linked;
    }

    private static bool IsSingleWord(string key) => !key.Contains(' ', StringComparison.Ordinal);

    private static int? Before(PersonInArticle person, IReadOnlyDictionary<int, HashSet<string>> before, HashSet<int> taken) =>
        Only(before.Where(b => !taken.Contains(b.Key) && b.Value.Contains(person.Key)).Select(b => b.Key));

    private static int? Choose(PersonInArticle person, IReadOnlyList<KnownPerson> known) =>
        IsSingleWord(person.Key) ? ChooseByShortName(person, known) : ChooseByFullName(person, known);

    private static int? ChooseByFullName(PersonInArticle person, IReadOnlyList<KnownPerson> known)
    {
        var fits = known.Where(k => k.Keys.Any(key => !IsSingleWord(key) && person.Keys.Contains(key)))
            .Select(k => (k.Id, Fit: RoleEvidence.Compare(person.Roles, k.Roles), Blank: k.Roles.Count == 0))
            .Where(f => f.Fit != RoleFit.Contradicts).ToList();
        if (fits.Count == 0)
        {
            return Only(known.Where(k => IsSingleWord(k.NameKey) && person.Keys.Contains(k.NameKey) && Confirms(person, k)).Select(k => k.Id))
                ?? Only(known.Where(k => k.Keys.Any(key => IsBeginning(key, person.Key) || IsBeginning(person.Key, key)) && Confirms(person, k)).Select(k => k.Id));
        }
        return Only(fits.Select(f => f.Id)) ?? Only(fits.Where(f => f.Fit >= RoleFit.Agrees).Select(f => f.Id)) ?? Only(fits.Where(f => f.Blank).Select(f => f.Id));
    }

    private static int? ChooseByShortName(PersonInArticle person, IReadOnlyList<KnownPerson> known)
    {
        var fits = known.Where(k => k.Keys.Contains(person.Key) && Confirms(person, k)).ToLookup(k => IsSingleWord(k.NameKey), k => k.Id);
        return Only(fits[false]) ?? Only(fits[true]);
    }

    private static bool IsBeginning(string few, string many) =>
        !IsSingleWord(few) && many.Length > few.Length && many[few.Length] == ' ' && many.StartsWith(few, StringComparison.Ordinal);

    private static bool Confirms(PersonInArticle person, KnownPerson known) =>
        RoleEvidence.Compare(person.Roles, known.Roles) == RoleFit.Confirms;

    private static int? Only(IEnumerable<int> ids) => ids.Take(2).ToList() is [var only] ? only : null;

    private async Task<List<KnownPerson>> CandidatesAsync(IReadOnlyList<PersonInArticle> people, CancellationToken stop)
    {
        // A single word or a part of a name without a role can link to nobody, so nobody is looked up for it.
        var keys = people.SelectMany(p => p.Keys.Where(k => !IsSingleWord(k) || p.Roles.Count > 0))
            .Concat(people.Where(p => p.Roles.Count > 0).SelectMany(p => Beginnings(p.Key))).Distinct(StringComparer.Ordinal).ToList();
        var aliases = await NamedAsync(db.PersonAliases.Where(a => keys.Contains(a.NameKey)), stop);
        var exact = aliases.Select(a => a.Key).ToHashSet(StringComparer.Ordinal);
        foreach (var person in people.Where(p => p.Roles.Count > 0 && !IsSingleWord(p.Key) && !p.Keys.Any(exact.Contains)))
        {
            var beginning = person.Key + " ";
            aliases.AddRange(await NamedAsync(db.PersonAliases.Where(a => StoreText.StartsWith(a.NameKey, beginning)).OrderBy(a => a.NameKey).ThenBy(a => a.Id).Take(Continuations), stop));
        }
        var candidates = new List<KnownPerson>();
        foreach (var person in aliases.GroupBy(a => a.Id).OrderBy(g => g.Key))
        {
            var roles = await db.PersonRoles.AsNoTracking().Where(r => r.PersonId == person.Key)
                .OrderByDescending(r => r.SortUtc).ThenByDescending(r => r.Id).Take(RolesConsidered)
                .Select(r => new { r.OfficeKey, r.CountryId, r.Title }).ToListAsync(stop);
            candidates.Add(new KnownPerson(person.Key, person.First().Own,
                person.Select(a => a.Key).ToHashSet(StringComparer.Ordinal), [.. roles.Distinct().Select(r => RoleEvidence.Of(r.OfficeKey, r.CountryId, r.Title)).DistinctBy(r => (r.Office, r.CountryId, r.IsTitle))]));
        }
        return candidates;
    }

    private static async Task<List<(int Id, string Key, string Own)>> NamedAsync(IQueryable<PersonAlias> aliases, CancellationToken stop) =>
        [.. (await aliases.Select(a => new { a.PersonId, a.NameKey, Own = a.Person!.NameKey }).ToListAsync(stop)).Select(a => (a.PersonId, a.NameKey, a.Own))];

    /// <summary>"a b" and "a b c" of "a b c d".</summary>
    private static IEnumerable<string> Beginnings(string key)
    {
        var words = key.Split(' ');
        return Enumerable.Range(2, Math.Clamp(words.Length - 2, 0, 4)).Select(count => string.Join(' ', words.Take(count)));
    }

    private sealed record KnownPerson(int Id, string NameKey, HashSet<string> Keys, IReadOnlyCollection<RoleEvidence> Roles);
}
