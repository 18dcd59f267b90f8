using NewsGraphQL.Data.Organizations;
using NewsGraphQL.Server.Conventions.Sorting;
using NewsGraphQL.Server.Countries;

namespace NewsGraphQL.Server.Organizations;

/// <summary>What organizations are sorted by.</summary>
internal sealed class OrganizationSortInput : SortInput<Organization>
{
    /// <summary>Lists the members.</summary>
    public OrganizationSortInput() : base("organizations")
    {
        Sort("name", organization => organization.Name, "Its fullest known name, by code unit.");
        Sort("acronym", organization => organization.Acronym, "Its short form.");
        Sort("kind", organization => organization.Kind, "What sort of body it is.");
        Sort("slug", organization => organization.Slug, "Its readable name.");
        Sort("articleCount", organization => organization.ArticleCount, "How many articles name it.");
        SortBy<CountrySortInput, Data.Countries.Country?>("country", organization => organization.Country, "The state that it belongs to.");
    }
}
