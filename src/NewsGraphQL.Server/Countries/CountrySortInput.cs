using NewsGraphQL.Data.Countries;
using NewsGraphQL.Server.Conventions.Sorting;

namespace NewsGraphQL.Server.Countries;

/// <summary>What countries are sorted by.</summary>
internal sealed class CountrySortInput : SortInput<Country>
{
    /// <summary>Lists the members.</summary>
    public CountrySortInput() : base("countries")
    {
        Sort("name", country => country.NameEn, "Its English name, by code unit.");
        Sort("code", country => country.Code, "Its two-letter code.");
        Sort("region", country => country.Region, "The UN's region.");
        Sort("subregion", country => country.Subregion, "The UN's subregion.");
        Sort("articleCount", country => country.ArticleCount, "How many articles name it.");
    }
}
