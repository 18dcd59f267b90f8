using NewsGraphQL.Data;
using NewsGraphQL.Data.Countries;
using NewsGraphQL.Data.Organizations;
using NewsGraphQL.Data.People;
using NewsGraphQL.Extraction.Organizations;

namespace NewsGraphQL.Benchmarks.Corpus;

/// <summary>Somebody or something that articles name, with the forms in use and their ids.</summary>
internal sealed class Named<TRow>(TRow row, params string[] forms)
{
    public TRow Row => row;

    /// <summary>The name in full, then shorter forms; of a country its names in Indonesian and English.</summary>
    public string[] Forms => forms;

    /// <summary>The ids of the aliases, in the order of <see cref="Forms"/>; 0 for a form that no article has used yet.</summary>
    public int[] AliasIds { get; } = new int[forms.Length];
}

/// <summary>All who may be named. They get a row when the first article names them.</summary>
internal sealed class CorpusCast
{
    private static readonly string[] First = ["ID", "US", "CN", "AU", "SG", "MY", "JP", "PS", "UA", "RU", "IL", "KR", "IN", "GB", "SA", "TL", "PH", "TH", "VN", "FR"];

    private readonly CorpusShape _shape;
    private readonly Dictionary<int, Named<Person>> _people = [];
    private readonly Dictionary<int, Named<Organization>> _organizations = [];
    private readonly HashSet<string> _slugs = new(StringComparer.Ordinal);
    private readonly Named<Country>[] _countries;
    private readonly ZipfChoice _peopleChoice;
    private readonly ZipfChoice _organizationChoice;
    private readonly ZipfChoice _countryChoice;

    public CorpusCast(CorpusShape shape, IReadOnlyList<Country> countries)
    {
        _shape = shape;
        _peopleChoice = new ZipfChoice(shape.People, 0.9);
        _organizationChoice = new ZipfChoice(shape.Organizations - CorpusShape.Media, 0.9);
        _countries = [.. countries.OrderBy(c => Array.IndexOf(First, c.Code) is >= 0 and var at ? at : First.Length).ThenBy(c => c.Code, StringComparer.Ordinal).Select(c => new Named<Country>(c, c.NameId, c.NameEn))];
        _countryChoice = new ZipfChoice(_countries.Length, 1.1);
    }

    /// <summary>Those who were named so far.</summary>
    public IEnumerable<Person> People => _people.Values.Select(person => person.Row);

    public IEnumerable<Organization> Organizations => _organizations.Values.Select(organization => organization.Row);

    public List<Named<Person>> SomePeople(Random random, int count) => [.. _peopleChoice.Some(random, count).Select(Person)];

    public List<Named<Country>> SomeCountries(Random random, int count) => [.. _countryChoice.Some(random, count).Select(at => _countries[at])];

    public List<Named<Organization>> SomeOrganizations(Random random, int count) => [.. _organizationChoice.Some(random, count).Select(at => Organization(CorpusShape.Media + at))];

    public Named<Organization> Outlet(Random random) => Organization(random.Next(CorpusShape.Media));

    private Named<Person> Person(int number)
    {
        if (_people.TryGetValue(number, out var person)) return person;
        var name = CorpusNames.Person(number);
        var (given, family) = (name[..name.IndexOf(' ', StringComparison.Ordinal)], name[(name.LastIndexOf(' ') + 1)..]);
        var row = new Person { Id = _people.Count + 1, Name = name, NameKey = NameKey.Of(name), Slug = Slug(name) };
        return _people[number] = number % 5 == 0 ? new(row, name, family, $"{given[0]}. {family}") : new(row, name, family);
    }

    private Named<Organization> Organization(int number)
    {
        if (_organizations.TryGetValue(number, out var organization)) return organization;
        var name = number < CorpusShape.Media ? CorpusNames.Outlet(number) : CorpusNames.Organization(number);
        var acronym = number % 3 == 0 ? string.Concat(name.Split(' ').Select(word => word[..2])).ToUpperInvariant() : null;
        var row = new Organization
        {
            Id = _organizations.Count + 1, Name = name, NameKey = NameKey.Of(name), Slug = Slug(name), Acronym = acronym,
            Kind = number < CorpusShape.Media ? OrganizationKind.Media : (OrganizationKind)(number % 3), CountryId = number % 2 == 0 ? _countries[number % _shape.Organizations % 20].Row.Id : null,
        };
        return _organizations[number] = acronym is null ? new(row, name) : new(row, name, acronym);
    }

    private string Slug(string name)
    {
        var slug = NameKey.Of(name).Replace(' ', '-');
        for (var number = 1; ; number++)
        {
            var free = number == 1 ? slug : $"{slug}-{number}";
            if (_slugs.Add(free)) return free;
        }
    }
}
