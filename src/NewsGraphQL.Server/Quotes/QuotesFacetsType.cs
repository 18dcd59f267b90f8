using GraphQL.Types;
using NewsGraphQL.Data.Quotes;
using NewsGraphQL.Extraction.Quotes;
using NewsGraphQL.Server.Articles;
using NewsGraphQL.Server.Conventions.Connections;
using NewsGraphQL.Server.Conventions.Counting;
using NewsGraphQL.Server.Conventions.Execution;
using NewsGraphQL.Server.Countries;
using NewsGraphQL.Server.People;

namespace NewsGraphQL.Server.Quotes;

/// <summary>Counts over a list of quotes.</summary>
internal sealed class QuotesFacetsType : ObjectGraphType<Connection>
{
    /// <summary>Adds the facets.</summary>
    public QuotesFacetsType()
    {
        Name = "QuotesFacets";
        Description = "A list of quotes counted by what they share.";
        this.Facet<Quote, int?, PersonBucketType>("speakers", "Who speaks.", quote => quote.SpeakerId);
        this.FacetEach<Quote, int?, PersonBucketType>("people", "Who is named inside them.", quote => quote.PersonLinks.Select(link => (int?)link.PersonId));
        this.FacetEach<Quote, int?, CountryBucketType>("countries", "The countries named inside them.", quote => quote.CountryLinks.Select(link => (int?)link.CountryId));
        this.Facet<Quote, QuoteKind?, QuoteKindBucketType>("kinds", "How the words stand in the text.", quote => quote.Kind);
        this.Facet<Quote, string?, TextBucketType>("sections", "The rubrics of their articles.", quote => quote.Article!.Section);
        this.Facet<Quote, string?, TextBucketType>("languages", "The languages of their articles.", quote => quote.Language);
    }
}

/// <summary>A kind of quote and how many are of it.</summary>
internal sealed class QuoteKindBucketType : ObjectGraphType<Bucket<QuoteKind?>>
{
    /// <summary>Adds the fields.</summary>
    public QuoteKindBucketType()
    {
        Name = "QuoteKindBucket";
        Description = "A kind of quote and how many items are of it.";
        Field<NonNullGraphType<QuoteKindType>>("kind").Description("The kind.").Gives(source => source.Key);
        Field<NonNullGraphType<IntGraphType>>("count").Description("How many items are of it.").Gives(source => source.Count);
    }
}
