using NewsGraphQL.Data.People;

namespace NewsGraphQL.Data.Ingest.Identity;

/// <summary>A person of the store, or one that is about to be, with what linking compares.</summary>
internal sealed class StoredPerson(Person row, IReadOnlySet<string> givenNames)
{
    /// <summary>A long career is judged by its latest part, so that linking costs the same whoever it is.</summary>
    public const int RolesConsidered = 100;

    private readonly Dictionary<string, PersonAlias> _aliases = row.Aliases.ToDictionary(a => a.Name, StringComparer.Ordinal);
    private readonly SortedDictionary<string, PersonName?> _names = new(StringComparer.Ordinal);
    private readonly List<(DateTime At, int Id, RoleEvidence Role)> _roles = [];
    private KnownPerson? _known;

    /// <summary>The row.</summary>
    public Person Row => row;

    /// <summary>The person as <see cref="PersonMatcher"/> compares; null when nothing names the person.</summary>
    public KnownPerson? Known => _aliases.Count + givenNames.Count == 0 ? null : _known ??= Compared();

    /// <summary>The alias of a printed form; null when there is none.</summary>
    public PersonAlias? Alias(string form) => _aliases.GetValueOrDefault(form);

    /// <summary>Adds an alias.</summary>
    public void Add(PersonAlias alias) => (_aliases[alias.Name], _known) = (alias, null);

    /// <summary>Adds a role.</summary>
    public void Add(DateTime at, int id, RoleEvidence role)
    {
        _roles.Add((at, id, role));
        _known = null;
    }

    /// <summary>Takes another name.</summary>
    public void Rename(string name, string key) => (row.Name, row.NameKey, _known) = (name, key, null);

    private KnownPerson Compared()
    {
        foreach (var key in _aliases.Values.Select(a => a.NameKey).Concat(givenNames)) _names.TryAdd(key, PersonName.OfKey(key));
        if (_roles.Count > RolesConsidered)
        {
            _roles.Sort((one, other) => (other.At, other.Id).CompareTo((one.At, one.Id)));
            _roles.RemoveRange(RolesConsidered, _roles.Count - RolesConsidered);
        }
        return new KnownPerson(row.Id, row.NameKey, [.. _names.Values.OfType<PersonName>()], givenNames,
            [.. _roles.Select(r => r.Role).DistinctBy(r => (r.Office, r.CountryId, char.IsUpper(r.Title.FirstOrDefault())))]);
    }
}
