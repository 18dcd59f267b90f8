using NewsGraphQL.Data.Articles;
using NewsGraphQL.Data.Countries;
using NewsGraphQL.Data.Quotes;
using NewsGraphQL.Server.Articles;
using NewsGraphQL.Server.Conventions.Filtering;
using NewsGraphQL.Server.Quotes;

namespace NewsGraphQL.Server.Countries;

/// <summary>What countries are filtered by.</summary>
internal sealed class CountryFilterInput : FilterInput<Country>
{
    /// <summary>Lists the members.</summary>
    public CountryFilterInput() : base("a country")
    {
        Filter<IdOperationFilterInput>("id", country => country.Id, "Its id.");
        Filter<ScalarOperationFilterInput<CountryCodeScalar>>("code", country => country.Code, "Its two-letter code.");
        Filter<StringOperationFilterInput>("code3", country => country.Code3, "Its three-letter code.");
        Filter<StringOperationFilterInput>("numeric", country => country.Numeric, "Its three-digit code.");
        Filter<StringOperationFilterInput>("name", country => country.NameEn, "Its English name.");
        Filter<ListFilterInput<CountryNameFilterInput, CountryName>>("names", country => country.Names, "Its names, short names and demonyms in every language.");
        Filter<StringOperationFilterInput>("region", country => country.Region, "The UN's region.");
        Filter<StringOperationFilterInput>("subregion", country => country.Subregion, "The UN's subregion.");
        Filter<StringOperationFilterInput>("capital", country => country.Capital, "Its capital, in English.");
        Filter<BooleanOperationFilterInput>("isFormer", country => country.IsFormer, "Whether it no longer exists.");
        Filter<IntOperationFilterInput>("articleCount", country => country.ArticleCount, "How many articles name it.");
        Filter<ListFilterInput<ArticleFilterInput, Article>>("articles", country => country.Articles, "The articles that name it.");
        Filter<ListFilterInput<QuoteFilterInput, Quote>>("quotes", country => country.QuotesAbout, "The quotes that name it.");
    }
}

/// <summary>What countries are filtered by, of their names.</summary>
internal sealed class CountryNameFilterInput : FilterInput<CountryName>
{
    /// <summary>Lists the members.</summary>
    public CountryNameFilterInput() : base("a name of a country")
    {
        Filter<StringOperationFilterInput>("text", name => name.Text, "The name.");
        Filter<ScalarOperationFilterInput<LanguageTagScalar>>("language", name => name.Language, "The language of the name.");
        Filter<EnumOperationFilterInput<CountryNameKindType>>("kind", name => name.Kind, "What sort of name it is.");
    }
}
