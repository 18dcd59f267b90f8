using NewsGraphQL.Data.Countries;
using NewsGraphQL.Data.Organizations;
using NewsGraphQL.Data.People;
using NewsGraphQL.Data.Providers;

namespace NewsGraphQL.Data.Search;

/// <summary>Finds rows by their words. What is found composes with any filter and order: join it on the id.</summary>
/// <remarks>The index is written in the transaction that writes the article, so a search never finds more or less than a list does.</remarks>
public sealed class NewsSearch(StoreProvider provider)
{
    // Before whoever is named by the most articles.
    private const double VeryName = 1_000_000_000;

    /// <summary>The articles with these words in headline or paragraphs; a word of the headline counts more. Nothing for an empty search.</summary>
    public IQueryable<SearchHit> Articles(NewsDbContext db, SearchQuery query) => provider.Search.Articles(db, query);

    /// <summary>The quotes with these words. Nothing for an empty search.</summary>
    public IQueryable<SearchHit> Quotes(NewsDbContext db, SearchQuery query) => provider.Search.Quotes(db, query);

    /// <summary>The people with a name or alias that has these words, each once, with the best of their aliases. Nothing for an empty search.</summary>
    public IQueryable<SearchHit> People(NewsDbContext db, SearchQuery query) =>
        provider.Search.PersonAliases(db, query)
            .Join(db.Set<PersonAlias>(), hit => hit.Id, alias => alias.Id, (hit, alias) => new { alias.PersonId, hit.Rank })
            .GroupBy(found => found.PersonId)
            .Select(person => new SearchHit { Id = person.Key, Rank = person.Min(found => found.Rank) });

    /// <summary>The organizations with a name or alias that has these words, each once, with the best of their aliases. Nothing for an empty search.</summary>
    public IQueryable<SearchHit> Organizations(NewsDbContext db, SearchQuery query) =>
        provider.Search.OrganizationAliases(db, query)
            .Join(db.Set<OrganizationAlias>(), hit => hit.Id, alias => alias.Id, (hit, alias) => new { alias.OrganizationId, hit.Rank })
            .GroupBy(found => found.OrganizationId)
            .Select(organization => new SearchHit { Id = organization.Key, Rank = organization.Min(found => found.Rank) });

    /// <summary>The people with a name or alias that has these words, each once, those with the very name first, then whom most articles name.</summary>
    public IQueryable<SearchHit> MostMentionedPeople(NewsDbContext db, SearchQuery query)
    {
        var key = Key(query);
        return People(db, query).Join(db.People, hit => hit.Id, person => person.Id,
            (hit, person) => new SearchHit { Id = person.Id, Rank = -person.ArticleCount - (person.NameKey == key ? VeryName : 0.0) });
    }

    /// <summary>The organizations with a name or alias that has these words, each once, those with the very name first, then which most articles name.</summary>
    public IQueryable<SearchHit> MostMentionedOrganizations(NewsDbContext db, SearchQuery query)
    {
        var key = Key(query);
        return Organizations(db, query).Join(db.Organizations, hit => hit.Id, organization => organization.Id,
            (hit, organization) => new SearchHit { Id = organization.Id, Rank = -organization.ArticleCount - (organization.NameKey == key ? VeryName : 0.0) });
    }

    /// <summary>The countries with a name that is, begins with or holds these words, each once. Nothing for an empty search.</summary>
    public static IQueryable<SearchHit> Countries(NewsDbContext db, SearchQuery query)
    {
        var key = Key(query);
        return db.Set<CountryName>().Where(name => key != "" && (" " + name.NameKey).Contains(" " + key))
            .Select(name => new { name.CountryId, Rank = name.NameKey == key ? -3.0 : name.NameKey.StartsWith(key) ? -2.0 : -1.0 })
            .GroupBy(found => found.CountryId)
            .Select(country => new SearchHit { Id = country.Key, Rank = country.Min(found => found.Rank) });
    }

    private static string Key(SearchQuery query) => string.Join(' ', query.Wanted.SelectMany(term => term.Words));
}
