using GraphQL.Types;
using NewsGraphQL.Data.Articles;
using NewsGraphQL.Data.Organizations;
using NewsGraphQL.Extraction.Organizations;
using NewsGraphQL.Server.Articles;
using NewsGraphQL.Server.Conventions;
using NewsGraphQL.Server.Conventions.Execution;
using NewsGraphQL.Server.Conventions.Loading;

namespace NewsGraphQL.Server.Organizations;

/// <summary>The forms under which an organization is named, by name.</summary>
internal sealed class AliasesByOrganizationLoader(OpenStore open)
    : ChildrenLoader<OrganizationAlias>(open, alias => alias.OrganizationId, rows => rows.OrderBy(alias => alias.Name));

/// <summary>A form of a name on the wire.</summary>
internal sealed class OrganizationAliasType : ObjectGraphType<OrganizationAlias>
{
    /// <summary>Adds the fields.</summary>
    public OrganizationAliasType()
    {
        Name = "OrganizationAlias";
        Description = "A form under which an organization is named, with the evidence.";
        Field<NonNullGraphType<StringGraphType>>("name").Description("The form as printed.").Gives(source => source.Name);
        Field<NonNullGraphType<ArticleType>>("article").Description("An article that names it so.")
            .Resolve(context => context.RequestServices!.GetRequiredService<EntityLoader<Article>>().Load(context.Source.ArticleId));
    }
}

/// <summary>What sort of body an organization is.</summary>
internal sealed class OrganizationKindType : EnumerationGraphType
{
    /// <summary>Adds the values.</summary>
    public OrganizationKindType()
    {
        Name = "OrganizationKind";
        Description = "What sort of body an organization is, as far as its name tells.";
        Add("OTHER", OrganizationKind.Other, "Not told by the name.");
        Add("MEDIA", OrganizationKind.Media, "An outlet or a news agency.");
        Add("GOVERNMENT", OrganizationKind.Government, "A ministry, agency, court, parliament, army, police or other body of a state.");
        Add("PARTY", OrganizationKind.Party, "A political party.");
        Add("INTERNATIONAL", OrganizationKind.International, "A body of several states.");
        Add("COMPANY", OrganizationKind.Company, "A company or bank.");
        Add("EDUCATION", OrganizationKind.Education, "A university, school or institute.");
        Add("SPORT", OrganizationKind.Sport, "A club, league or sports federation.");
    }
}
