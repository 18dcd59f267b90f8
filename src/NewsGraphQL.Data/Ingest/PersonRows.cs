using Microsoft.EntityFrameworkCore;
using NewsGraphQL.Data.Articles;
using NewsGraphQL.Data.People;
using NewsGraphQL.Extraction;
using NewsGraphQL.Extraction.People;

namespace NewsGraphQL.Data.Ingest;

/// <summary>Writes the people of one article: new people, new aliases, links with mentions, roles.</summary>
internal sealed class PersonRows(NewsDbContext db, Article article, ExtractedArticle facts, IReadOnlyDictionary<string, int> countries)
{
    private readonly NamesakesOfArticle _namesakes = new(facts.People);
    private List<Person> _people = [];
    private List<RoleEvidence[]> _roles = [];

    /// <summary>The ids of the article's people, in the order of <see cref="ExtractedArticle.People"/>. Only after the changes are saved.</summary>
    public IReadOnlyList<int> Ids => [.. _namesakes.Places.Select(place => _people[place].Id)];

    private IReadOnlyList<ExtractedPerson> Given => _namesakes.People;

    /// <summary>Finds or makes every person and alias.</summary>
    /// <param name="before">The people of the article's older version with the folded forms that it used.</param>
    /// <param name="stop">Cancels.</param>
    public async Task AddPeopleAsync(IReadOnlyDictionary<int, HashSet<string>> before, CancellationToken stop)
    {
        _roles = [.. Given.Select(p => p.Roles.Select(r => RoleEvidence.Of(facts, r, countries)).ToArray())];
        PersonInArticle[] people = [.. Given.Select((p, i) => new PersonInArticle(p, _roles[i]))];
        var linked = await new PersonLinker(db).LinkAsync(people, before, stop);
        var known = await KnownAsync(linked, people, stop);
        var slugs = new HashSet<string>(StringComparer.Ordinal);
        _people = new List<Person>(people.Length);
        for (var i = 0; i < people.Length; i++)
        {
            var person = linked[i] is { } id ? known[id] : await NewAsync(people[i], slugs, stop);
            _people.Add(person);
            TakeFullName(person, people[i]);
            foreach (var form in Forms(i).Where(form => person.Aliases.All(a => a.Name != form)))
                person.Aliases.Add(new PersonAlias { Name = form, NameKey = NameKey.Of(form), ArticleId = article.Id });
            if (article.PublishedUtc is not { } seen) continue;
            if (person.FirstSeenUtc is null || seen < person.FirstSeenUtc) person.FirstSeenUtc = seen;
            if (person.LastSeenUtc is null || seen > person.LastSeenUtc) person.LastSeenUtc = seen;
        }
    }

    /// <summary>Adds the links and the roles, once people and aliases have ids.</summary>
    /// <param name="organization">The id of the article's organization with a name; null when it has none with that name.</param>
    public void AddLinks(Func<string?, int?> organization)
    {
        for (var i = 0; i < _people.Count; i++)
        {
            var person = _people[i];
            var aliases = person.Aliases.ToDictionary(a => a.Name, a => a.Id, StringComparer.Ordinal);
            db.ArticlePeople.Add(new ArticlePerson
            {
                ArticleId = article.Id, PersonId = person.Id, Ordinal = i, SortUtc = article.SortUtc, MentionCount = Given[i].Mentions.Length,
                Mentions = [.. Given[i].Mentions.Select(m => new Data.People.PersonMention(m.Span, m.Form, aliases[Printed.Form(m.Span.In(facts.Body))]))],
            });
            db.PersonRoles.AddRange(Given[i].Roles.Select((role, r) => new Data.People.PersonRole
            {
                PersonId = person.Id, ArticleId = article.Id, Title = Printed.Form(role.Title), OfficeKey = _roles[i][r].Office, CountryId = _roles[i][r].CountryId,
                OrganizationId = organization(role.Organization), Start = role.Span.Start, End = role.Span.End, SortUtc = article.SortUtc,
            }));
        }
    }

    /// <summary>A person known so far by a single word takes the full name that an article now gives; the slug stays.</summary>
    private static void TakeFullName(Person person, PersonInArticle given)
    {
        if (person.NameKey.Contains(' ', StringComparison.Ordinal) || !given.Key.Contains(' ', StringComparison.Ordinal)) return;
        person.Name = Printed.Form(given.Extracted.Name);
        person.NameKey = given.Key;
    }

    private IEnumerable<string> Forms(int person) =>
        Given[person].SurfaceForms.Prepend(Given[person].Name)
            .Concat(Given[person].Mentions.Select(m => m.Span.In(facts.Body)))
            .Select(Printed.Form).Distinct(StringComparer.Ordinal);

    private async Task<Dictionary<int, Person>> KnownAsync(int?[] linked, PersonInArticle[] people, CancellationToken stop)
    {
        var ids = linked.OfType<int>().ToList();
        if (ids.Count == 0) return [];
        var forms = Enumerable.Range(0, people.Length).SelectMany(Forms).Distinct(StringComparer.Ordinal).ToList();
        await db.PersonAliases.Where(a => ids.Contains(a.PersonId) && forms.Contains(a.Name)).LoadAsync(stop);
        return await db.People.Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, stop);
    }

    private async Task<Person> NewAsync(PersonInArticle person, HashSet<string> slugs, CancellationToken stop)
    {
        var name = Printed.Form(person.Extracted.Name);
        var slug = await Slugs.FreeAsync(db.People.Select(p => p.Slug), Slugs.Of(name, "person"), null, slugs, stop);
        return db.People.Add(new Person { Name = name, NameKey = person.Key, Slug = slug }).Entity;
    }
}
