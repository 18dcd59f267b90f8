using NewsGraphQL.Data;
using NewsGraphQL.Data.Quotes;
using NewsGraphQL.Data.Search;
using NewsGraphQL.Server.Articles;
using NewsGraphQL.Server.Conventions.Searching;

namespace NewsGraphQL.Server.Quotes;

/// <summary>How quotes are searched: by their words.</summary>
internal static class QuoteSearch
{
    /// <summary>The search.</summary>
    public static SearchSource<Quote> Source { get; } = new()
    {
        Find = (services, db, words) => services.GetRequiredService<NewsSearch>().Quotes((NewsDbContext)db, SearchQuery.Parse(words))
            .Select(hit => new Ranked { Key = hit.Id, Rank = hit.Rank }),
        Key = quote => quote.Id,
        Matches = (_, quote, words) => SearchFragments.Whole("text", quote.Text, SearchQuery.Parse(words)),
    };
}
