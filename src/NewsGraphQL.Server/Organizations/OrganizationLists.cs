using NewsGraphQL.Data.Organizations;
using NewsGraphQL.Data.Quotes;
using NewsGraphQL.Server.Conventions.Connections;
using NewsGraphQL.Server.Conventions.Sorting;

namespace NewsGraphQL.Server.Organizations;

/// <summary>The lists whose items are organizations.</summary>
internal static class OrganizationLists
{
    /// <summary>All organizations, by name.</summary>
    public static ListSource<Organization, Organization> All { get; } = new()
    {
        Item = organization => organization,
        DefaultOrder = [SortKey.By((Organization organization) => organization.Name)],
        Tiebreak = SortKey.By((Organization organization) => organization.Id),
    };

    /// <summary>The organizations named in an article, in the order of first mention.</summary>
    public static ListSource<ArticleOrganization, Organization> OfArticle { get; } = new()
    {
        Item = link => link.Organization!,
        Parent = link => link.ArticleId,
        DefaultOrder = [SortKey.By((ArticleOrganization link) => link.Ordinal)],
        Tiebreak = SortKey.By((ArticleOrganization link) => link.OrganizationId),
    };

    /// <summary>The organizations named inside a quote, by name.</summary>
    public static ListSource<QuoteOrganization, Organization> InQuote { get; } = new()
    {
        Item = link => link.Organization!,
        Parent = link => link.QuoteId,
        DefaultOrder = [SortKey.By((QuoteOrganization link) => link.Organization!.Name)],
        Tiebreak = SortKey.By((QuoteOrganization link) => link.OrganizationId),
    };
}
