using Microsoft.EntityFrameworkCore;
using NewsGraphQL.Data.Countries;
using NewsGraphQL.Data.People;
using NewsGraphQL.Server.Conventions;
using NewsGraphQL.Server.Conventions.Connections;
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

    // All that is weighed stands in the links.
    private static readonly ListSource<ArticlePerson, Link> OfPerson = new()
    {
        Item = link => new Link(link.ArticleId, link.PersonId, link.SortUtc),
        Parent = ArticleLists.OfPerson.Parent,
        DefaultOrder = ArticleLists.OfPerson.DefaultOrder,
        Tiebreak = ArticleLists.OfPerson.Tiebreak,
    };

    private static readonly ListSource<ArticleCountry, Link> OfCountry = new()
    {
        Item = link => new Link(link.ArticleId, link.CountryId, link.SortUtc),
        Parent = ArticleLists.OfCountry.Parent,
        DefaultOrder = ArticleLists.OfCountry.DefaultOrder,
        Tiebreak = ArticleLists.OfCountry.Tiebreak,
    };

    /// <inheritdoc/>
    protected override async Task<IReadOnlyDictionary<int, IReadOnlyList<KindredArticle>>> FetchAsync(IReadOnlyList<int> keys, CancellationToken stop)
    {
        await using var db = await open(stop);
        var people = await db.Set<ArticlePerson>().Where(link => keys.Contains(link.ArticleId)).Select(link => new Link(link.ArticleId, link.PersonId, link.SortUtc)).ToListAsync(stop);
        var personArticles = await LatestAsync(db, OfPerson, people, stop);

        var countries = await db.Set<ArticleCountry>().Where(link => keys.Contains(link.ArticleId)).Select(link => new Link(link.ArticleId, link.CountryId, link.SortUtc)).ToListAsync(stop);
        var (others, states) = (personArticles.Select(link => link.ArticleId).Distinct().ToList(), countries.Select(link => link.Key).Distinct().ToList());
        var countryArticles = await LatestAsync(db, OfCountry, countries, stop);
        // Of an article that shares a person, every shared country counts, however old the article is.
        countryArticles.UnionWith(await db.Set<ArticleCountry>().Where(link => others.Contains(link.ArticleId) && states.Contains(link.CountryId))
            .Select(link => new Link(link.ArticleId, link.CountryId, link.SortUtc)).ToListAsync(stop));

        var (byPerson, byCountry) = (personArticles.ToLookup(link => link.Key), countryArticles.ToLookup(link => link.Key));
        var (peopleOf, countriesOf) = (people.ToLookup(link => link.ArticleId, link => link.Key), countries.ToLookup(link => link.ArticleId, link => link.Key));
        return keys.ToDictionary(key => key, key => Nearest(key, Shared(peopleOf[key], byPerson), Shared(countriesOf[key], byCountry)));
    }

    private async Task<HashSet<Link>> LatestAsync<TLink>(DbContext db, ListSource<TLink, Link> source, List<Link> links, CancellationToken stop) where TLink : class
    {
        if (links.Count == 0) return [];
        var pages = await KeysetPager.PagesAsync(db, source, ListRequest<TLink>.FirstOf(source, Weighed), [.. links.Select(link => link.Key).Distinct()], abilities, stop);
        return [.. pages.Values.SelectMany(page => page.Edges.Select(edge => (Link)edge.Node))];
    }

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
