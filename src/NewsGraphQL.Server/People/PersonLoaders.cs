using Microsoft.EntityFrameworkCore;
using NewsGraphQL.Data.People;
using NewsGraphQL.Server.Conventions;
using NewsGraphQL.Server.Conventions.Connections;
using NewsGraphQL.Server.Conventions.Loading;
using NewsGraphQL.Server.Conventions.Sorting;

namespace NewsGraphQL.Server.People;

/// <summary>The forms under which a person is named, by name.</summary>
internal sealed class AliasesByPersonLoader(OpenStore open) : ChildrenLoader<PersonAlias>(open, alias => alias.PersonId, rows => rows.OrderBy(alias => alias.Name));

/// <summary>How many of a person's things to read.</summary>
/// <param name="PersonId">The person.</param>
/// <param name="First">How many at most.</param>
internal readonly record struct FirstOfPerson(int PersonId, int First);

/// <summary>A person's roles, the latest article's first; no more rows are read than are asked for.</summary>
internal sealed class RolesByPersonLoader(OpenStore open, StoreAbilities abilities) : BatchLoader<FirstOfPerson, IReadOnlyList<PersonRole>>
{
    private static readonly ListSource<PersonRole, PersonRole> Source = new()
    {
        Item = role => role,
        Parent = role => role.PersonId,
        DefaultOrder = [SortKey.By((PersonRole role) => role.SortUtc, descending: true)],
        Tiebreak = SortKey.By((PersonRole role) => role.Id, descending: true),
    };

    /// <inheritdoc/>
    protected override async Task<IReadOnlyDictionary<FirstOfPerson, IReadOnlyList<PersonRole>>> FetchAsync(IReadOnlyList<FirstOfPerson> keys, CancellationToken stop)
    {
        await using var db = await open(stop);
        var found = new Dictionary<FirstOfPerson, IReadOnlyList<PersonRole>>();
        foreach (var size in keys.GroupBy(key => key.First)) // as many as fields ask for roles, not as people
        {
            var pages = await KeysetPager.PagesAsync(db, Source, ListRequest<PersonRole>.FirstOf(Source, size.Key), [.. size.Select(key => key.PersonId)], abilities, stop);
            foreach (var key in size) found[key] = [.. pages[key.PersonId].Edges.Select(edge => (PersonRole)edge.Node)];
        }

        return found;
    }
}

/// <summary>People by key, also by a key that was merged away: it leads to whoever survives. Where all keys are alive, one command.</summary>
internal sealed class PersonByIdLoader(OpenStore open) : BatchLoader<int, Person>
{
    /// <inheritdoc/>
    protected override async Task<IReadOnlyDictionary<int, Person>> FetchAsync(IReadOnlyList<int> keys, CancellationToken stop)
    {
        await using var db = await open(stop);
        var found = await db.Set<Person>().AsNoTracking().Where(person => keys.Contains(person.Id)).ToDictionaryAsync(person => person.Id, stop);
        var gone = keys.Where(key => !found.ContainsKey(key)).ToList();
        if (gone.Count == 0) return found;
        var survivors = await db.Set<PersonDecision>().AsNoTracking().Where(decision => gone.Contains(decision.OtherId) && decision.SurvivorId != null)
            .Select(decision => new { decision.OtherId, decision.Survivor }).ToListAsync(stop);
        foreach (var survivor in survivors) found[survivor.OtherId] = survivor.Survivor!;
        return found;
    }
}
