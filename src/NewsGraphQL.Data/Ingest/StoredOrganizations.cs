using Microsoft.EntityFrameworkCore;
using NewsGraphQL.Data.Organizations;

namespace NewsGraphQL.Data.Ingest;

/// <summary>An organization of the store, or one that is about to be.</summary>
internal sealed class StoredOrganization(Organization row)
{
    private readonly Dictionary<string, OrganizationAlias> _aliases = row.Aliases.ToDictionary(a => a.Name, StringComparer.Ordinal);

    /// <summary>The row.</summary>
    public Organization Row => row;

    /// <summary>The folded acronym; empty without one.</summary>
    public string AcronymKey => NameKey.Of(row.Acronym);

    /// <summary>Every folded form.</summary>
    public HashSet<string> Keys { get; } = row.Aliases.Select(a => a.NameKey).ToHashSet(StringComparer.Ordinal);

    /// <summary>The alias of a printed form; null when there is none.</summary>
    public OrganizationAlias? Alias(string form) => _aliases.GetValueOrDefault(form);

    /// <summary>Adds an alias.</summary>
    public void Add(OrganizationAlias alias)
    {
        _aliases[alias.Name] = alias;
        Keys.Add(alias.NameKey);
    }
}

/// <summary>The organizations that articles may mean, found by their forms, those of this transaction among them.</summary>
internal sealed class StoredOrganizations
{
    private readonly Dictionary<string, SortedSet<int>> _byKey = new(StringComparer.Ordinal);
    private readonly Dictionary<int, StoredOrganization> _all = [];

    /// <summary>How much is remembered.</summary>
    public int Count => _byKey.Count;

    /// <summary>Looks up all whom some articles may mean.</summary>
    public async Task LoadAsync(NewsDbContext db, IEnumerable<OrganizationInArticle> organizations, CancellationToken stop)
    {
        var keys = organizations.SelectMany(o => o.Keys).Where(key => !_byKey.ContainsKey(key)).Distinct(StringComparer.Ordinal).ToArray();
        if (keys.Length == 0) return;
        foreach (var key in keys) _byKey[key] = [];
        var found = await db.OrganizationAliases.AsNoTracking().Where(a => keys.Contains(a.NameKey)).Select(a => new { a.NameKey, a.OrganizationId }).ToListAsync(stop);
        foreach (var alias in found) _byKey[alias.NameKey].Add(alias.OrganizationId);
        var ids = found.Select(a => a.OrganizationId).Where(id => !_all.ContainsKey(id)).Distinct().ToArray();
        if (ids.Length == 0) return;
        foreach (var row in await db.Organizations.AsNoTracking().Include(o => o.Aliases).AsSplitQuery().Where(o => ids.Contains(o.Id)).ToListAsync(stop))
            _all[row.Id] = new StoredOrganization(row);
    }

    /// <summary>Those who have a form in common with one of <paramref name="organizations"/>, by rising key. They must be looked up.</summary>
    public IReadOnlyList<StoredOrganization> Candidates(IReadOnlyList<OrganizationInArticle> organizations) =>
        [.. organizations.SelectMany(o => o.Keys).SelectMany(key => _byKey[key]).Distinct().Order().Select(id => _all[id])];

    /// <summary>Whether somebody has the name as a form, so that it may not be new.</summary>
    public bool IsKnown(OrganizationInArticle organization) => _byKey.TryGetValue(organization.Key, out var known) && known.Count > 0;

    /// <summary>The organization with a key.</summary>
    public StoredOrganization this[int id] => _all[id];

    /// <summary>Adds a new one.</summary>
    public StoredOrganization Add(Organization row) => _all[row.Id] = new StoredOrganization(row);

    /// <summary>Adds an alias.</summary>
    public void Add(StoredOrganization organization, OrganizationAlias alias)
    {
        organization.Add(alias);
        if (_byKey.TryGetValue(alias.NameKey, out var known)) known.Add(organization.Row.Id);
    }
}
