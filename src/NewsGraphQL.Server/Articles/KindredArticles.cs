using Microsoft.EntityFrameworkCore;
using NewsGraphQL.Data.Countries;
using NewsGraphQL.Data.People;
using NewsGraphQL.Server.Conventions;
using NewsGraphQL.Server.Conventions.Loading;

namespace NewsGraphQL.Server.Articles;

/// <summary>An article that shares people or countries with another one.</summary>
/// <param name="ArticleId">The article.</param>
/// <param name="People">The keys of the people that both name.</param>
/// <param name="Countries">The keys of the countries that both name.</param>
internal sealed record KindredArticle(int ArticleId, IReadOnlyList<int> People, IReadOnlyList<int> Countries);

/// <summary>The articles that share most people, then most countries, with an article; the newest first among equals.</summary>
/// <remarks>A shared person makes articles kindred, and so do two shared countries: one alone (most articles name the same few) does not.
/// Only the latest articles of each person and country are weighed, so that the cost does not grow with the store.</remarks>
internal sealed class KindredByArticleLoader(OpenStore open, StoreAbilities abilities) : BatchLoader<int, IReadOnlyList<KindredArticle>>
{
    /// <summary>How many of the latest articles of a person or country are weighed.</summary>
    public const int Weighed = 100;

    /// <summary>How many kindred articles there are at most.</summary>
    public const int Most = 5;

    private const int EnoughCountries = 2;

    /// <inheritdoc/>
    protected override async Task<IReadOnlyDictionary<int, IReadOnlyList<KindredArticle>>> FetchAsync(IReadOnlyList<int> keys, CancellationToken stop)
    {
        await using var db = await open(stop);
        var people = await db.Set<ArticlePerson>().Where(link => keys.Contains(link.ArticleId)).Select(link => new Link(link.ArticleId, link.PersonId, link.SortUtc)).ToListAsync(stop);
        var named = people.Select(link => link.Key).Distinct().ToArray();
        var personArticles = await LatestOfPeople(db, named).Select(link => new Link(link.ArticleId, link.PersonId, link.SortUtc)).ToListAsync(stop);

        var countries = await db.Set<ArticleCountry>().Where(link => keys.Contains(link.ArticleId)).Select(link => new Link(link.ArticleId, link.CountryId, link.SortUtc)).ToListAsync(stop);
        var states = countries.Select(link => link.Key).Distinct().ToArray();
        var others = personArticles.Select(link => link.ArticleId).Distinct().ToList();
        var countryArticles = await LatestOfCountries(db, states).Select(link => new { link.ArticleId, Key = link.CountryId, link.SortUtc })
            .Union(db.Set<ArticleCountry>().Where(link => others.Contains(link.ArticleId) && states.Contains(link.CountryId)).Select(link => new { link.ArticleId, Key = link.CountryId, link.SortUtc }))
            .Select(link => new Link(link.ArticleId, link.Key, link.SortUtc)).ToListAsync(stop);

        var (byPerson, byCountry) = (personArticles.ToLookup(link => link.Key), countryArticles.ToLookup(link => link.Key));
        var (peopleOf, countriesOf) = (people.ToLookup(link => link.ArticleId, link => link.Key), countries.ToLookup(link => link.ArticleId, link => link.Key));
        return keys.ToDictionary(key => key, key => Nearest(key, Shared(peopleOf[key], byPerson), Shared(countriesOf[key], byCountry)));
    }

    // Where the database has lateral joins, the latest links of each key are joined to it; elsewhere the key and the article look the link up.
    // "+ 0": a sum is no column. EF Core would number all rows in place of a lateral join, and SQLite's planner would walk all links of a key and ask of each whether it is among the latest.
    private IQueryable<ArticlePerson> LatestOfPeople(DbContext db, int[] people) => abilities.Keys?.Invoke(db, people) is { } keys
        ? keys.SelectMany(key => db.Set<ArticlePerson>().Where(own => own.PersonId == key + 0).OrderByDescending(own => own.SortUtc).ThenByDescending(own => own.ArticleId).Take(Weighed))
        : db.Set<Person>().SelectMany(_ => db.Set<ArticlePerson>(), (person, link) => new { person, link })
            .Where(pair => people.Contains(pair.person.Id) && pair.link.PersonId + 0 == pair.person.Id
                && db.Set<ArticlePerson>().Where(own => own.PersonId == pair.person.Id).OrderByDescending(own => own.SortUtc).ThenByDescending(own => own.ArticleId)
                    .Take(Weighed).Select(own => own.ArticleId).Contains(pair.link.ArticleId))
            .Select(pair => pair.link);

    private IQueryable<ArticleCountry> LatestOfCountries(DbContext db, int[] countries) => abilities.Keys?.Invoke(db, countries) is { } keys
        ? keys.SelectMany(key => db.Set<ArticleCountry>().Where(own => own.CountryId == key + 0).OrderByDescending(own => own.SortUtc).ThenByDescending(own => own.ArticleId).Take(Weighed))
        : db.Set<Country>().SelectMany(_ => db.Set<ArticleCountry>(), (country, link) => new { country, link })
            .Where(pair => countries.Contains(pair.country.Id) && pair.link.CountryId + 0 == pair.country.Id
                && db.Set<ArticleCountry>().Where(own => own.CountryId == pair.country.Id).OrderByDescending(own => own.SortUtc).ThenByDescending(own => own.ArticleId)
                    .Take(Weighed).Select(own => own.ArticleId).Contains(pair.link.ArticleId))
            .Select(pair => pair.link);

    private static Dictionary<int, (List<int> Keys, DateTime SortUtc)> Shared(IEnumerable<int> keys, ILookup<int, Link> articles)
    {
        var shared = new Dictionary<int, (List<int> Keys, DateTime SortUtc)>();
        foreach (var link in keys.SelectMany(key => articles[key]))
        {
            if (!shared.TryGetValue(link.ArticleId, out var found)) shared[link.ArticleId] = found = ([], link.SortUtc);
            found.Keys.Add(link.Key);
        }

        return shared;
    }

    private static IReadOnlyList<KindredArticle> Nearest(int article, Dictionary<int, (List<int> Keys, DateTime SortUtc)> people, Dictionary<int, (List<int> Keys, DateTime SortUtc)> countries) =>
    [
        .. people.Keys.Union(countries.Where(found => found.Value.Keys.Count >= EnoughCountries).Select(found => found.Key)).Where(other => other != article)
            .Select(other => (Id: other, People: people.GetValueOrDefault(other).Keys ?? [], Countries: countries.GetValueOrDefault(other).Keys ?? [],
                Sort: people.TryGetValue(other, out var dated) ? dated.SortUtc : countries[other].SortUtc))
            .OrderByDescending(near => near.People.Count).ThenByDescending(near => near.Countries.Count).ThenByDescending(near => near.Sort).ThenByDescending(near => near.Id).Take(Most)
            .Select(near => new KindredArticle(near.Id, [.. near.People.Order()], [.. near.Countries.Order()])),
    ];

    private sealed record Link(int ArticleId, int Key, DateTime SortUtc);
}
