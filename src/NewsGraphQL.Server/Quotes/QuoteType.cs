using System.Collections.Immutable;
using GraphQL.Types;
using NewsGraphQL.Data;
using NewsGraphQL.Data.Articles;
using NewsGraphQL.Data.People;
using NewsGraphQL.Data.Quotes;
using NewsGraphQL.Extraction.Documents;
using NewsGraphQL.Server.Articles;
using NewsGraphQL.Server.Conventions.Connections;
using NewsGraphQL.Server.Conventions.Counting;
using NewsGraphQL.Server.Conventions.Execution;
using NewsGraphQL.Server.Conventions.Loading;
using NewsGraphQL.Server.Conventions.Nodes;
using NewsGraphQL.Server.Conventions.Scalars;
using NewsGraphQL.Server.Countries;
using NewsGraphQL.Server.Organizations;
using NewsGraphQL.Server.People;

namespace NewsGraphQL.Server.Quotes;

/// <summary>A quote on the wire.</summary>
internal sealed class QuoteType : ObjectGraphType<Quote>, IListed
{
    /// <summary>Adds the fields.</summary>
    public QuoteType()
    {
        Name = "Quote";
        Description = "A statement, who made it, and the words of the article that prove it.";
        this.IsNode(quote => quote.Id);
        AddWords();
        AddRelations();
    }

    /// <inheritdoc/>
    public static string Plural => "Quotes";

    /// <inheritdoc/>
    public static bool IsSearched => true;

    /// <inheritdoc/>
    public static void Extend(ObjectGraphType<Connection> connection)
    {
        connection.Field<NonNullGraphType<QuotesFacetsType>>("facets").Description("The whole list counted by what its quotes share, under the same conditions as the rows.").Gives(source => source);
        connection.AddTimeline<Quote>(quote => quote.SortUtc, instant => StoreTime.Day(instant), instant => StoreTime.Clock(instant));
    }

    private void AddWords()
    {
        Field<NonNullGraphType<StringGraphType>>("text").Description("The words, without quotation marks; of a split quote, its parts joined by one space.").Shows(quote => quote.Text);
        Field<NonNullGraphType<QuoteKindType>>("kind").Description("How the words stand in the text.").Shows(quote => quote.Kind);
        Field<NonNullGraphType<LanguageTagScalar>>("language").Description("The article's language.").Shows(quote => quote.Language);
        Field<NonNullGraphType<IntGraphType>>("paragraph").Description("The index of the paragraph that it begins in, among `Article.paragraphs`.").Shows(quote => quote.Paragraph);
        Field<NonNullGraphType<TextSpanType>>("span").Description("From its first word to its last in `Article.body`. `span.text` is `text`; of a split quote it also spans the attribution in between, so use `parts`.")
            .Reads(quote => quote.Start, quote => quote.End, quote => quote.Text).Gives(source => new SpanOfText(new TextSpan(source.Start, source.End), source.Text));
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<TextSpanType>>>>("parts").Description("The stretches of the body that hold the words, in the order of the text: one, or more when the attribution stands in between (\"A,\" said X, \"B\").")
            .Reads(quote => quote.Start, quote => quote.End, quote => quote.Parts, quote => quote.Text).Gives(source => Parts(source));
        Field<NonNullGraphType<QuoteContextType>>("context").Description("The words before and after, for a card or a highlight.")
            .Resolve(context => context.RequestServices!.GetRequiredService<ArticleBodyLoader>().Load(context.Source.ArticleId).Then(body => QuoteContext.Of(context.Source, body!.Text)));
    }

    private void AddRelations()
    {
        Field<NonNullGraphType<ArticleType>>("article").Description("The article that quotes it.")
            .Reads(quote => quote.ArticleId).Resolve(context => context.RequestServices!.GetRequiredService<EntityLoader<Article>>().Load(context.Source.ArticleId));
        Field<DateTimeScalar>("publishedAt").Description("When the article was published, in UTC; null when it states no time.").Shows(quote => quote.PublishedUtc);
        Field<PersonType>("speaker").Description("Who said it; null when nobody certain is named: `attribution` says what the text gives.")
            .Reads(quote => quote.SpeakerId).Resolve(context => context.Source.SpeakerId is { } id ? context.RequestServices!.GetRequiredService<EntityLoader<Person>>().Load(id) : null);
        Field<NonNullGraphType<AttributionType>>("attribution").Description("How the text says who speaks.").Gives(source => source);
        this.ListOf<Quote, PersonType, PersonFilterInput, PersonSortInput, QuotePerson, Person>(
            "people", "Who is named inside the quote, by name.", PersonLists.InQuote, quote => quote.Id);
        this.ListOf<Quote, OrganizationType, OrganizationFilterInput, OrganizationSortInput, QuoteOrganization, Data.Organizations.Organization>(
            "organizations", "The organizations named inside the quote, by name.", OrganizationLists.InQuote, quote => quote.Id);
        this.ListOf<Quote, CountryType, CountryFilterInput, CountrySortInput, QuoteCountry, Data.Countries.Country>(
            "countries", "The countries named inside the quote, by English name.", CountryLists.InQuote, quote => quote.Id);
    }

    // The text is the parts joined by one space, so it is cut at the parts' own lengths: the body need not be read.
    private static IEnumerable<SpanOfText> Parts(Quote quote)
    {
        ImmutableArray<TextSpan> parts = quote.Parts.IsDefaultOrEmpty ? [new TextSpan(quote.Start, quote.End)] : quote.Parts;
        var start = 0;
        foreach (var part in parts)
        {
            yield return new SpanOfText(part, quote.Text.Substring(start, part.Length));
            start += part.Length + 1;
        }
    }
}
