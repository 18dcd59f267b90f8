using GraphQL.Types;
using NewsGraphQL.Data.Countries;
using NewsGraphQL.Data.Organizations;
using NewsGraphQL.Data.Quotes;
using NewsGraphQL.Server.Articles;
using NewsGraphQL.Server.Conventions.Connections;
using NewsGraphQL.Server.Conventions.Loading;
using NewsGraphQL.Server.Conventions.Nodes;
using NewsGraphQL.Server.Countries;
using NewsGraphQL.Server.Quotes;

namespace NewsGraphQL.Server.Organizations;

/// <summary>An organization on the wire.</summary>
internal sealed class OrganizationType : ObjectGraphType<Organization>, IListed
{
    /// <summary>Adds the fields.</summary>
    public OrganizationType()
    {
        Name = "Organization";
        Description = "A body that articles name: a ministry, a party, a company, a club, an outlet.";
        this.IsNode(organization => organization.Id);
        Field<NonNullGraphType<StringGraphType>>("slug").Description("A readable, unique name for addresses; never changed once given.").Shows(organization => organization.Slug);
        Field<NonNullGraphType<StringGraphType>>("name").Description("The fullest known name.").Shows(organization => organization.Name);
        Field<StringGraphType>("acronym").Description("The short form (\"PBB\"); null when none is known.").Shows(organization => organization.Acronym);
        Field<NonNullGraphType<OrganizationKindType>>("kind").Description("What sort of body it is, as far as its name tells.").Shows(organization => organization.Kind);
        Field<CountryType>("country").Description("The state that it belongs to, where its name says so; else null.")
            .Reads(organization => organization.CountryId).Resolve(context => context.Source.CountryId is { } id ? context.RequestServices!.GetRequiredService<EntityLoader<Country>>().Load(id) : null);
        Field<NonNullGraphType<IntGraphType>>("articleCount").Description("How many articles name it.").Shows(organization => organization.ArticleCount);
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<OrganizationAliasType>>>>("aliases").Description("Every form under which articles name it, by name.")
            .Reads(organization => organization.Id).Resolve(context => context.RequestServices!.GetRequiredService<AliasesByOrganizationLoader>().Load(context.Source.Id));
        this.ListOf<Organization, ArticleType, ArticleFilterInput, ArticleSortInput, ArticleOrganization, Data.Articles.Article>("articles", "The articles that name it, newest first.", ArticleLists.OfOrganization, organization => organization.Id);
        this.ListOf<Organization, QuoteType, QuoteFilterInput, QuoteSortInput, Quote, Quote>("quotes", "What it said, newest first.", QuoteLists.OfOrganization, organization => organization.Id);
        this.ListOf<Organization, QuoteType, QuoteFilterInput, QuoteSortInput, QuoteOrganization, Quote>("quotesAbout", "The quotes that name it, newest first.", QuoteLists.AboutOrganization, organization => organization.Id);
    }

    /// <inheritdoc/>
    public static string Plural => "Organizations";
}
