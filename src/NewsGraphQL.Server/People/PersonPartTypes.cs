using GraphQL.Types;
using NewsGraphQL.Data.Articles;
using NewsGraphQL.Data.Countries;
using NewsGraphQL.Data.Organizations;
using NewsGraphQL.Data.People;
using NewsGraphQL.Extraction.Documents;
using NewsGraphQL.Server.Articles;
using NewsGraphQL.Server.Conventions.Loading;
using NewsGraphQL.Server.Countries;
using NewsGraphQL.Server.Organizations;

namespace NewsGraphQL.Server.People;

/// <summary>A form of a name on the wire.</summary>
internal sealed class PersonAliasType : ObjectGraphType<PersonAlias>
{
    /// <summary>Adds the fields.</summary>
    public PersonAliasType()
    {
        Name = "PersonAlias";
        Description = "A form under which a person is named, with the evidence.";
        Field<NonNullGraphType<StringGraphType>>("name").Description("The form as printed, without honorific.").Resolve(context => context.Source.Name);
        Field<NonNullGraphType<ArticleType>>("article").Description("An article that names the person so.")
            .Resolve(context => context.RequestServices!.GetRequiredService<EntityLoader<Article>>().Load(context.Source.ArticleId));
    }
}

/// <summary>A role on the wire.</summary>
internal sealed class PersonRoleType : ObjectGraphType<PersonRole>
{
    /// <summary>Adds the fields.</summary>
    public PersonRoleType()
    {
        Name = "PersonRole";
        Description = "An office or description that one article gives a person.";
        Field<NonNullGraphType<StringGraphType>>("title").Description("The words as printed (\"Menteri Pertahanan Korea Utara\").").Resolve(context => context.Source.Title);
        Field<OrganizationType>("organization").Description("The organization named inside the role; null when none is.")
            .Resolve(context => context.Source.OrganizationId is { } id ? context.RequestServices!.GetRequiredService<EntityLoader<Organization>>().Load(id) : null);
        Field<CountryType>("country").Description("The state named inside the role; null when none is.")
            .Resolve(context => context.Source.CountryId is { } id ? context.RequestServices!.GetRequiredService<EntityLoader<Country>>().Load(id) : null);
        Field<NonNullGraphType<ArticleType>>("article").Description("The article that says so.")
            .Resolve(context => context.RequestServices!.GetRequiredService<EntityLoader<Article>>().Load(context.Source.ArticleId));
        Field<NonNullGraphType<TextSpanType>>("span").Description("Where the words stand in that article's body.")
            .Resolve(context => new SpanOfText(new TextSpan(context.Source.Start, context.Source.End), context.Source.Title));
    }
}
