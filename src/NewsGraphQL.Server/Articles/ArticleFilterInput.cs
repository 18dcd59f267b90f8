using NewsGraphQL.Data.Articles;
using NewsGraphQL.Data.Countries;
using NewsGraphQL.Data.Organizations;
using NewsGraphQL.Data.People;
using NewsGraphQL.Data.Quotes;
using NewsGraphQL.Server.Conventions.Filtering;
using NewsGraphQL.Server.Countries;
using NewsGraphQL.Server.Organizations;
using NewsGraphQL.Server.People;
using NewsGraphQL.Server.Quotes;

namespace NewsGraphQL.Server.Articles;

/// <summary>What articles are filtered by.</summary>
internal sealed class ArticleFilterInput : FilterInput<Article>
{
    /// <summary>Lists the members.</summary>
    public ArticleFilterInput() : base("an article")
    {
        Filter<IdOperationFilterInput>("id", article => article.Id, "Its id.");
        Filter<StringOperationFilterInput>("slug", article => article.Slug, "Its readable name.");
        Filter<StringOperationFilterInput>("url", article => article.Url, "Its address.");
        Filter<StringOperationFilterInput>("headline", article => article.Headline, "Its headline.");
        Filter<StringOperationFilterInput>("section", article => article.Section, "Its rubric.");
        Filter<ScalarOperationFilterInput<LanguageTagScalar>>("language", article => article.Language, "Its language.");
        Filter<DateTimeOperationFilterInput>("publishedAt", article => article.PublishedUtc, (Article article) => article.SortUtc, "When it was published.");
        Filter<DateTimeOperationFilterInput>("modifiedAt", article => article.ModifiedUtc, "When it was last changed.");
        Filter<StringOperationFilterInput>("datelinePlace", article => article.DatelinePlace, "The place in its dateline, as printed.");
        Filter<StringOperationFilterInput>("byline", article => article.BylineRaw, "Its byline as printed.");
        Filter<IntOperationFilterInput>("wordCount", article => article.WordCount, "The number of words.");
        Filter<IntOperationFilterInput>("version", article => article.Version, "How often its text was stored.");
        Filter<ListFilterInput<QuoteFilterInput, Quote>>("quotes", article => article.Quotes, "What is quoted in it.");
        Filter<ListFilterInput<PersonFilterInput, Person>>("people", article => article.People, "Who is named in it.");
        Filter<ListFilterInput<OrganizationFilterInput, Organization>>("organizations", article => article.Organizations, "The organizations named in it.");
        Filter<ListFilterInput<CountryFilterInput, Country>>("countries", article => article.Countries, "The countries named in it.");
        Filter<ListFilterInput<OrganizationFilterInput, Organization>>("sources", article => article.SourceLinks.Select(link => link.Organization), "The outlets and agencies that it names as sources.");
    }
}
