using GraphQL.Types;
using NewsGraphQL.Extraction;
using NewsGraphQL.Extraction.Countries;
using NewsGraphQL.Extraction.Documents;
using NewsGraphQL.Extraction.Organizations;
using NewsGraphQL.Extraction.People;
using NewsGraphQL.Extraction.Quotes;
using NewsGraphQL.Server.Conventions.Execution;
using NewsGraphQL.Server.Conventions.Scalars;
using NewsGraphQL.Server.Countries;
using NewsGraphQL.Server.Quotes;

namespace NewsGraphQL.Server.Articles;

/// <summary>What extraction found in a text, on the wire: names as the text has them, not yet linked to the people of other articles.</summary>
internal sealed class ArticleFindingsType : ObjectGraphType<ExtractedArticle>
{
    /// <summary>Adds the fields.</summary>
    public ArticleFindingsType()
    {
        Name = "ArticleFindings";
        Description = "What was found in a text: names as the text has them, not yet linked to the people and organizations of other articles.";
        Field<StringGraphType>("headline").Description("The headline; null when the text has none.").Gives(source => source.Layout.Headline);
        Field<NonNullGraphType<LanguageTagScalar>>("language").Description("The language of the text.").Gives(source => source.Language);
        Field<DateTimeScalar>("publishedAt").Description("When it was published; on a clock without a stated zone, read as UTC; null when it states no time.")
            .Gives(source => source.Layout.PublishedAt is { } time ? new DateTimeOffset(time.Local, time.Offset ?? TimeSpan.Zero) : null);
        List<FoundQuoteType, Found<ExtractedQuote>>("quotes", "The quotes in the order of the text.", article => article.Quotes.Select(quote => new Found<ExtractedQuote>(article, quote, [quote.Span])));
        List<FoundPersonType, Found<ExtractedPerson>>("people", "Who is named, in the order of first mention.",
            article => article.People.Select(person => new Found<ExtractedPerson>(article, person, person.Mentions.Select(mention => mention.Span))));
        List<FoundOrganizationType, Found<ExtractedOrganization>>("organizations", "The organizations named, in the order of first mention.",
            article => article.Organizations.Select(organization => new Found<ExtractedOrganization>(article, organization, organization.Mentions)));
        List<FoundCountryType, Found<ExtractedCountry>>("countries", "The countries named, in the order of first mention.",
            article => article.Countries.Select(country => new Found<ExtractedCountry>(article, country, country.Mentions.Select(mention => mention.Span))));
    }

    private void List<TType, TItem>(string name, string description, Func<ExtractedArticle, IEnumerable<TItem>> items) where TType : IGraphType =>
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<TType>>>>(name).Description(description).Gives(source => items(source));
}

/// <summary>A find with the text that it was found in.</summary>
/// <param name="Article">The text and all its finds.</param>
/// <param name="Item">The find.</param>
/// <param name="Places">Where it stands.</param>
internal sealed record Found<T>(ExtractedArticle Article, T Item, IEnumerable<TextSpan> Places)
{
    /// <summary>The places with their words.</summary>
    public IEnumerable<SpanOfText> Spans => Places.Select(Of);

    /// <summary>A place with its words.</summary>
    public SpanOfText Of(TextSpan span) => new(span, span.In(Article.Body));
}

/// <summary>A quote that was found.</summary>
internal sealed class FoundQuoteType : ObjectGraphType<Found<ExtractedQuote>>
{
    /// <summary>Adds the fields.</summary>
    public FoundQuoteType()
    {
        Name = "FoundQuote";
        Description = "A quote that was found in a text.";
        Field<NonNullGraphType<StringGraphType>>("text").Description("The words, without quotation marks; of a split quote, its parts joined by one space.").Gives(source => source.Item.Text);
        Field<NonNullGraphType<QuoteKindType>>("kind").Description("How the words stand in the text.").Gives(source => source.Item.Kind);
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<TextSpanType>>>>("parts").Description("The stretches of the text that hold the words, in the order of the text.").Gives(source => source.Item.Parts.Select(source.Of));
        Field<NonNullGraphType<AttributionKindType>>("attributionKind").Description("Who speaks.").Gives(source => source.Item.Attribution.Kind);
        Field<StringGraphType>("speaker").Description("The full name of the person who said it; null when nobody certain is named.")
            .Gives(source => source.Item.Attribution.Speaker is { } speaker ? source.Article.People[speaker].Name : null);
        Field<StringGraphType>("label").Description("The speaker as printed; null when nothing is printed.").Gives(source => source.Item.Attribution.Label);
        Field<StringGraphType>("role").Description("The role under which the speaker speaks, as printed; null when none is given.").Gives(source => source.Item.Attribution.Role);
        Field<StringGraphType>("cue").Description("The reporting word as printed; null when there is none.").Gives(source => source.Item.Attribution.Cue?.Form);
        Field<NonNullGraphType<FloatGraphType>>("confidence").Description("How sure the attribution is, from 0 to 1.").Gives(source => source.Item.Attribution.Confidence);
        Field<NonNullGraphType<StringGraphType>>("rule").Description("The rule that decided.").Gives(source => source.Item.Attribution.Rule);
    }
}

/// <summary>A person who was found.</summary>
internal sealed class FoundPersonType : ObjectGraphType<Found<ExtractedPerson>>
{
    /// <summary>Adds the fields.</summary>
    public FoundPersonType()
    {
        Name = "FoundPerson";
        Description = "A person who is named in a text.";
        Field<NonNullGraphType<StringGraphType>>("name").Description("The longest form of the name in the text.").Gives(source => source.Item.Name);
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<StringGraphType>>>>("aliases").Description("The forms as printed, the full name first.").Gives(source => source.Item.SurfaceForms);
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<StringGraphType>>>>("roles").Description("The roles that the text gives, as printed, in the order of the text.").Gives(source => source.Item.Roles.Select(role => role.Title));
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<TextSpanType>>>>("mentions").Description("Where the person is named, in the order of the text.").Gives(source => source.Spans);
    }
}

/// <summary>An organization that was found.</summary>
internal sealed class FoundOrganizationType : ObjectGraphType<Found<ExtractedOrganization>>
{
    /// <summary>Adds the fields.</summary>
    public FoundOrganizationType()
    {
        Name = "FoundOrganization";
        Description = "An organization that is named in a text.";
        Field<NonNullGraphType<StringGraphType>>("name").Description("The fullest form of the name.").Gives(source => source.Item.Name);
        Field<StringGraphType>("acronym").Description("The short form; null when none is known.").Gives(source => source.Item.Acronym);
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<TextSpanType>>>>("mentions").Description("Where it is named, in the order of the text.").Gives(source => source.Spans);
    }
}

/// <summary>A country that was found.</summary>
internal sealed class FoundCountryType : ObjectGraphType<Found<ExtractedCountry>>
{
    /// <summary>Adds the fields.</summary>
    public FoundCountryType()
    {
        Name = "FoundCountry";
        Description = "A country that is named in a text.";
        Field<NonNullGraphType<CountryCodeScalar>>("code").Description("Its code.").Gives(source => source.Item.Code);
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<StringGraphType>>>>("forms").Description("How the text names it, as printed, in the order of first mention.").Gives(source => source.Item.SurfaceForms);
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<TextSpanType>>>>("mentions").Description("Where it is named, in the order of the text.").Gives(source => source.Spans);
    }
}
