using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using NewsGraphQL.Data.People;

namespace NewsGraphQL.Data.Ingest.Identity;

/// <summary>Looks up whom an article may mean and lets <see cref="PersonMatcher"/> decide.</summary>
/// <remarks>Three commands for a new article, four for a new version of one, whatever the size of the store and the number of people named: each
/// is a look-up in an index, and no key brings more than a fixed number of rows.</remarks>
internal sealed class PersonLinker(NewsDbContext db)
{
    /// <summary>A key that more people share is common and tells nothing.</summary>
    public const int MostPerBlock = 50;

    // A long career is judged by its latest part, so that linking costs the same whoever it is.
    private const int RolesConsidered = 100;

    /// <summary>The stored person of each of <paramref name="people"/>, in their order; null where it must be a new one.</summary>
    /// <param name="people">The people of the article.</param>
    /// <param name="forms">The people of the article's older version with the folded forms that it used; null for a new article.</param>
    /// <param name="articleId">The article.</param>
    /// <param name="stop">Cancels.</param>
    public async Task<PersonLink?[]> LinkAsync(IReadOnlyList<PersonInArticle> people, IReadOnlyDictionary<int, HashSet<string>>? forms, int articleId, CancellationToken stop)
    {
        var settled = forms is null ? SettledPeople.None : new SettledPeople(forms, await db.PersonPins.AsNoTracking().Where(p => p.ArticleId == articleId)
            .ToDictionaryAsync(p => p.NameKey, p => p.PersonId, StringComparer.Ordinal, stop));
        return PersonMatcher.Match(people, await CandidatesAsync(people, stop), settled);
    }

    private async Task<List<KnownPerson>> CandidatesAsync(IReadOnlyList<PersonInArticle> people, CancellationToken stop)
    {
        var sought = people.SelectMany(p => p.Blocks).Distinct(StringComparer.Ordinal).ToArray();
        if (sought.Length == 0) return [];
        var found = await Blocks(sought).ToListAsync(stop);
        var ids = found.GroupBy(b => b.Block, StringComparer.Ordinal).Where(b => b.Count() <= MostPerBlock).SelectMany(b => b).Select(b => b.PersonId).Distinct().Order().ToArray();
        if (ids.Length == 0) return [];

        var names = (await db.PersonAliases.Where(a => ids.Contains(a.PersonId)).Select(a => new { a.PersonId, a.NameKey, Own = a.Person!.NameKey, Given = false })
            .Concat(db.PersonDecisions.Where(d => d.SurvivorId != null && ids.Contains(d.SurvivorId.Value)).Select(d => new { PersonId = d.SurvivorId!.Value, NameKey = d.OtherNameKey, Own = d.Survivor!.NameKey, Given = true }))
            .Distinct().ToListAsync(stop)).GroupBy(n => n.PersonId).OrderBy(n => n.Key);
        var roles = (await Roles(ids).ToListAsync(stop)).ToLookup(r => r.PersonId);
        return [.. names.Select(n => new KnownPerson(n.Key, n.First().Own,
            [.. n.Select(a => a.NameKey).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(PersonName.OfKey).OfType<PersonName>()],
            n.Where(a => a.Given).Select(a => a.NameKey).ToHashSet(StringComparer.Ordinal),
            [.. roles[n.Key].Select(r => new RoleEvidence(r.OfficeKey, r.CountryId, r.Title)).DistinctBy(r => (r.Office, r.CountryId, char.IsUpper(r.Title.FirstOrDefault())))]))];
    }

    // One row more than a key may have tells that it is common. Key by key, so that none of them is read to its end.
    private IQueryable<PersonNameBlock> Blocks(string[] sought) => db.Database.IsNpgsql()
        ? Rows(sought).SelectMany(key => db.PersonNameBlocks.AsNoTracking().Where(own => own.Block == key + "").OrderBy(own => own.PersonId).Take(MostPerBlock + 1))
        : Each(sought)
        .SelectMany(_ => db.PersonNameBlocks.AsNoTracking(), (key, row) => new { key, row })
        .Where(pair => db.PersonNameBlocks.Where(own => own.Block == pair.key).OrderBy(own => own.PersonId).Take(MostPerBlock + 1).Select(own => own.Id).Contains(pair.row.Id))
        .Select(pair => pair.row);

    private IQueryable<PersonRole> Roles(int[] people) => db.Database.IsNpgsql()
        ? Rows(people).SelectMany(key => db.PersonRoles.AsNoTracking().Where(own => own.PersonId == key + 0).OrderByDescending(own => own.SortUtc).ThenByDescending(own => own.Id).Take(RolesConsidered))
        : Each(people)
        .SelectMany(_ => db.PersonRoles.AsNoTracking(), (key, row) => new { key, row })
        .Where(pair => db.PersonRoles.Where(own => own.PersonId == pair.key).OrderByDescending(own => own.SortUtc).ThenByDescending(own => own.Id).Take(RolesConsidered).Select(own => own.Id).Contains(pair.row.Id))
        .Select(pair => pair.row);

    /// <summary>The keys as rows beside which PostgreSQL joins the first rows of each (<c>LATERAL</c>). A key is compared as "key + nothing", or EF Core would number all rows of the table instead.</summary>
    private IQueryable<T> Rows<T>(T[] keys) => db.Database.SqlQuery<T>($"SELECT unnest({keys}) AS \"Value\"");

    /// <summary>The keys as rows of one parameter: <c>FROM keys, rows WHERE rows.id IN (SELECT … WHERE … = keys.value … LIMIT n)</c> needs no lateral join, which SQLite does not have.</summary>
    private IQueryable<T> Each<T>(T[] keys)
    {
        Expression<Func<T[]>> given = () => EF.Parameter(keys);
        return db.People.AsQueryable().Provider.CreateQuery<T>(Expression.Call(typeof(Queryable), nameof(Queryable.AsQueryable), [typeof(T)], given.Body));
    }
}
