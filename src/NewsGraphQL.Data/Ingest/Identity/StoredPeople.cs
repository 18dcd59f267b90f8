using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using NewsGraphQL.Data.People;

namespace NewsGraphQL.Data.Ingest.Identity;

/// <summary>The people whom articles may mean, those of this transaction among them.</summary>
/// <remarks>Looked up by four commands, whatever the size of the store, the number of articles and of the people that they name: each
/// is a look-up in an index, and no key brings more than a fixed number of rows.</remarks>
internal sealed class StoredPeople
{
    /// <summary>A key that more people share is common and tells nothing.</summary>
    public const int MostPerBlock = 50;

    private readonly Dictionary<string, HashSet<int>> _blocks = new(StringComparer.Ordinal);
    private readonly Dictionary<int, StoredPerson> _people = [];

    /// <summary>How much is remembered.</summary>
    public int Count => _blocks.Count;

    /// <summary>The person with a key, who must be looked up or added.</summary>
    public StoredPerson this[int id] => _people[id];

    /// <summary>Looks up all whom articles may mean.</summary>
    /// <param name="db">The context.</param>
    /// <param name="people">The people of the articles.</param>
    /// <param name="others">The keys of people who are looked up anyhow.</param>
    /// <param name="stop">Cancels.</param>
    public async Task LoadAsync(NewsDbContext db, IEnumerable<PersonInArticle> people, IEnumerable<int> others, CancellationToken stop)
    {
        var sought = people.SelectMany(p => p.Blocks).Where(block => !_blocks.ContainsKey(block)).Distinct(StringComparer.Ordinal).ToArray();
        foreach (var block in sought) _blocks[block] = [];
        if (sought.Length > 0)
        {
            foreach (var row in await Blocks(db, sought).Select(row => new { row.Block, row.PersonId }).ToListAsync(stop)) _blocks[row.Block].Add(row.PersonId);
        }
        var ids = sought.Select(block => _blocks[block]).Where(own => own.Count <= MostPerBlock).SelectMany(own => own).Concat(others)
            .Where(id => !_people.ContainsKey(id)).Distinct().Order().ToArray();
        if (ids.Length > 0) await ReadAsync(db, ids, stop);
    }

    /// <summary>Those whom the people of one article may be, by rising key. They must be looked up.</summary>
    public IReadOnlyList<KnownPerson> Candidates(IReadOnlyList<PersonInArticle> people) =>
        [.. people.SelectMany(p => p.Blocks).Distinct(StringComparer.Ordinal).Select(block => _blocks[block]).Where(own => own.Count <= MostPerBlock)
            .SelectMany(own => own).Distinct().Order().Select(id => _people[id].Known).OfType<KnownPerson>()];

    /// <summary>Whether somebody has the very name, so that the person is hardly a new one.</summary>
    public bool IsKnown(PersonInArticle person) => person.Names.Count > 0 && !person.Names[0].IsSingle && _blocks.TryGetValue(person.Blocks[0], out var own) && own.Count is > 0 and <= MostPerBlock;

    /// <summary>Adds a new person.</summary>
    public StoredPerson Add(Person row) => _people[row.Id] = new StoredPerson(row, new HashSet<string>());

    /// <summary>Makes a person found under a key, where the key was looked up.</summary>
    public void Add(StoredPerson person, string block)
    {
        if (_blocks.TryGetValue(block, out var own)) own.Add(person.Row.Id);
    }

    private async Task ReadAsync(NewsDbContext db, int[] ids, CancellationToken stop)
    {
        var given = (await db.PersonDecisions.AsNoTracking().Where(d => d.SurvivorId != null && ids.Contains(d.SurvivorId.Value))
            .Select(d => new { d.SurvivorId, d.OtherNameKey }).ToListAsync(stop)).ToLookup(d => d.SurvivorId!.Value, d => d.OtherNameKey);
        foreach (var row in await db.People.AsNoTracking().Include(p => p.Aliases).AsSplitQuery().Where(p => ids.Contains(p.Id)).ToListAsync(stop))
            _people[row.Id] = new StoredPerson(row, given[row.Id].ToHashSet(StringComparer.Ordinal));
        foreach (var role in await Roles(db, ids).Select(r => new { r.Id, r.PersonId, r.SortUtc, r.OfficeKey, r.CountryId, r.Title }).ToListAsync(stop))
            _people[role.PersonId].Add(role.SortUtc, role.Id, new RoleEvidence(role.OfficeKey, role.CountryId, role.Title));
    }

    // One row more than a key may have tells that it is common. Key by key, so that none of them is read to its end.
    private static IQueryable<PersonNameBlock> Blocks(NewsDbContext db, string[] sought) => db.Database.IsNpgsql()
        ? Rows(db, sought).SelectMany(key => db.PersonNameBlocks.AsNoTracking().Where(own => own.Block == key + "").OrderBy(own => own.PersonId).Take(MostPerBlock + 1))
        : Each(db, sought)
        .SelectMany(_ => db.PersonNameBlocks.AsNoTracking(), (key, row) => new { key, row })
        .Where(pair => db.PersonNameBlocks.Where(own => own.Block == pair.key).OrderBy(own => own.PersonId).Take(MostPerBlock + 1).Select(own => own.Id).Contains(pair.row.Id))
        .Select(pair => pair.row);

    private static IQueryable<PersonRole> Roles(NewsDbContext db, int[] people) => db.Database.IsNpgsql()
        ? Rows(db, people).SelectMany(key => db.PersonRoles.AsNoTracking().Where(own => own.PersonId == key + 0).OrderByDescending(own => own.SortUtc).ThenByDescending(own => own.Id).Take(StoredPerson.RolesConsidered))
        : Each(db, people)
        .SelectMany(_ => db.PersonRoles.AsNoTracking(), (key, row) => new { key, row })
        .Where(pair => db.PersonRoles.Where(own => own.PersonId == pair.key).OrderByDescending(own => own.SortUtc).ThenByDescending(own => own.Id).Take(StoredPerson.RolesConsidered).Select(own => own.Id).Contains(pair.row.Id))
        .Select(pair => pair.row);

    /// <summary>The keys as rows beside which PostgreSQL joins the first rows of each (<c>LATERAL</c>). A key is compared as "key + nothing", or EF Core would number all rows of the table instead.</summary>
    private static IQueryable<T> Rows<T>(NewsDbContext db, T[] keys) => db.Database.SqlQuery<T>($"SELECT unnest({keys}) AS \"Value\"");

    /// <summary>The keys as rows of one parameter: <c>FROM keys, rows WHERE rows.id IN (SELECT … WHERE … = keys.value … LIMIT n)</c> needs no lateral join, which SQLite does not have.</summary>
    private static IQueryable<T> Each<T>(NewsDbContext db, T[] keys)
    {
        Expression<Func<T[]>> given = () => EF.Parameter(keys);
        return db.People.AsQueryable().Provider.CreateQuery<T>(Expression.Call(typeof(Queryable), nameof(Queryable.AsQueryable), [typeof(T)], given.Body));
    }
}
