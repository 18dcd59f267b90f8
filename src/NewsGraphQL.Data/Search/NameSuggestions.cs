using Microsoft.EntityFrameworkCore;
using NewsGraphQL.Data.Countries;
using NewsGraphQL.Data.Organizations;
using NewsGraphQL.Data.People;
using NewsGraphQL.Data.Providers;

namespace NewsGraphQL.Data.Search;

/// <summary>Completes names while they are typed: names and aliases with a word that begins so, then names that are spelled alike.</summary>
public sealed class NameSuggestions(StoreProvider provider)
{
    private const double Alike = 0.4;

    // Enough that likeness, computed here, finds its best among what the index ranks best.
    private const int Weighed = 40;

    /// <summary>The suggestions for what was typed, each owner once, exact ones first, then the most alike.</summary>
    /// <param name="db">The store.</param>
    /// <param name="typed">What somebody typed, perhaps the beginning of a name, perhaps misspelled.</param>
    /// <param name="owners">What may be suggested.</param>
    /// <param name="first">How many at most.</param>
    /// <param name="stop">Gives the work up.</param>
    public async Task<IReadOnlyList<NameSuggestion>> SuggestAsync(NewsDbContext db, string typed, IReadOnlySet<NameOwner> owners, int first, CancellationToken stop)
    {
        var query = SearchQuery.Parse(typed);
        var key = string.Join(' ', query.Wanted.SelectMany(term => term.Words));
        if (key.Length == 0) return [];
        List<NameSuggestion> found = [];
        if (owners.Contains(NameOwner.Country)) found.AddRange(await CountriesAsync(db, key, stop));
        if (owners.Contains(NameOwner.Person)) found.AddRange(await PeopleAsync(db, provider.Search.PersonAliases(db, query), key, isExact: true, stop));
        if (owners.Contains(NameOwner.Organization)) found.AddRange(await OrganizationsAsync(db, provider.Search.OrganizationAliases(db, query), key, isExact: true, stop));
        var isShort = found.Count(name => name.IsExact) < first;
        if (isShort && owners.Contains(NameOwner.Person)) found.AddRange(await PeopleAsync(db, provider.Search.PersonAliasesLike(db, key), key, isExact: false, stop));
        if (isShort && owners.Contains(NameOwner.Organization)) found.AddRange(await OrganizationsAsync(db, provider.Search.OrganizationAliasesLike(db, key), key, isExact: false, stop));
        return
        [
            .. found.Where(name => name.IsExact || name.Likeness >= Alike)
                .OrderByDescending(name => name.IsExact).ThenByDescending(name => name.Likeness)
                .DistinctBy(name => (name.Owner, name.Id)).Take(first),
        ];
    }

    private static async Task<IEnumerable<NameSuggestion>> PeopleAsync(NewsDbContext db, IQueryable<SearchHit> hits, string key, bool isExact, CancellationToken stop) =>
        (await hits.OrderBy(hit => hit.Rank).ThenBy(hit => hit.Id).Take(Weighed)
            .Join(db.Set<PersonAlias>(), hit => hit.Id, alias => alias.Id, (_, alias) => new { alias.PersonId, alias.Name, alias.NameKey }).ToListAsync(stop))
        .Select(alias => new NameSuggestion(NameOwner.Person, alias.PersonId, alias.Name, isExact, LetterTriples.Likeness(key, alias.NameKey)));

    private static async Task<IEnumerable<NameSuggestion>> OrganizationsAsync(NewsDbContext db, IQueryable<SearchHit> hits, string key, bool isExact, CancellationToken stop) =>
        (await hits.OrderBy(hit => hit.Rank).ThenBy(hit => hit.Id).Take(Weighed)
            .Join(db.Set<OrganizationAlias>(), hit => hit.Id, alias => alias.Id, (_, alias) => new { alias.OrganizationId, alias.Name, alias.NameKey }).ToListAsync(stop))
        .Select(alias => new NameSuggestion(NameOwner.Organization, alias.OrganizationId, alias.Name, isExact, LetterTriples.Likeness(key, alias.NameKey)));

    // The catalog's names are a few hundred rows that no import changes: they are read whole and weighed here.
    private static async Task<IEnumerable<NameSuggestion>> CountriesAsync(NewsDbContext db, string key, CancellationToken stop) =>
        (await db.Set<CountryName>().AsNoTracking().Where(name => name.Kind != CountryNameKind.Demonym).OrderBy(name => name.CountryId).ThenBy(name => name.Ordinal).ToListAsync(stop))
        .Select(name => new NameSuggestion(NameOwner.Country, name.CountryId, name.Text, $" {name.NameKey}".Contains($" {key}", StringComparison.Ordinal), LetterTriples.Likeness(key, name.NameKey)));
}
