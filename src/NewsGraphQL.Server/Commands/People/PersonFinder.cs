using Microsoft.EntityFrameworkCore;
using NewsGraphQL.Data;
using NewsGraphQL.Data.People;
using NewsGraphQL.Server.Conventions.Errors;
using NewsGraphQL.Server.Conventions.Nodes;

namespace NewsGraphQL.Server.Commands.People;

/// <summary>Finds who and what is meant on the command line.</summary>
internal static class PersonFinder
{
    /// <summary>The person with this slug, id or name; a slug or id that was merged away leads to whoever survives.</summary>
    /// <exception cref="UserErrorException">Nobody has it, or several people have the name.</exception>
    public static async Task<Person> PersonAsync(NewsDbContext db, string given, CancellationToken stop)
    {
        var id = Id(given, nameof(Person));
        var person = await db.People.AsNoTracking().SingleOrDefaultAsync(p => p.Id == id || p.Slug == given, stop)
            ?? await db.PersonDecisions.AsNoTracking().Where(d => (d.OtherId == id || d.OtherSlug == given) && d.SurvivorId != null).Select(d => d.Survivor).FirstOrDefaultAsync(stop);
        if (person is not null) return person;

        var key = NameKey.Of(given);
        var named = await db.People.AsNoTracking().Where(p => p.NameKey == key).OrderBy(p => p.Id).ToListAsync(stop);
        if (named.Count == 0) named = await db.People.AsNoTracking().Where(p => p.Aliases.Any(a => a.NameKey == key)).OrderBy(p => p.Id).ToListAsync(stop);
        return named switch
        {
            [var only] => only,
            [] => throw new UserErrorException($"nobody is called '{given}' (newsgraphql people list WORDS finds names)"),
            _ => throw new UserErrorException($"several people are called '{given}': {string.Join(", ", named.Select(p => p.Slug))}; give one of these slugs"),
        };
    }

    /// <summary>The keys of the articles with these slugs, addresses or ids.</summary>
    /// <exception cref="UserErrorException">There is no such article.</exception>
    public static async Task<IReadOnlyList<int>> ArticlesAsync(NewsDbContext db, IReadOnlyList<string> given, CancellationToken stop)
    {
        var found = new List<int>();
        foreach (var one in given)
        {
            var id = Id(one, nameof(Data.Articles.Article));
            found.Add(await db.Articles.Where(a => a.Id == id || a.Slug == one || a.Url == one).Select(a => (int?)a.Id).FirstOrDefaultAsync(stop)
                ?? throw new UserErrorException($"there is no article '{one}' (newsgraphql people show PERSON lists slugs)"));
        }
        return found;
    }

    private static int? Id(string given, string type)
    {
        try { return GlobalId.Parse(given, type); }
        catch (RequestError) { return null; } // a slug or a name
    }
}
