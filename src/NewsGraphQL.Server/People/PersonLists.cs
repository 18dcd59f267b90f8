using NewsGraphQL.Data.People;
using NewsGraphQL.Data.Quotes;
using NewsGraphQL.Server.Conventions.Connections;
using NewsGraphQL.Server.Conventions.Sorting;

namespace NewsGraphQL.Server.People;

/// <summary>The lists whose items are people.</summary>
internal static class PersonLists
{
    /// <summary>All people, by name.</summary>
    public static ListSource<Person, Person> All { get; } = new()
    {
        Item = person => person,
        DefaultOrder = [SortKey.By((Person person) => person.Name)],
        Tiebreak = SortKey.By((Person person) => person.Id),
        Search = PersonSearch.Source,
    };

    /// <summary>Who is named in an article, in the order of first mention.</summary>
    public static ListSource<ArticlePerson, Person> OfArticle { get; } = new()
    {
        Item = link => link.Person!,
        Parent = link => link.ArticleId,
        DefaultOrder = [SortKey.By((ArticlePerson link) => link.Ordinal)],
        Tiebreak = SortKey.By((ArticlePerson link) => link.PersonId),
        Search = PersonSearch.Source,
    };

    /// <summary>Whose roles name a country, by name: of several such roles of a person, the first stands for all.</summary>
    public static ListSource<PersonRole, Person> OfCountry { get; } = new()
    {
        Rows = db => db.Set<PersonRole>().Where(role => role.CountryId != null
            && !db.Set<PersonRole>().Any(earlier => earlier.PersonId == role.PersonId && earlier.CountryId == role.CountryId && earlier.Id < role.Id)),
        Item = role => role.Person!,
        Parent = role => role.CountryId!.Value,
        DefaultOrder = [SortKey.By((PersonRole role) => role.Person!.Name)],
        Tiebreak = SortKey.By((PersonRole role) => role.PersonId),
        Search = PersonSearch.Source,
    };

    /// <summary>Who is named inside a quote, by name.</summary>
    public static ListSource<QuotePerson, Person> InQuote { get; } = new()
    {
        Item = link => link.Person!,
        Parent = link => link.QuoteId,
        DefaultOrder = [SortKey.By((QuotePerson link) => link.Person!.Name)],
        Tiebreak = SortKey.By((QuotePerson link) => link.PersonId),
        Search = PersonSearch.Source,
    };
}
