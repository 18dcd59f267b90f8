using NewsGraphQL.Data.Articles;
using NewsGraphQL.Data.People;
using NewsGraphQL.Data.Quotes;
using NewsGraphQL.Server.Articles;
using NewsGraphQL.Server.Conventions.Filtering;
using NewsGraphQL.Server.Countries;
using NewsGraphQL.Server.Organizations;
using NewsGraphQL.Server.Quotes;

namespace NewsGraphQL.Server.People;

/// <summary>What people are filtered by.</summary>
internal sealed class PersonFilterInput : FilterInput<Person>
{
    /// <summary>Lists the members.</summary>
    public PersonFilterInput() : base("a person")
    {
        Filter<IdOperationFilterInput>("id", person => person.Id, "The id.");
        Filter<StringOperationFilterInput>("slug", person => person.Slug, "The readable name.");
        Filter<StringOperationFilterInput>("name", person => person.Name, "The fullest known name.");
        Filter<ListFilterInput<PersonAliasFilterInput, PersonAlias>>("aliases", person => person.Aliases, "The forms under which articles name the person.");
        Filter<ListFilterInput<PersonRoleFilterInput, PersonRole>>("roles", person => person.Roles, "The roles that articles give the person.");
        Filter<DateTimeOperationFilterInput>("firstSeenAt", person => person.FirstSeenUtc, "The date of the earliest article.");
        Filter<DateTimeOperationFilterInput>("lastSeenAt", person => person.LastSeenUtc, "The date of the latest article.");
        Filter<IntOperationFilterInput>("articleCount", person => person.ArticleCount, "How many articles name the person.");
        Filter<ListFilterInput<QuoteFilterInput, Quote>>("quotes", person => person.Quotes, "What the person said.");
        Filter<ListFilterInput<QuoteFilterInput, Quote>>("quotesAbout", person => person.QuotesAbout, "The quotes that name the person.");
        Filter<ListFilterInput<ArticleFilterInput, Article>>("articles", person => person.Articles, "The articles that name the person.");
    }
}

/// <summary>What people are filtered by, of their aliases.</summary>
internal sealed class PersonAliasFilterInput : FilterInput<PersonAlias>
{
    /// <summary>Lists the members.</summary>
    public PersonAliasFilterInput() : base("a form of a name")
    {
        Filter<StringOperationFilterInput>("name", alias => alias.Name, "The form as printed.");
        Filter<ArticleFilterInput>("article", alias => alias.Article, "The article that is given for it.");
    }
}

/// <summary>What people are filtered by, of their roles.</summary>
internal sealed class PersonRoleFilterInput : FilterInput<PersonRole>
{
    /// <summary>Lists the members.</summary>
    public PersonRoleFilterInput() : base("a role")
    {
        Filter<StringOperationFilterInput>("title", role => role.Title, "The words as printed.");
        Filter<CountryFilterInput>("country", role => role.Country, "The state named inside the role or right before it.");
        Filter<OrganizationFilterInput>("organization", role => role.Organization, "The organization named inside the role.");
        Filter<ArticleFilterInput>("article", role => role.Article, "The article that says so.");
    }
}
