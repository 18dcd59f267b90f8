using Microsoft.EntityFrameworkCore;
using NewsGraphQL.Data.Countries;
using NewsGraphQL.Data.People;
using NewsGraphQL.Server.Conventions;
using NewsGraphQL.Server.Conventions.Loading;

namespace NewsGraphQL.Server.Articles;

/// <summary>An article that shares people with another one.</summary>
/// <param name="ArticleId">The article.</param>
/// <param name="People">The keys of the people that both name.</param>
/// <param name="Countries">The keys of the countries that both name.</param>
internal sealed record KindredArticle(int ArticleId, IReadOnlyList<int> People, IReadOnlyList<int> Countries);

/// <summary>The articles that share most people, then most countries, with an article; the newest first among equals.</summary>
/// <remarks>A shared person is what makes articles kindred: a shared country alone (most articles name the same few) does not.</remarks>
internal sealed class KindredByArticleLoader(OpenStore open) : BatchLoader<int, IReadOnlyList<KindredArticle>>
{
    private const int Most = 5;

    /// <inheritdoc/>
    protected override async Task<IReadOnlyDictionary<int, IReadOnlyList<KindredArticle>>> FetchAsync(IReadOnlyList<int> keys, CancellationToken stop)
    {
        await using var db = await open(stop);
        var people = await db.Set<ArticlePerson>().Where(link => keys.Contains(link.ArticleId))
            .Join(db.Set<ArticlePerson>(), link => link.PersonId, other => other.PersonId, (link, other) => new { link.ArticleId, Other = other.ArticleId, other.SortUtc, Key = link.PersonId })
            .Where(pair => pair.Other != pair.ArticleId).ToListAsync(stop);
        var near = people.GroupBy(pair => (pair.ArticleId, pair.Other)).ToList();
        var others = near.Select(pair => pair.Key.Other).Distinct().ToList();
        var countries = (await db.Set<ArticleCountry>().Where(link => keys.Contains(link.ArticleId))
            .Join(db.Set<ArticleCountry>().Where(link => others.Contains(link.ArticleId)), link => link.CountryId, other => other.CountryId,
                (link, other) => new { link.ArticleId, Other = other.ArticleId, Key = link.CountryId })
            .ToListAsync(stop)).ToLookup(pair => (pair.ArticleId, pair.Other), pair => pair.Key);
        return near.GroupBy(pair => pair.Key.ArticleId).ToDictionary(list => list.Key, list => (IReadOnlyList<KindredArticle>)
        [
            .. list.OrderByDescending(pair => pair.Count()).ThenByDescending(pair => countries[pair.Key].Count())
                .ThenByDescending(pair => pair.First().SortUtc).ThenByDescending(pair => pair.Key.Other).Take(Most)
                .Select(pair => new KindredArticle(pair.Key.Other, [.. pair.Select(shared => shared.Key).Order()], [.. countries[pair.Key].Order()])),
        ]);
    }
}
