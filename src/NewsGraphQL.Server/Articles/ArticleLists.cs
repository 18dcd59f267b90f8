using NewsGraphQL.Data.Articles;
using NewsGraphQL.Data.Countries;
using NewsGraphQL.Data.Organizations;
using NewsGraphQL.Data.People;
using NewsGraphQL.Server.Conventions.Connections;
using NewsGraphQL.Server.Conventions.Sorting;

namespace NewsGraphQL.Server.Articles;

/// <summary>The lists whose items are articles, newest first, undated last.</summary>
internal static class ArticleLists
{
    /// <summary>All articles.</summary>
    public static ListSource<Article, Article> All { get; } = new()
    {
        Item = article => article,
        DefaultOrder = [SortKey.By((Article article) => article.SortUtc, descending: true)],
        Tiebreak = SortKey.By((Article article) => article.Id, descending: true),
        Carried = [nameof(Article.SortUtc)],
        Search = ArticleSearch.Source,
    };

    /// <summary>The articles that name a person; the link carries the date, so the list is one index range.</summary>
    public static ListSource<ArticlePerson, Article> OfPerson { get; } = new()
    {
        Item = link => link.Article!,
        Parent = link => link.PersonId,
        DefaultOrder = [SortKey.By((ArticlePerson link) => link.SortUtc, descending: true)],
        Tiebreak = SortKey.By((ArticlePerson link) => link.ArticleId, descending: true),
        Search = ArticleSearch.Source,
    };

    /// <summary>The articles that name an organization.</summary>
    public static ListSource<ArticleOrganization, Article> OfOrganization { get; } = new()
    {
        Item = link => link.Article!,
        Parent = link => link.OrganizationId,
        DefaultOrder = [SortKey.By((ArticleOrganization link) => link.SortUtc, descending: true)],
        Tiebreak = SortKey.By((ArticleOrganization link) => link.ArticleId, descending: true),
        Search = ArticleSearch.Source,
    };

    /// <summary>The articles that name a country.</summary>
    public static ListSource<ArticleCountry, Article> OfCountry { get; } = new()
    {
        Item = link => link.Article!,
        Parent = link => link.CountryId,
        DefaultOrder = [SortKey.By((ArticleCountry link) => link.SortUtc, descending: true)],
        Tiebreak = SortKey.By((ArticleCountry link) => link.ArticleId, descending: true),
        Search = ArticleSearch.Source,
    };
}
