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
    private const int Weighed = 80;

    // Two letters begin thousands of names. So many are weighed as the index gives them; beyond, the most mentioned owners are asked whether they have such a name.
    private const int Read = 500;
    private const int MostMentioned = 2000;

    // An owner's names that begin so are one suggestion, so more names are read than suggestions are wanted.
    private const int NamesOfOwner = 5;

    // A few hundred rows that no import changes.
    private IReadOnlyList<(CountryName Name, LetterTriples Triples)>? _countryNames;

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
        if (key.Length == 0 || first == 0) return [];
        List<Found> found = [];
        if (owners.Contains(NameOwner.Country)) found.AddRange(await CountriesAsync(db, key, stop));
        found.AddRange(await BeginningAsync(db, query, owners, key, first * NamesOfOwner, stop));
        if (found.Where(name => name.IsExact).DistinctBy(name => (name.Owner, name.Id)).Take(first).Count() < first)
        {
            if (Both(owners, () => PeopleOf(db, Best(provider.Search.PersonAliasesLike(db, key))), () => OrganizationsOf(db, Best(provider.Search.OrganizationAliasesLike(db, key)))) is { } alike)
                found.AddRange(await alike.ToListAsync(stop));
        }

        var triples = new LetterTriples(key);
        var exact = found.Where(name => name.IsExact)
            .OrderByDescending(name => name.NameKey == key).ThenByDescending(name => name.Articles)
            .ThenByDescending(name => name.NameKey.StartsWith(key, StringComparison.Ordinal)).ThenBy(name => name.Text.Length).ThenBy(name => name.Text, StringComparer.Ordinal)
            .Select(name => new NameSuggestion(name.Owner, name.Id, name.Text, IsExact: true, 1));
        var spelled = found.Where(name => !name.IsExact)
            .Select(name => (Name: name, Likeness: triples.Likeness(new LetterTriples(name.NameKey))))
            .Where(each => each.Likeness >= Alike).OrderByDescending(each => each.Likeness).ThenByDescending(each => each.Name.Articles).ThenBy(each => each.Name.Text, StringComparer.Ordinal)
            .Select(each => new NameSuggestion(each.Name.Owner, each.Name.Id, each.Name.Text, IsExact: false, each.Likeness));
        return [.. exact.Concat(spelled).DistinctBy(name => (name.Owner, name.Id)).Take(first)];
    }

    private async Task<IEnumerable<Found>> BeginningAsync(NewsDbContext db, SearchQuery query, IReadOnlySet<NameOwner> owners, string key, int most, CancellationToken stop)
    {
        if (Both(owners, () => People(provider.Search.PersonAliases(db, query)), () => Organizations(provider.Search.OrganizationAliases(db, query))) is not { } hits) return [];
        var found = await hits.ToListAsync(stop);
        var many = owners.Where(owner => found.Count(name => name.Owner == owner) == most).ToHashSet();
        if (Both(many, () => Popular(PopularPeople(db)), () => Popular(PopularOrganizations(db))) is { } popular) found.AddRange(await popular.ToListAsync(stop));
        return found.Select(name => name with { IsExact = true });

        IQueryable<Found> People(IQueryable<SearchHit> hits) => MostMentionedFirst(PeopleOf(db, hits.Take(Read)), key).Take(most);
        IQueryable<Found> Organizations(IQueryable<SearchHit> hits) => MostMentionedFirst(OrganizationsOf(db, hits.Take(Read)), key).Take(most);
        // In the order of the index, so that the walk ends with the last that is wanted.
        IQueryable<Found> Popular(IQueryable<Found> names) => names.Where(name => (" " + name.NameKey).Contains(" " + key))
            .OrderByDescending(name => name.Articles).ThenBy(name => name.Id).Take(most);
    }

    // One command for both: what a command costs beside its work is more than its work.
    private static IQueryable<Found>? Both(IReadOnlySet<NameOwner> owners, Func<IQueryable<Found>> people, Func<IQueryable<Found>> organizations) =>
        (owners.Contains(NameOwner.Person), owners.Contains(NameOwner.Organization)) switch
        {
            (true, true) => people().Concat(organizations()),
            (true, false) => people(),
            (false, true) => organizations(),
            _ => null,
        };

    private static IQueryable<Found> MostMentionedFirst(IQueryable<Found> names, string key) =>
        names.OrderByDescending(name => name.NameKey == key).ThenByDescending(name => name.Articles).ThenBy(name => name.Id).ThenBy(name => name.NameKey);

    private static IQueryable<SearchHit> Best(IQueryable<SearchHit> hits) => hits.OrderBy(hit => hit.Rank).ThenBy(hit => hit.Id).Take(Weighed);

    private static IQueryable<Found> PeopleOf(NewsDbContext db, IQueryable<SearchHit> hits) => hits
        .Join(db.Set<PersonAlias>(), hit => hit.Id, alias => alias.Id, (_, alias) => alias)
        .Select(alias => new Found { Owner = NameOwner.Person, Id = alias.PersonId, Text = alias.Name, NameKey = alias.NameKey, Articles = alias.Person!.ArticleCount });

    private static IQueryable<Found> OrganizationsOf(NewsDbContext db, IQueryable<SearchHit> hits) => hits
        .Join(db.Set<OrganizationAlias>(), hit => hit.Id, alias => alias.Id, (_, alias) => alias)
        .Select(alias => new Found { Owner = NameOwner.Organization, Id = alias.OrganizationId, Text = alias.Name, NameKey = alias.NameKey, Articles = alias.Organization!.ArticleCount });

    private static IQueryable<Found> PopularPeople(NewsDbContext db) => db.Set<Person>()
        .OrderByDescending(person => person.ArticleCount).ThenBy(person => person.Id).Take(MostMentioned)
        .SelectMany(person => person.Aliases, (person, alias) => new Found { Owner = NameOwner.Person, Id = person.Id, Text = alias.Name, NameKey = alias.NameKey, Articles = person.ArticleCount });

    private static IQueryable<Found> PopularOrganizations(NewsDbContext db) => db.Set<Organization>()
        .OrderByDescending(organization => organization.ArticleCount).ThenBy(organization => organization.Id).Take(MostMentioned)
        .SelectMany(organization => organization.Aliases, (organization, alias) => new Found { Owner = NameOwner.Organization, Id = organization.Id, Text = alias.Name, NameKey = alias.NameKey, Articles = organization.ArticleCount });

    private async Task<IEnumerable<Found>> CountriesAsync(NewsDbContext db, string key, CancellationToken stop)
    {
        _countryNames ??= [.. (await db.Set<CountryName>().AsNoTracking().Where(name => name.Kind != CountryNameKind.Demonym)
            .OrderBy(name => name.CountryId).ThenBy(name => name.Ordinal).ToListAsync(stop)).Select(name => (name, new LetterTriples(name.NameKey)))];
        var triples = new LetterTriples(key);
        var fitting = _countryNames.Select(each => (each.Name, IsExact: $" {each.Name.NameKey}".Contains($" {key}", StringComparison.Ordinal), each.Triples))
            .Where(each => each.IsExact || triples.Likeness(each.Triples) >= Alike).ToList();
        if (fitting.Count == 0) return [];
        var ids = fitting.Select(each => each.Name.CountryId).Distinct().ToList();
        var articles = await db.Set<Country>().Where(country => ids.Contains(country.Id)).Select(country => new { country.Id, country.ArticleCount }).ToDictionaryAsync(country => country.Id, country => country.ArticleCount, stop);
        return fitting.Select(each => new Found { Owner = NameOwner.Country, Id = each.Name.CountryId, Text = each.Name.Text, NameKey = each.Name.NameKey, Articles = articles.GetValueOrDefault(each.Name.CountryId), IsExact = each.IsExact });
    }

    private sealed record Found
    {
        public required NameOwner Owner { get; init; }

        public required int Id { get; init; }

        public required string Text { get; init; }

        public required string NameKey { get; init; }

        public required int Articles { get; init; }

        public bool IsExact { get; init; }
    }
}
