using NewsGraphQL.Data;
using NewsGraphQL.Data.People;
using NewsGraphQL.Data.Search;
using NewsGraphQL.Server.Articles;
using NewsGraphQL.Server.Conventions.Loading;
using NewsGraphQL.Server.Conventions.Searching;

namespace NewsGraphQL.Server.People;

/// <summary>How people are searched: by the words of their names and aliases.</summary>
internal static class PersonSearch
{
    /// <summary>The search.</summary>
    public static SearchSource<Person> Source { get; } = new()
    {
        Find = (services, db, words) => services.GetRequiredService<NewsSearch>().People((NewsDbContext)db, SearchQuery.Parse(words))
            .Select(hit => new Ranked { Key = hit.Id, Rank = hit.Rank }),
        Key = person => person.Id,
        Matches = (context, person, words) => context.RequestServices!.GetRequiredService<AliasesByPersonLoader>().Load(person.Id)
            .Then(aliases => Matches(person, aliases!, SearchQuery.Parse(words))),
    };

    private static IReadOnlyList<TextMatch> Matches(Person person, IReadOnlyList<PersonAlias> aliases, SearchQuery query) =>
    [
        .. SearchFragments.Whole("name", person.Name, query),
        .. aliases.Where(alias => alias.Name != person.Name).SelectMany(alias => SearchFragments.Whole("aliases", alias.Name, query)),
    ];
}
