using NewsGraphQL.Data.Countries;
using NewsGraphQL.Data.Quotes;
using NewsGraphQL.Server.Conventions.Connections;
using NewsGraphQL.Server.Conventions.Sorting;

namespace NewsGraphQL.Server.Countries;

/// <summary>The lists whose items are countries.</summary>
internal static class CountryLists
{
    /// <summary>All countries, by English name.</summary>
    public static ListSource<Country, Country> All { get; } = new()
    {
        Item = country => country,
        DefaultOrder = [SortKey.By((Country country) => country.NameEn)],
        Tiebreak = SortKey.By((Country country) => country.Id),
    };

    /// <summary>The countries named in an article, in the order of first mention.</summary>
    public static ListSource<ArticleCountry, Country> OfArticle { get; } = new()
    {
        Item = link => link.Country!,
        Parent = link => link.ArticleId,
        DefaultOrder = [SortKey.By((ArticleCountry link) => link.Ordinal)],
        Tiebreak = SortKey.By((ArticleCountry link) => link.CountryId),
    };

    /// <summary>The countries named inside a quote, by English name.</summary>
    public static ListSource<QuoteCountry, Country> InQuote { get; } = new()
    {
        Item = link => link.Country!,
        Parent = link => link.QuoteId,
        DefaultOrder = [SortKey.By((QuoteCountry link) => link.Country!.NameEn)],
        Tiebreak = SortKey.By((QuoteCountry link) => link.CountryId),
    };
}
