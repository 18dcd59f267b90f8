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

    // Two letters begin thousands of names. So many are weighed as they come; beyond, those of the most mentioned owners.
    private const int Read = 500;
    private const int MostMentioned = 300;

    // A few hundred rows that no import changes.
    private IReadOnlyList<CountryName>? _countryNames;

    /// <summary>The suggestions for what was typed, each owner once: exact ones first, among them the very name, then those that more articles mention; behind them the most alike.</summary>
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
        List<Found> found = [];
        if (owners.Contains(NameOwner.Country)) found.AddRange(await CountriesAsync(db, key, stop));
        if (owners.Contains(NameOwner.Person)) found.AddRange(await BeginningAsync(PeopleOf(db, provider.Search.PersonAliases(db, query)), PopularPeople(db), key, stop));
        if (owners.Contains(NameOwner.Organization)) found.AddRange(await BeginningAsync(OrganizationsOf(db, provider.Search.OrganizationAliases(db, query)), PopularOrganizations(db), key, stop));
        if (found.Where(name => name.IsExact).DistinctBy(name => (name.Owner, name.Id)).Take(first).Count() < first)
        {
            if (owners.Contains(NameOwner.Person)) found.AddRange(await AlikeAsync(PeopleOf(db, Best(provider.Search.PersonAliasesLike(db, key))), stop));
            if (owners.Contains(NameOwner.Organization)) found.AddRange(await AlikeAsync(OrganizationsOf(db, Best(provider.Search.OrganizationAliasesLike(db, key))), stop));
        }

        var exact = found.Where(name => name.IsExact)
            .OrderByDescending(name => name.NameKey == key).ThenByDescending(name => name.Articles)
            .ThenByDescending(name => name.NameKey.StartsWith(key, StringComparison.Ordinal)).ThenBy(name => name.Text.Length).ThenBy(name => name.Text, StringComparer.Ordinal)
            .Select(name => new NameSuggestion(name.Owner, name.Id, name.Text, IsExact: true, 1));
        var alike = found.Where(name => !name.IsExact)
            .Select(name => new NameSuggestion(name.Owner, name.Id, name.Text, IsExact: false, LetterTriples.Likeness(key, name.NameKey)))
            .Where(name => name.Likeness >= Alike).OrderByDescending(name => name.Likeness).ThenBy(name => name.Text, StringComparer.Ordinal);
        return [.. exact.Concat(alike).DistinctBy(name => (name.Owner, name.Id)).Take(first)];
    }

    // The index gives the aliases with such a word; where they are too many to weigh, the most mentioned owners are asked whether they have one.
    private static async Task<IEnumerable<Found>> BeginningAsync(IQueryable<Found> hits, IQueryable<Found> popular, string key, CancellationToken stop)
    {
        var found = await hits.Take(Read).ToListAsync(stop);
        if (found.Count == Read) found.AddRange((await popular.ToListAsync(stop)).Where(name => $" {name.NameKey}".Contains($" {key}", StringComparison.Ordinal)));
        return found.Select(name => name with { IsExact = true });
    }

    private static async Task<IEnumerable<Found>> AlikeAsync(IQueryable<Found> hits, CancellationToken stop) => await hits.ToListAsync(stop);

    private static IQueryable<SearchHit> Best(IQueryable<SearchHit> hits) => hits.OrderBy(hit => hit.Rank).ThenBy(hit => hit.Id).Take(Weighed);

    private static IQueryable<Found> PeopleOf(NewsDbContext db, IQueryable<SearchHit> hits) => hits
        .Join(db.Set<PersonAlias>(), hit => hit.Id, alias => alias.Id, (_, alias) => alias)
        .Select(alias => new Found(NameOwner.Person, alias.PersonId, alias.Name, alias.NameKey, alias.Person!.ArticleCount, false));

    private static IQueryable<Found> OrganizationsOf(NewsDbContext db, IQueryable<SearchHit> hits) => hits
        .Join(db.Set<OrganizationAlias>(), hit => hit.Id, alias => alias.Id, (_, alias) => alias)
        .Select(alias => new Found(NameOwner.Organization, alias.OrganizationId, alias.Name, alias.NameKey, alias.Organization!.ArticleCount, false));

    private static IQueryable<Found> PopularPeople(NewsDbContext db) => db.Set<Person>()
        .OrderByDescending(person => person.ArticleCount).ThenBy(person => person.Id).Take(MostMentioned)
        .SelectMany(person => person.Aliases, (person, alias) => new Found(NameOwner.Person, person.Id, alias.Name, alias.NameKey, person.ArticleCount, false));

    private static IQueryable<Found> PopularOrganizations(NewsDbContext db) => db.Set<Organization>()
        .OrderByDescending(organization => organization.ArticleCount).ThenBy(organization => organization.Id).Take(MostMentioned)
        .SelectMany(organization => organization.Aliases, (organization, alias) => new Found(NameOwner.Organization, organization.Id, alias.Name, alias.NameKey, organization.ArticleCount, false));

    private async Task<IEnumerable<Found>> CountriesAsync(NewsDbContext db, string key, CancellationToken stop)
    {
        _countryNames ??= await db.Set<CountryName>().AsNoTracking().Where(name => name.Kind != CountryNameKind.Demonym)
            .OrderBy(name => name.CountryId).ThenBy(name => name.Ordinal).ToListAsync(stop);
        var fitting = _countryNames.Select(name => (Name: name, IsExact: $" {name.NameKey}".Contains($" {key}", StringComparison.Ordinal)))
            .Where(each => each.IsExact || LetterTriples.Likeness(key, each.Name.NameKey) >= Alike).ToList();
        if (fitting.Count == 0) return [];
        var ids = fitting.Select(each => each.Name.CountryId).Distinct().ToList();
        var articles = await db.Set<Country>().Where(country => ids.Contains(country.Id)).ToDictionaryAsync(country => country.Id, country => country.ArticleCount, stop);
        return fitting.Select(each => new Found(NameOwner.Country, each.Name.CountryId, each.Name.Text, each.Name.NameKey, articles.GetValueOrDefault(each.Name.CountryId), each.IsExact));
    }

    private sealed record Found(NameOwner Owner, int Id, string Text, string NameKey, int Articles, bool IsExact);
}
