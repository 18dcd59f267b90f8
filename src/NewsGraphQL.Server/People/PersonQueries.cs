using System.Linq.Expressions;
using GraphQL;
using GraphQL.Types;
using Microsoft.EntityFrameworkCore;
using NewsGraphQL.Data;
using NewsGraphQL.Data.People;
using NewsGraphQL.Server.Conventions;
using NewsGraphQL.Server.Conventions.Connections;
using NewsGraphQL.Server.Conventions.Errors;
using NewsGraphQL.Server.Conventions.Nodes;

namespace NewsGraphQL.Server.People;

/// <summary>The root fields that give people.</summary>
internal static class PersonQueries
{
    /// <summary>Adds <c>person</c> and <c>people</c>.</summary>
    public static void AddPeople(this ObjectGraphType query)
    {
        query.Field<PersonType>("person").Description("One person; null when there is none.")
            .Argument<NonNullGraphType<PersonBy>>("by", argument => argument.Description = "What the person is found by: exactly one field.")
            .ResolveAsync(async context =>
            {
                var by = context.GetArgument<Dictionary<string, object?>>("by").Single();
                await using var db = await context.RequestServices!.GetRequiredService<OpenStore>()(context.CancellationToken);
                return await Find(db, by.Key, (string)by.Value!, context.CancellationToken);
            });
        query.List<PersonType, PersonFilterInput, PersonSortInput, Person, Person>("people", "All people, by name.", PersonLists.All);
    }

    private static async Task<Person?> Find(DbContext db, string by, string value, CancellationToken stop)
    {
        var people = db.Set<Person>().AsNoTracking();
        if (by == "slug")
        {
            return await people.SingleOrDefaultAsync(person => person.Slug == value, stop)
                ?? await Survivor(db, decision => decision.OtherSlug == value, stop);
        }

        if (by == "id")
        {
            var id = GlobalId.Parse(value, nameof(Person));
            return await people.SingleOrDefaultAsync(person => person.Id == id, stop) ?? await Survivor(db, decision => decision.OtherId == id, stop);
        }

        var key = NameKey.Of(value);
        var named = await people.Where(person => person.NameKey == key).Take(2).ToListAsync(stop);
        if (named.Count == 0) named = await people.Where(person => person.Aliases.Any(alias => alias.NameKey == key)).Take(2).ToListAsync(stop);
        return named.Count < 2
            ? named.SingleOrDefault()
            : throw new RequestError(ErrorCodes.AmbiguousName, "Several people go by this name. List them with `people(where: { aliases: { some: { name: { ieq: … } } } })` and choose one by `id` or `slug`.");
    }

    // Whoever the person was merged into, by hand.
    private static Task<Person?> Survivor(DbContext db, Expression<Func<PersonDecision, bool>> merged, CancellationToken stop) =>
        db.Set<PersonDecision>().AsNoTracking().Where(merged).Where(decision => decision.SurvivorId != null).Select(decision => decision.Survivor).FirstOrDefaultAsync(stop);
}

/// <summary>What a person is found by.</summary>
internal sealed class PersonBy : InputObjectGraphType
{
    /// <summary>Lists the ways.</summary>
    public PersonBy()
    {
        Name = "PersonBy";
        Description = "What a person is found by: exactly one field.";
        IsOneOf = true;
        Field<IdGraphType>("id").Description("The id; of somebody who was merged into another person, that person is found.");
        Field<StringGraphType>("slug").Description("The readable name; of somebody who was merged into another person, that person is found.");
        Field<StringGraphType>("name").Description("A name: the full one first, then any form that articles use. Case, diacritics and hyphens do not count; a name that several people share is an error that says so.");
    }
}
