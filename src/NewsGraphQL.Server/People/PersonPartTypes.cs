using GraphQL.Types;
using NewsGraphQL.Data.Articles;
using NewsGraphQL.Data.Countries;
using NewsGraphQL.Data.Organizations;
using NewsGraphQL.Data.People;
using NewsGraphQL.Extraction.Documents;
using NewsGraphQL.Server.Articles;
using NewsGraphQL.Server.Conventions.Execution;
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
        Field<NonNullGraphType<StringGraphType>>("name").Description("The form as printed, without honorific.").Gives(source => source.Name);
        Field<NonNullGraphType<ArticleType>>("article").Description("An article that names the person so.")
            .Resolve(context => context.RequestServices!.GetRequiredService<EntityLoader<Article>>().Load(context.Source.ArticleId));
        Field<NonNullGraphType<AliasEvidenceType>>("evidence").Description("What makes the form this person's in that article.").Gives(source => source.Evidence);
        Field<StringGraphType>("role").Description("The role in that article which the decision needed (\"Presiden\"); null when the name was enough.").Gives(source => source.EvidenceRole);
    }
}

/// <summary>What makes a form of a name a person's, on the wire.</summary>
internal sealed class AliasEvidenceType : EnumerationGraphType
{
    /// <summary>Adds the values.</summary>
    public AliasEvidenceType()
    {
        Name = "AliasEvidence";
        Description = "What makes a form of a name a person's.";
        Add("FIRST_NAMED", AliasEvidence.FirstNamed, "The form under which the person was first named.");
        Add("SAME_ARTICLE", AliasEvidence.SameArticle, "The article itself uses it for the person, beside another form.");
        Add("SPELLING", AliasEvidence.Spelling, "The same name in another spelling: case, diacritics, hyphens, the letters of another language.");
        Add("WORD_ORDER", AliasEvidence.WordOrder, "The same words in another order (\"Orbán Viktor\").");
        Add("INITIALS", AliasEvidence.Initials, "Initials stand for words of the name.");
        Add("NAME_PART", AliasEvidence.NamePart, "Words of the name are left out or added, and the role is the same.");
        Add("SHORT_NAME", AliasEvidence.ShortName, "A single word of the name, and the role is the same.");
        Add("BY_HAND", AliasEvidence.ByHand, "Somebody who runs this server said so.");
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
        Field<NonNullGraphType<StringGraphType>>("title").Description("The words as printed (\"Menteri Pertahanan Korea Utara\").").Gives(source => source.Title);
        Field<OrganizationType>("organization").Description("The organization named inside the role; null when none is.")
            .Resolve(context => context.Source.OrganizationId is { } id ? context.RequestServices!.GetRequiredService<EntityLoader<Organization>>().Load(id) : null);
        Field<CountryType>("country").Description("The state named inside the role or right before it (\"Ukraine's President\"); null when none is.")
            .Resolve(context => context.Source.CountryId is { } id ? context.RequestServices!.GetRequiredService<EntityLoader<Country>>().Load(id) : null);
        Field<NonNullGraphType<ArticleType>>("article").Description("The article that says so.")
            .Resolve(context => context.RequestServices!.GetRequiredService<EntityLoader<Article>>().Load(context.Source.ArticleId));
        Field<NonNullGraphType<TextSpanType>>("span").Description("Where the words stand in that article's body.")
            .Gives(source => new SpanOfText(new TextSpan(source.Start, source.End), source.Title));
    }
}
