using NewsGraphQL.Data.Articles;
using NewsGraphQL.Data.Ingest.Identity;
using NewsGraphQL.Data.People;

namespace NewsGraphQL.Data.Ingest;

/// <summary>The rows of the people of one article: new people, new aliases, links with mentions, roles.</summary>
internal sealed class PersonRows(StoreMemory store, NewRows rows, Article article, PreparedArticle prepared)
{
    private readonly List<NamedPerson> _named = [];
    private readonly int[] _placeOfGiven = new int[prepared.People.Length];

    /// <summary>The ids of the article's people, in the order of <see cref="Extraction.ExtractedArticle.People"/>.</summary>
    public IReadOnlyList<int> Ids => [.. prepared.Namesakes.Places.Select(place => _named[_placeOfGiven[place]].Person.Row.Id)];

    /// <summary>Finds or makes every person and alias, and links them.</summary>
    /// <param name="db">The context.</param>
    /// <param name="settled">What is settled already, by an older version or by hand.</param>
    /// <param name="organization">The id of the article's organization with a name; null when it has none with that name.</param>
    /// <param name="stop">Cancels.</param>
    public async Task AddAsync(NewsDbContext db, SettledPeople settled, Func<string?, int?> organization, CancellationToken stop)
    {
        var people = prepared.People;
        var links = PersonMatcher.Match(people, store.People.Candidates(people), settled);
        for (var i = 0; i < people.Length; i++)
        {
            var person = links[i] is { } link ? store.People[link.PersonId] : await NewAsync(db, people[i], stop);
            _placeOfGiven[i] = _named.FindIndex(n => n.Person == person);
            if (_placeOfGiven[i] >= 0) _named[_placeOfGiven[i]].Given.Add(people[i]); // said by hand to be one
            else
            {
                _placeOfGiven[i] = _named.Count;
                _named.Add(new NamedPerson(person, [people[i]]));
            }
            TakeFullName(person, people[i]);
            AddAliases(person, people[i], links[i]);
            See(person.Row);
        }
        for (var i = 0; i < _named.Count; i++) AddLinks(_named[i], i, organization);
    }

    private void AddLinks(NamedPerson named, int ordinal, Func<string?, int?> organization)
    {
        var person = named.Person;
        var mentions = named.Given.SelectMany(given => given.Extracted.Mentions.Zip(given.Mentioned)).OrderBy(m => m.First.Span.Start).ToList();
        rows.ArticlePeople.Add(new ArticlePerson
        {
            ArticleId = article.Id, PersonId = person.Row.Id, Ordinal = ordinal, SortUtc = article.SortUtc, MentionCount = mentions.Count,
            Mentions = [.. mentions.Select(m => new PersonMention(m.First.Span, m.First.Form, person.Alias(m.Second)!.Id))],
        });
        foreach (var given in named.Given)
        {
            foreach (var (role, evidence) in given.Extracted.Roles.Zip(given.Roles))
            {
                var row = new PersonRole
                {
                    Id = rows.Keys.Next<PersonRole>(), PersonId = person.Row.Id, ArticleId = article.Id, Title = evidence.Title, OfficeKey = evidence.Office,
                    CountryId = evidence.CountryId, OrganizationId = organization(role.Organization), Start = role.Span.Start, End = role.Span.End, SortUtc = article.SortUtc,
                };
                rows.PersonRoles.Add(row);
                person.Add(row.SortUtc, row.Id, evidence);
            }
        }
    }

    /// <summary>A person known so far by a single word or by initials takes the fuller name that an article now gives; the slug stays.</summary>
    private void TakeFullName(StoredPerson person, PersonInArticle given)
    {
        if (person.Row.NameKey == given.Key) return;
        if (PersonName.OfKey(person.Row.NameKey) is not { } old || PersonName.OfKey(given.Key) is not { IsSingle: false } full) return;
        if (!old.IsSingle && !(old.HasInitials && !full.HasInitials)) return;
        person.Rename(given.Name, given.Key);
        rows.Change(person.Row);
    }

    private void AddAliases(StoredPerson person, PersonInArticle given, PersonLink? link)
    {
        foreach (var form in given.Forms.Where(form => person.Alias(form) is null))
        {
            var key = NameKey.Of(form);
            var evidence = key != given.Key ? AliasEvidence.SameArticle
                : link?.Evidence ?? (form == given.Name ? AliasEvidence.FirstNamed : AliasEvidence.Spelling);
            var alias = new PersonAlias
            {
                Id = rows.Keys.Next<PersonAlias>(), PersonId = person.Row.Id, Name = form, NameKey = key, ArticleId = article.Id,
                Evidence = evidence, EvidenceRole = key == given.Key ? link?.Role : null,
            };
            rows.PersonAliases.Add(alias);
            person.Add(alias);
            foreach (var block in PersonName.OfKey(key)?.StoredBlocks() ?? [])
            {
                rows.PersonNameBlocks.Add((person.Row.Id, block));
                store.People.Add(person, block);
            }
        }
    }

    private void See(Person person)
    {
        if (article.PublishedUtc is not { } seen) return;
        var before = (person.FirstSeenUtc, person.LastSeenUtc);
        if (person.FirstSeenUtc is null || seen < person.FirstSeenUtc) person.FirstSeenUtc = seen;
        if (person.LastSeenUtc is null || seen > person.LastSeenUtc) person.LastSeenUtc = seen;
        if (before != (person.FirstSeenUtc, person.LastSeenUtc)) rows.Change(person);
    }

    private async Task<StoredPerson> NewAsync(NewsDbContext db, PersonInArticle given, CancellationToken stop)
    {
        var row = new Person
        {
            Id = rows.Keys.Next<Person>(), Name = given.Name, NameKey = given.Key, Slug = await store.PersonSlugs.TakeAsync(db, given.Slug, null, stop),
        };
        rows.Add(row);
        return store.People.Add(row);
    }

    /// <summary>A person and all that the article says of that person; more than one name of the article only when that was said by hand.</summary>
    private sealed record NamedPerson(StoredPerson Person, List<PersonInArticle> Given);
}
