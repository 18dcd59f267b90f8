using NewsGraphQL.Data;
using NewsGraphQL.Data.Articles;
using NewsGraphQL.Data.Search;
using NewsGraphQL.Server.Conventions.Loading;
using NewsGraphQL.Server.Conventions.Searching;

namespace NewsGraphQL.Server.Articles;

/// <summary>How articles are searched: by the words of headline and paragraphs.</summary>
internal static class ArticleSearch
{
    /// <summary>The search.</summary>
    public static SearchSource<Article> Source { get; } = new()
    {
        Find = (services, db, words) => services.GetRequiredService<NewsSearch>().Articles((NewsDbContext)db, SearchQuery.Parse(words))
            .Select(hit => new Ranked { Key = hit.Id, Rank = hit.Rank }),
        Key = article => article.Id,
        Matches = (context, article, words) => context.RequestServices!.GetRequiredService<ArticleBodyLoader>().Load(article.Id)
            .Then(body => Matches(article, body!, SearchQuery.Parse(words))),
    };

    private static IReadOnlyList<TextMatch> Matches(Article article, ArticleBody body, SearchQuery query) =>
        [.. SearchFragments.Whole("headline", article.Headline, query), .. SearchFragments.Around("body", body.Text, body.Paragraphs, query)];
}
