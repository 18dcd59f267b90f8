using NewsGraphQL.Data.People;
using NewsGraphQL.Server.Conventions.Sorting;

namespace NewsGraphQL.Server.People;

/// <summary>What people are sorted by.</summary>
internal sealed class PersonSortInput : SortInput<Person>
{
    /// <summary>Lists the members.</summary>
    public PersonSortInput() : base("people")
    {
        Sort("name", person => person.Name, "The fullest known name, by code unit.");
        Sort("slug", person => person.Slug, "The readable name.");
        Sort("articleCount", person => person.ArticleCount, "How many articles name the person.");
        Sort("firstSeenAt", person => person.FirstSeenUtc, "The date of the earliest article.");
        Sort("lastSeenAt", person => person.LastSeenUtc, "The date of the latest article.");
    }
}
