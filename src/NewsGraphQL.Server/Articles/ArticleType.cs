using GraphQL;
using GraphQL.Types;
using NewsGraphQL.Data;
using NewsGraphQL.Data.Articles;
using NewsGraphQL.Server.Conventions.Connections;
using NewsGraphQL.Server.Conventions.Counting;
using NewsGraphQL.Server.Conventions.Execution;
using NewsGraphQL.Server.Conventions.Loading;
using NewsGraphQL.Server.Conventions.Nodes;
using NewsGraphQL.Server.Conventions.Scalars;
using NewsGraphQL.Server.Countries;
using NewsGraphQL.Server.Organizations;
using NewsGraphQL.Server.People;
using NewsGraphQL.Server.Quotes;

namespace NewsGraphQL.Server.Articles;

/// <summary>An article on the wire.</summary>
internal sealed class ArticleType : ObjectGraphType<Article>, IListed
{
    /// <summary>Adds the fields.</summary>
    public ArticleType()
    {
        Name = "Article";
        Description = "A news article with all that was found in it.";
        this.IsNode(article => article.Id);
        AddHead();
        AddTimes();
        AddText();
        AddLists();
    }

    /// <inheritdoc/>
    public static string Plural => "Articles";

    /// <inheritdoc/>
    public static bool IsSearched => true;

    /// <inheritdoc/>
    public static void Extend(ObjectGraphType<Connection> connection)
    {
        connection.Field<NonNullGraphType<ArticlesFacetsType>>("facets").Description("The whole list counted by what its articles share, under the same conditions as the rows.").Gives(source => source);
        connection.AddTimeline<Article>(article => article.SortUtc, instant => StoreTime.Day(instant), instant => StoreTime.Clock(instant));
    }

    private void AddHead()
    {
        Field<NonNullGraphType<StringGraphType>>("slug").Description("A readable, unique name for addresses; never changed once given.").Shows(article => article.Slug);
        Field<UrlScalar>("url").Description("Where the article was published; null when its file does not say.").Shows(article => article.Url);
        Field<StringGraphType>("headline").Description("The headline; null for a text without one.").Shows(article => article.Headline);
        Field<StringGraphType>("section").Description("The newspaper's rubric (\"Kompas dunia\"); null when none is printed.").Shows(article => article.Section);
        Field<NonNullGraphType<LanguageTagScalar>>("language").Description("The language of the text.").Shows(article => article.Language);
        Field<DatelineType>("dateline").Description("Where the report was filed; null when it has no dateline.")
            .Gives(source => source.DatelinePlace is null ? null : source);
        Field<BylineType>("byline").Description("Who made the article; null when nobody is credited.").Gives(source => source.BylineRaw is null ? null : source);
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<OrganizationType>>>>("sources").Description("The outlets and agencies that the article names as its sources, in printed order.")
            .Reads(article => article.Id).Resolve(context => context.RequestServices!.GetRequiredService<SourcesByArticleLoader>().Load(context.Source.Id).Then(sources => sources!.Select(source => source.Organization)));
    }

    private void AddTimes()
    {
        Field<DateTimeScalar>("publishedAt").Description("When it was published, on the clock of the place (WIB, WITA, WIT …); in UTC when the article states no zone; null when it states no time.")
            .Reads(article => article.PublishedUtc, article => article.PublishedOffsetMinutes).Gives(source => ArticleTimes.OnTheClock(source.PublishedUtc, source.PublishedOffsetMinutes));
        Field<TimePrecisionType>("publishedPrecision").Description("How exactly the article states its time; null when it states none.").Shows(article => article.PublishedPrecision);
        Field<NonNullGraphType<BooleanGraphType>>("publishedZoneStated").Description("Whether the article states the zone of its time; when false, `publishedAt` is its clock read as UTC.")
            .Reads(article => article.PublishedOffsetMinutes).Gives(source => source.PublishedOffsetMinutes is not null);
        Field<DateTimeScalar>("modifiedAt").Description("When it was last changed by its publisher; null when nothing says so.")
            .Reads(article => article.ModifiedUtc, article => article.ModifiedOffsetMinutes).Gives(source => ArticleTimes.OnTheClock(source.ModifiedUtc, source.ModifiedOffsetMinutes));
        Field<NonNullGraphType<IntGraphType>>("version").Description("1 when first stored; one more for each changed text under the same address.").Shows(article => article.Version);
        Field<NonNullGraphType<StringGraphType>>("extractorVersion").Description("The version of the rules that found its facts.").Shows(article => article.ExtractorVersion);
    }

    private void AddText()
    {
        Field<NonNullGraphType<StringGraphType>>("body").Description("The text exactly as read; every span points into it. Long: select it only where it is shown.")
            .Reads(article => article.Id).Resolve(context => Body(context).Then(body => body!.Text));
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<ParagraphType>>>>("paragraphs").Description("The article's own paragraphs in order: without headline, byline and related links.")
            .Reads(article => article.Id).Resolve(context => Body(context).Then(body => body!.Paragraphs.Select((span, index) => new ArticleParagraph(index, new SpanOfText(span, span.In(body.Text))))));
        Field<NonNullGraphType<IntGraphType>>("wordCount").Description("The number of words in its paragraphs.").Shows(article => article.WordCount);
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<RelatedArticleType>>>>("related").Description($"The articles that the page links to (\"Baca Juga\"), in printed order, then up to {KindredByArticleLoader.Most} that name the same people or at least two of the same countries: most shared people first, then most shared countries, then the newest. Weighed are the {KindredByArticleLoader.Weighed} latest articles of each person and country.")
            .Reads(article => article.Id).Resolve(context => context.RequestServices!.GetRequiredService<RelatedByArticleLoader>().Load(context.Source.Id).With(
                context.RequestServices!.GetRequiredService<KindredByArticleLoader>().Load(context.Source.Id), Related));
    }

    private void AddLists()
    {
        this.ListOf<Article, QuoteType, QuoteFilterInput, QuoteSortInput, Data.Quotes.Quote, Data.Quotes.Quote>(
            "quotes", "What is quoted in it, in the order of the text.", QuoteLists.OfArticle, article => article.Id);
        this.ListOf<Article, PersonType, PersonFilterInput, PersonSortInput, Data.People.ArticlePerson, Data.People.Person>(
            "people", "Who is named in it, in the order of first mention.", PersonLists.OfArticle, article => article.Id);
        this.ListOf<Article, OrganizationType, OrganizationFilterInput, OrganizationSortInput, Data.Organizations.ArticleOrganization, Data.Organizations.Organization>(
            "organizations", "The organizations named in it, in the order of first mention.", OrganizationLists.OfArticle, article => article.Id);
        this.ListOf<Article, CountryType, CountryFilterInput, CountrySortInput, Data.Countries.ArticleCountry, Data.Countries.Country>(
            "countries", "The countries named in it, in the order of first mention.", CountryLists.OfArticle, article => article.Id);
    }

    private static IEnumerable<RelatedArticle> Related(IReadOnlyList<Data.Articles.RelatedLink>? links, IReadOnlyList<KindredArticle>? kindred) =>
    [
        .. links!.Select(link => new RelatedArticle(link.Headline, link.Url, link.ResolvedArticleId, RelationReason.Linked, null)),
        .. (kindred ?? []).Where(near => links!.All(link => link.ResolvedArticleId != near.ArticleId))
            .Select(near => new RelatedArticle(null, null, near.ArticleId, near.People.Count > 0 ? RelationReason.SharedPeople : RelationReason.SharedCountries, near)),
    ];

    private static GraphQL.DataLoader.IDataLoaderResult<ArticleBody?> Body(IResolveFieldContext<Article> context) =>
        context.RequestServices!.GetRequiredService<ArticleBodyLoader>().Load(context.Source.Id);
}
