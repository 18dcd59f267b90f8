using NewsGraphQL.Data.People;
using NewsGraphQL.Data.Providers;

namespace NewsGraphQL.Data.Search;

/// <summary>Finds rows by their words. What is found composes with any filter and order: join it on the id.</summary>
/// <remarks>The index is written in the transaction that writes the article, so a search never finds more or less than a list does.</remarks>
public sealed class NewsSearch(StoreProvider provider)
{
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
}
