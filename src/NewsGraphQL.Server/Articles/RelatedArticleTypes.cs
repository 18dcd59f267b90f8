using GraphQL.Types;
using NewsGraphQL.Data.Articles;
using NewsGraphQL.Data.Countries;
using NewsGraphQL.Data.People;
using NewsGraphQL.Server.Conventions.Execution;
using NewsGraphQL.Server.Conventions.Loading;
using NewsGraphQL.Server.Conventions.Scalars;
using NewsGraphQL.Server.Countries;
using NewsGraphQL.Server.People;

namespace NewsGraphQL.Server.Articles;

/// <summary>Why another article is related.</summary>
internal enum RelationReason
{
    /// <summary>The page links to it.</summary>
    Linked,

    /// <summary>Both name the same people.</summary>
    SharedPeople,

    /// <summary>Both name the same countries, two at least, and no person.</summary>
    SharedCountries,
}

/// <summary>Another article and why it is related.</summary>
/// <param name="Headline">Its headline as printed in the link; null when the reason is not a link.</param>
/// <param name="Url">Its address as linked; null when the page gives none.</param>
/// <param name="ArticleId">Its key; null when it is not stored.</param>
/// <param name="Reason">Why it is related.</param>
/// <param name="Shared">What both share; null when the reason is a link.</param>
internal sealed record RelatedArticle(string? Headline, string? Url, int? ArticleId, RelationReason Reason, KindredArticle? Shared);

/// <summary>Another article and why it is related, on the wire.</summary>
internal sealed class RelatedArticleType : ObjectGraphType<RelatedArticle>
{
    /// <summary>Adds the fields.</summary>
    public RelatedArticleType()
    {
        Name = "RelatedArticle";
        Description = "Another article and why it is related.";
        Field<NonNullGraphType<RelationReasonType>>("reason").Description("Why it is related.").Gives(source => source.Reason);
        Field<StringGraphType>("headline").Description("Its headline as printed in the link; null when the page does not link to it: then ask `article`.").Gives(source => source.Headline);
        Field<UrlScalar>("url").Description("Its address as linked; null when the page gives none.").Gives(source => source.Url);
        Field<ArticleType>("article").Description("The article, when it is stored here.")
            .Resolve(context => context.Source.ArticleId is { } id ? context.RequestServices!.GetRequiredService<EntityLoader<Article>>().Load(id) : null);
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<PersonType>>>>("sharedPeople").Description("The people that both name, in the order in which they came into the store; empty for a link.")
            .Resolve(context => context.Source.Shared?.People.Select(context.RequestServices!.GetRequiredService<EntityLoader<Person>>().Load).ToArray() ?? []);
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<CountryType>>>>("sharedCountries").Description("The countries that both name, in a fixed order; empty for a link.")
            .Resolve(context => context.Source.Shared?.Countries.Select(context.RequestServices!.GetRequiredService<EntityLoader<Country>>().Load).ToArray() ?? []);
    }
}

/// <summary>Why another article is related, on the wire.</summary>
internal sealed class RelationReasonType : EnumerationGraphType
{
    /// <summary>Adds the values.</summary>
    public RelationReasonType()
    {
        Name = "RelationReason";
        Description = "Why another article is related.";
        Add("LINKED", RelationReason.Linked, "The page links to it (\"Baca Juga\").");
        Add("SHARED_PEOPLE", RelationReason.SharedPeople, "Both name the same people.");
        Add("SHARED_COUNTRIES", RelationReason.SharedCountries, "Both name the same countries, two at least, and no person.");
    }
}
