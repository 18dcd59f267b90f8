using GraphQL.Types;
using NewsGraphQL.Data.People;
using NewsGraphQL.Data.Quotes;
using NewsGraphQL.Server.Articles;
using NewsGraphQL.Server.Conventions.Connections;
using NewsGraphQL.Server.Conventions.Loading;
using NewsGraphQL.Server.Conventions.Nodes;
using NewsGraphQL.Server.Conventions.Scalars;
using NewsGraphQL.Server.Quotes;

namespace NewsGraphQL.Server.People;

/// <summary>A person on the wire.</summary>
internal sealed class PersonType : ObjectGraphType<Person>, IListed
{
    /// <summary>Adds the fields.</summary>
    public PersonType()
    {
        Name = "Person";
        Description = "A person whom articles name.";
        this.IsNode(person => person.Id);
        Field<NonNullGraphType<StringGraphType>>("slug").Description("A readable, unique name for addresses; never changed once given.").Shows(person => person.Slug);
        Field<NonNullGraphType<StringGraphType>>("name").Description("The fullest known name, without honorific, rank or degree.").Shows(person => person.Name);
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<PersonAliasType>>>>("aliases").Description("Every form under which articles name the person, by name.")
            .Reads(person => person.Id).Resolve(context => context.RequestServices!.GetRequiredService<AliasesByPersonLoader>().Load(context.Source.Id));
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<PersonRoleType>>>>("roles").Description("The offices and descriptions that articles give the person, each with the article that says so: over time, the latest article's first, undated last; within an article the last named first.")
            .Argument<NonNullGraphType<IntGraphType>>("first", argument => { argument.Description = $"How many at most, from 0 to {PageArguments.MaximumWord}."; argument.DefaultValue = PageArguments.DefaultSize; })
            .Reads(person => person.Id).Resolve(context =>
            {
                var first = PageArguments.Limit(context);
                return context.RequestServices!.GetRequiredService<RolesByPersonLoader>().Load(new FirstOfPerson(context.Source.Id, first));
            });
        Field<NonNullGraphType<IntGraphType>>("articleCount").Description("How many articles name the person.").Shows(person => person.ArticleCount);
        Field<DateTimeScalar>("firstSeenAt").Description("When the earliest dated article that names the person was published; null when none is dated.").Shows(person => person.FirstSeenUtc);
        Field<DateTimeScalar>("lastSeenAt").Description("When the latest dated article that names the person was published; null when none is dated.").Shows(person => person.LastSeenUtc);
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<CoMentionType>>>>("mentionedWith").Description("Who is named in the same articles, with the number of these articles: the most frequent first, of equals the one stored first.")
            .Argument<NonNullGraphType<IntGraphType>>("first", argument => { argument.Description = $"How many at most, from 0 to {PageArguments.MaximumWord}."; argument.DefaultValue = PageArguments.DefaultSize; })
            .Reads(person => person.Id).Resolve(context =>
            {
                var first = PageArguments.Limit(context);
                return context.RequestServices!.GetRequiredService<CoMentionsByPersonLoader>().Load(new FirstOfPerson(context.Source.Id, first)).Then(found => found ?? []);
            });
        AddLists();
    }

    /// <inheritdoc/>
    public static string Plural => "People";

    /// <inheritdoc/>
    public static bool IsSearched => true;

    private void AddLists()
    {
        this.ListOf<Person, QuoteType, QuoteFilterInput, QuoteSortInput, Quote, Quote>("quotes", "What the person said, newest first.", QuoteLists.OfSpeaker, person => person.Id);
        this.ListOf<Person, QuoteType, QuoteFilterInput, QuoteSortInput, QuotePerson, Quote>("quotesAbout", "The quotes that name the person, whoever speaks, newest first.", QuoteLists.AboutPerson, person => person.Id);
        this.ListOf<Person, ArticleType, ArticleFilterInput, ArticleSortInput, ArticlePerson, Data.Articles.Article>("articles", "The articles that name the person, newest first.", ArticleLists.OfPerson, person => person.Id);
    }
}
