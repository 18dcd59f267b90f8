using GraphQL.Types;
using NewsGraphQL.Data.Articles;
using NewsGraphQL.Server.Conventions.Connections;
using NewsGraphQL.Server.Conventions.Counting;
using NewsGraphQL.Server.Conventions.Execution;
using NewsGraphQL.Server.Countries;
using NewsGraphQL.Server.Organizations;
using NewsGraphQL.Server.People;

namespace NewsGraphQL.Server.Articles;

/// <summary>Counts over a list of articles.</summary>
internal sealed class ArticlesFacetsType : ObjectGraphType<Connection>
{
    /// <summary>Adds the facets.</summary>
    public ArticlesFacetsType()
    {
        Name = "ArticlesFacets";
        Description = "A list of articles counted by what they share.";
        this.FacetEach<Article, int?, PersonBucketType>("people", "Who is named in them.", article => article.PersonLinks.Select(link => (int?)link.PersonId));
        this.FacetEach<Article, int?, OrganizationBucketType>("organizations", "The organizations named in them.", article => article.OrganizationLinks.Select(link => (int?)link.OrganizationId));
        this.FacetEach<Article, int?, CountryBucketType>("countries", "The countries named in them.", article => article.CountryLinks.Select(link => (int?)link.CountryId));
        this.Facet<Article, string?, TextBucketType>("sections", "Their rubrics.", article => article.Section);
        this.Facet<Article, string?, TextBucketType>("languages", "Their languages.", article => article.Language);
    }
}

/// <summary>A text and how many items share it.</summary>
internal sealed class TextBucketType : ObjectGraphType<Bucket<string?>>
{
    /// <summary>Adds the fields.</summary>
    public TextBucketType()
    {
        Name = "TextBucket";
        Description = "A text and how many items share it.";
        Field<NonNullGraphType<StringGraphType>>("text").Description("The text, as the items have it.").Gives(source => source.Key);
        Field<NonNullGraphType<IntGraphType>>("count").Description("How many items share it.").Gives(source => source.Count);
    }
}
