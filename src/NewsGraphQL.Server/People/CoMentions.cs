using GraphQL.Types;
using Microsoft.EntityFrameworkCore;
using NewsGraphQL.Data.People;
using NewsGraphQL.Server.Conventions;
using NewsGraphQL.Server.Conventions.Counting;
using NewsGraphQL.Server.Conventions.Execution;
using NewsGraphQL.Server.Conventions.Loading;

namespace NewsGraphQL.Server.People;

/// <summary>Who is named in the same articles as a person, the most frequent first, then by key.</summary>
internal sealed class CoMentionsByPersonLoader(OpenStore open) : BatchLoader<FirstOfPerson, IReadOnlyList<Bucket<int>>>
{
    /// <inheritdoc/>
    protected override async Task<IReadOnlyDictionary<FirstOfPerson, IReadOnlyList<Bucket<int>>>> FetchAsync(IReadOnlyList<FirstOfPerson> keys, CancellationToken stop)
    {
        await using var db = await open(stop);
        var people = keys.Select(key => key.PersonId).Distinct().ToList();
        var most = keys.Max(key => key.First);
        var links = db.Set<ArticlePerson>();
        var counted = links.Where(link => people.Contains(link.PersonId))
            .Join(links, link => link.ArticleId, other => other.ArticleId, (link, other) => new { link.PersonId, Other = other.PersonId })
            .Where(pair => pair.Other != pair.PersonId)
            .GroupBy(pair => pair)
            .Select(group => new { group.Key.PersonId, group.Key.Other, Count = group.Count() });
        // Of several people, the store ranks each one's list and gives no more than its beginning.
        var first = people is [_]
            ? counted.OrderByDescending(pair => pair.Count).ThenBy(pair => pair.Other).Take(most)
            : db.Set<Person>().Where(person => people.Contains(person.Id))
                .SelectMany(person => counted.Where(pair => pair.PersonId == person.Id).OrderByDescending(pair => pair.Count).ThenBy(pair => pair.Other).Take(most));
        var pairs = (await first.ToListAsync(stop)).OrderByDescending(pair => pair.Count).ThenBy(pair => pair.Other).ToLookup(pair => pair.PersonId);
        return keys.Distinct().ToDictionary(key => key, key => (IReadOnlyList<Bucket<int>>)[.. pairs[key.PersonId].Take(key.First).Select(pair => new Bucket<int>(pair.Other, pair.Count))]);
    }
}

/// <summary>Somebody who is named in the same articles, on the wire.</summary>
internal sealed class CoMentionType : ObjectGraphType<Bucket<int>>
{
    /// <summary>Adds the fields.</summary>
    public CoMentionType()
    {
        Name = "CoMention";
        Description = "Somebody who is named in the same articles as a person.";
        Field<NonNullGraphType<PersonType>>("person").Description("Who it is.")
            .Resolve(context => context.RequestServices!.GetRequiredService<EntityLoader<Person>>().Load(context.Source.Key));
        Field<NonNullGraphType<IntGraphType>>("articleCount").Description("How many articles name both.").Gives(source => source.Count);
    }
}
