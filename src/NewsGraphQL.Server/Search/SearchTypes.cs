using GraphQL.Types;
using NewsGraphQL.Server.Articles;
using NewsGraphQL.Server.Countries;
using NewsGraphQL.Server.Organizations;
using NewsGraphQL.Server.People;
using NewsGraphQL.Server.Quotes;

namespace NewsGraphQL.Server.Search;

/// <summary>What can be found. The order is that of the omnibox: names first.</summary>
internal enum SearchType
{
    /// <summary>Countries by their names.</summary>
    Country,

    /// <summary>People by their names and aliases.</summary>
    Person,

    /// <summary>Organizations by their names and aliases.</summary>
    Organization,

    /// <summary>Articles by their words.</summary>
    Article,

    /// <summary>Quotes by their words.</summary>
    Quote,
}

/// <summary>What can be found, on the wire.</summary>
internal sealed class SearchTypeType : EnumerationGraphType
{
    /// <summary>Adds the values.</summary>
    public SearchTypeType()
    {
        Name = "SearchType";
        Description = "What can be searched for.";
        Add("COUNTRY", SearchType.Country, "Countries by their names in any language.");
        Add("PERSON", SearchType.Person, "People by their names and aliases.");
        Add("ORGANIZATION", SearchType.Organization, "Organizations by their names and aliases.");
        Add("ARTICLE", SearchType.Article, "Articles by the words of headline and text.");
        Add("QUOTE", SearchType.Quote, "Quotes by their words.");
    }
}

/// <summary>Anything that a search finds.</summary>
internal sealed class SearchResultType : UnionGraphType
{
    /// <summary>Lists the types.</summary>
    public SearchResultType()
    {
        Name = "SearchResult";
        Description = "Anything that a search finds.";
        Type<CountryType>();
        Type<PersonType>();
        Type<OrganizationType>();
        Type<ArticleType>();
        Type<QuoteType>();
    }
}
