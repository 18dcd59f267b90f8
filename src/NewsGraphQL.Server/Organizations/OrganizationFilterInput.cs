using NewsGraphQL.Data.Articles;
using NewsGraphQL.Data.Organizations;
using NewsGraphQL.Data.Quotes;
using NewsGraphQL.Server.Articles;
using NewsGraphQL.Server.Conventions.Filtering;
using NewsGraphQL.Server.Countries;
using NewsGraphQL.Server.Quotes;

namespace NewsGraphQL.Server.Organizations;

/// <summary>What organizations are filtered by.</summary>
internal sealed class OrganizationFilterInput : FilterInput<Organization>
{
    /// <summary>Lists the members.</summary>
    public OrganizationFilterInput() : base("an organization")
    {
        Filter<IdOperationFilterInput>("id", organization => organization.Id, "Its id.");
        Filter<StringOperationFilterInput>("slug", organization => organization.Slug, "Its readable name.");
        Filter<StringOperationFilterInput>("name", organization => organization.Name, "Its fullest known name.");
        Filter<StringOperationFilterInput>("acronym", organization => organization.Acronym, "Its short form.");
        Filter<EnumOperationFilterInput<OrganizationKindType>>("kind", organization => organization.Kind, "What sort of body it is.");
        Filter<CountryFilterInput>("country", organization => organization.Country, "The state that it belongs to.");
        Filter<ListFilterInput<OrganizationAliasFilterInput, OrganizationAlias>>("aliases", organization => organization.Aliases, "The forms under which articles name it.");
        Filter<ListFilterInput<ArticleFilterInput, Article>>("articles", organization => organization.Articles, "The articles that name it.");
        Filter<IntOperationFilterInput>("articleCount", organization => organization.ArticleCount, "How many articles name it.");
        Filter<ListFilterInput<QuoteFilterInput, Quote>>("quotes", organization => organization.Quotes, "What it said.");
        Filter<ListFilterInput<QuoteFilterInput, Quote>>("quotesAbout", organization => organization.QuotesAbout, "The quotes that name it.");
    }
}

/// <summary>What organizations are filtered by, of their aliases.</summary>
internal sealed class OrganizationAliasFilterInput : FilterInput<OrganizationAlias>
{
    /// <summary>Lists the members.</summary>
    public OrganizationAliasFilterInput() : base("a form of a name")
    {
        Filter<StringOperationFilterInput>("name", alias => alias.Name, "The form as printed.");
        Filter<ArticleFilterInput>("article", alias => alias.Article, "The article that is given for it.");
    }
}
