using GraphQL.Types;
using NewsGraphQL.Data;
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
        FilterRelated<StringOperationFilterInput>("section", article => article.Section, article => PlanHints.Shared(article.Section), "Its rubric.");
        FilterShared<ScalarOperationFilterInput<LanguageTagScalar>>("language", article => article.Language, "Its language.", holds => PlanHints.Often(holds));
        Filter<DateTimeOperationFilterInput>("publishedAt", article => article.PublishedUtc, (Article article) => article.SortUtc, "When it was published.");
        Filter<DateTimeOperationFilterInput>("modifiedAt", article => article.ModifiedUtc, "When it was last changed.");
        Filter<EnumOperationFilterInput<TimePrecisionType>>("publishedPrecision", article => article.PublishedPrecision, "How exactly it states its time.");
        Filter<BooleanOperationFilterInput>("publishedZoneStated", article => article.PublishedOffsetMinutes != null, "Whether it states the zone of its time.");
        Filter<DatelineFilterInput>("dateline", article => article, "Where the report was filed. `{ place: { eq: null } }` finds articles without a dateline.");
        Filter<BylineFilterInput>("byline", article => article, "Who made it. `{ raw: { eq: null } }` finds articles that credit nobody.");
        Filter<IntOperationFilterInput>("wordCount", article => article.WordCount, "The number of words.");
        Filter<IntOperationFilterInput>("version", article => article.Version, "How often its text was stored.");
        Filter<StringOperationFilterInput>("extractorVersion", article => article.ExtractorVersion, "The version of the rules that found its facts.");
        Filter<ListFilterInput<QuoteFilterInput, Quote>>("quotes", article => article.Quotes, "What is quoted in it.");
        Filter<ListFilterInput<PersonFilterInput, Person>>("people", article => article.People, "Who is named in it.");
        Filter<ListFilterInput<OrganizationFilterInput, Organization>>("organizations", article => article.Organizations, "The organizations named in it.");
        Filter<ListFilterInput<CountryFilterInput, Country>>("countries", article => article.Countries, "The countries named in it.");
        Filter<ListFilterInput<OrganizationFilterInput, Organization>>("sources", article => article.SourceLinks.Select(link => link.Organization), "The outlets and agencies that it names as sources.");
        Filter<ListFilterInput<RelatedLinkFilterInput, RelatedLink>>("related", article => article.Related, "The articles that its page links to (\"Baca Juga\").");
        Superseded("datelinePlace", typeof(StringOperationFilterInput), "The place in its dateline, as printed.", "Use `dateline: { place: … }`.",
            value => ("dateline", new Dictionary<string, object?> { ["place"] = value }));
    }
}

/// <summary>What articles are filtered by, of their datelines.</summary>
internal sealed class DatelineFilterInput : FilterInput<Article>
{
    /// <summary>Lists the members.</summary>
    public DatelineFilterInput() : base("a dateline")
    {
        Filter<StringOperationFilterInput>("place", article => article.DatelinePlace, "The place as printed.");
        Filter<StringOperationFilterInput>("outlet", article => article.DatelineOutlet, "The outlet printed beside it.");
    }
}

/// <summary>What articles are filtered by, of their bylines.</summary>
internal sealed class BylineFilterInput : FilterInput<Article>
{
    /// <summary>Lists the members.</summary>
    public BylineFilterInput() : base("a byline")
    {
        Filter<StringOperationFilterInput>("raw", article => article.BylineRaw, "The byline as printed.");
        Filter<ListFilterInput<CreditFilterInput, ArticleCredit>>("credits", article => article.Credits, "The people credited.");
        foreach (var one in (string[])["eq", "neq", "contains", "ncontains", "startsWith", "nstartsWith", "endsWith", "nendsWith"]) Once(one, typeof(StringGraphType));
        foreach (var several in (string[])["in", "nin"]) Once(several, typeof(ListGraphType<StringGraphType>));

        // The byline was a text before it had parts.
        void Once(string operation, Type type) => Superseded(operation, type, $"The same as `raw: {{ {operation}: … }}`.", $"Use `raw: {{ {operation}: … }}`.",
            value => ("raw", new Dictionary<string, object?> { [operation] = value }));
    }
}

/// <summary>What articles are filtered by, of their credits.</summary>
internal sealed class CreditFilterInput : FilterInput<ArticleCredit>
{
    /// <summary>Lists the members.</summary>
    public CreditFilterInput() : base("a credited person")
    {
        Filter<StringOperationFilterInput>("name", credit => credit.Name, "The name or the initials as printed.");
        Filter<EnumOperationFilterInput<CreditRoleType>>("role", credit => credit.Role, "What the person did.");
    }
}

/// <summary>What articles are filtered by, of the links on their pages.</summary>
internal sealed class RelatedLinkFilterInput : FilterInput<RelatedLink>
{
    /// <summary>Lists the members.</summary>
    public RelatedLinkFilterInput() : base("a link to another article")
    {
        Filter<StringOperationFilterInput>("headline", link => link.Headline, "The headline as printed in the link.");
        Filter<StringOperationFilterInput>("url", link => link.Url, "The address as linked.");
        Filter<ArticleFilterInput>("article", link => link.ResolvedArticle, "The article, when it is stored here.");
    }
}
