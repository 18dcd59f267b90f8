using Microsoft.EntityFrameworkCore;
using NewsGraphQL.Data.Articles;
using NewsGraphQL.Data.Ingest.Identity;
using NewsGraphQL.Data.People;
using NewsGraphQL.Extraction;

namespace NewsGraphQL.Data.Ingest;

/// <summary>Writes the people of one article: new people, new aliases, links with mentions, roles.</summary>
internal sealed class PersonRows(NewsDbContext db, Article article, ExtractedArticle facts, IReadOnlyDictionary<string, int> countries)
{
    private readonly NamesakesOfArticle _namesakes = new(facts.People);
    private readonly List<NamedPerson> _named = [];
    private int[] _placeOfGiven = [];

    /// <summary>The ids of the article's people, in the order of <see cref="ExtractedArticle.People"/>. Only after the changes are saved.</summary>
    public IReadOnlyList<int> Ids => [.. _namesakes.Places.Select(place => _named[_placeOfGiven[place]].Row.Id)];

    /// <summary>Finds or makes every person and alias.</summary>
    /// <param name="before">The people of the article's older version with the folded forms that it used; null for a new article.</param>
    /// <param name="stop">Cancels.</param>
    public async Task AddPeopleAsync(IReadOnlyDictionary<int, HashSet<string>>? before, CancellationToken stop)
    {
        PersonInArticle[] people = [.. _namesakes.People.Select(p => new PersonInArticle(p, [.. p.Roles.Select(r => RoleEvidence.Of(facts, r, countries))]))];
        var links = await new PersonLinker(db).LinkAsync(people, before, article.Id, stop);
        var known = await KnownAsync(links, people, stop);
        var slugs = new Queue<string>(await Slugs.FreeAsync(
            db.People.Select(p => p.Slug).Concat(db.PersonDecisions.Select(d => d.OtherSlug)), // a slug that was merged away leads to the survivor
            [.. people.Where((_, i) => links[i] is null).Select(p => Slugs.Of(Printed.Form(p.Extracted.Name), "person"))], stop));
        _placeOfGiven = new int[people.Length];
        for (var i = 0; i < people.Length; i++)
        {
            var row = links[i] is { } link ? known[link.PersonId] : New(people[i], slugs.Dequeue());
            _placeOfGiven[i] = _named.FindIndex(n => n.Row == row);
            if (_placeOfGiven[i] >= 0) _named[_placeOfGiven[i]].Join(people[i]); // said by hand to be one
            else
            {
                _placeOfGiven[i] = _named.Count;
                _named.Add(new NamedPerson(row, people[i]));
            }
            TakeFullName(row, people[i]);
            AddAliases(row, people[i], links[i]);
            See(row);
        }
    }

    /// <summary>Adds the links and the roles, once people and aliases have ids.</summary>
    /// <param name="organization">The id of the article's organization with a name; null when it has none with that name.</param>
    public void AddLinks(Func<string?, int?> organization)
    {
        for (var i = 0; i < _named.Count; i++)
        {
            var (person, named) = (_named[i].Row, _named[i]);
            var aliases = person.Aliases.ToDictionary(a => a.Name, a => a.Id, StringComparer.Ordinal);
            var mentions = named.People.SelectMany(p => p.Extracted.Mentions).OrderBy(m => m.Span.Start).ToList();
            db.ArticlePeople.Add(new ArticlePerson
            {
                ArticleId = article.Id, PersonId = person.Id, Ordinal = i, SortUtc = article.SortUtc, MentionCount = mentions.Count,
                Mentions = [.. mentions.Select(m => new Data.People.PersonMention(m.Span, m.Form, aliases[Printed.Form(m.Span.In(facts.Body))]))],
            });
            foreach (var given in named.People)
            {
                db.PersonRoles.AddRange(given.Extracted.Roles.Zip(given.Roles, (role, evidence) => new Data.People.PersonRole
                {
                    PersonId = person.Id, ArticleId = article.Id, Title = evidence.Title, OfficeKey = evidence.Office, CountryId = evidence.CountryId,
                    OrganizationId = organization(role.Organization), Start = role.Span.Start, End = role.Span.End, SortUtc = article.SortUtc,
                }));
            }
        }
    }

    /// <summary>A person known so far by a single word or by initials takes the fuller name that an article now gives; the slug stays.</summary>
    private static void TakeFullName(Person person, PersonInArticle given)
    {
        if (PersonName.OfKey(person.NameKey) is not { } old || PersonName.OfKey(given.Key) is not { IsSingle: false } full) return;
        if (!old.IsSingle && !(old.HasInitials && !full.HasInitials)) return;
        person.Name = Printed.Form(given.Extracted.Name);
        person.NameKey = given.Key;
    }

    private void AddAliases(Person person, PersonInArticle given, PersonLink? link)
    {
        foreach (var form in Forms(given).Where(form => person.Aliases.All(a => a.Name != form)))
        {
            var key = NameKey.Of(form);
            var evidence = key != given.Key ? AliasEvidence.SameArticle
                : link?.Evidence ?? (form == Printed.Form(given.Extracted.Name) ? AliasEvidence.FirstNamed : AliasEvidence.Spelling);
            person.Aliases.Add(new PersonAlias { Name = form, NameKey = key, ArticleId = article.Id, Evidence = evidence, EvidenceRole = key == given.Key ? link?.Role : null });
            foreach (var block in PersonName.OfKey(key)?.StoredBlocks().Where(block => person.NameBlocks.All(b => b.Block != block)) ?? [])
                person.NameBlocks.Add(new PersonNameBlock { Block = block });
        }
    }

    private void See(Person person)
    {
        if (article.PublishedUtc is not { } seen) return;
        if (person.FirstSeenUtc is null || seen < person.FirstSeenUtc) person.FirstSeenUtc = seen;
        if (person.LastSeenUtc is null || seen > person.LastSeenUtc) person.LastSeenUtc = seen;
    }

    private IEnumerable<string> Forms(PersonInArticle person) =>
        person.Extracted.SurfaceForms.Prepend(person.Extracted.Name)
            .Concat(person.Extracted.Mentions.Select(m => m.Span.In(facts.Body)))
            .Select(Printed.Form).Distinct(StringComparer.Ordinal);

    /// <summary>The people linked to, with those of their aliases and keys that the article may use again.</summary>
    private async Task<Dictionary<int, Person>> KnownAsync(PersonLink?[] links, PersonInArticle[] people, CancellationToken stop)
    {
        var ids = links.OfType<PersonLink>().Select(link => link.PersonId).Distinct().ToList();
        if (ids.Count == 0) return [];
        var forms = people.SelectMany(Forms).Distinct(StringComparer.Ordinal).ToList();
        var blocks = forms.Select(PersonName.Of).OfType<PersonName>().SelectMany(name => name.StoredBlocks()).Distinct(StringComparer.Ordinal).ToList();
        await db.PersonAliases.Where(a => ids.Contains(a.PersonId) && forms.Contains(a.Name)).LoadAsync(stop);
        await db.PersonNameBlocks.Where(b => ids.Contains(b.PersonId) && blocks.Contains(b.Block)).LoadAsync(stop);
        return await db.People.Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, stop);
    }

    private Person New(PersonInArticle person, string slug) =>
        db.People.Add(new Person { Name = Printed.Form(person.Extracted.Name), NameKey = person.Key, Slug = slug }).Entity;

    /// <summary>A stored person and all that the article says of that person; more than one name of the article only when that was said by hand.</summary>
    private sealed class NamedPerson(Person row, PersonInArticle first)
    {
        public Person Row => row;

        public List<PersonInArticle> People { get; } = [first];

        public void Join(PersonInArticle other) => People.Add(other);
    }
}
