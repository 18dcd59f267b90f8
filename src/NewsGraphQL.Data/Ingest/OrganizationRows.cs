using Microsoft.EntityFrameworkCore;
using NewsGraphQL.Data.Articles;
using NewsGraphQL.Data.Organizations;
using NewsGraphQL.Extraction;
using NewsGraphQL.Extraction.Organizations;

namespace NewsGraphQL.Data.Ingest;

/// <summary>Writes the organizations of one article, those that it names and those that it gives as sources.</summary>
internal sealed class OrganizationRows(NewsDbContext db, Article article, ExtractedArticle facts, IReadOnlyDictionary<string, int> countries)
{
    // First those of ExtractedArticle.Organizations in their order, then the outlets that only a source line names.
    private readonly List<OrganizationInArticle> _given = [];
    private readonly List<Organization> _rows = [];

    /// <summary>The ids of the article's organizations, in the order of <see cref="ExtractedArticle.Organizations"/>. Only after the changes are saved.</summary>
    public IReadOnlyList<int> Ids => [.. _rows.Take(facts.Organizations.Length).Select(o => o.Id)];

    /// <summary>Finds or makes every organization and alias.</summary>
    public async Task AddOrganizationsAsync(CancellationToken stop)
    {
        _given.AddRange(facts.Organizations.Select(o => OrganizationInArticle.Of(o, countries)));
        foreach (var source in facts.Layout.Sources.Select(s => Printed.Form(s.Name)).Where(name => Find(name) < 0))
            _given.Add(OrganizationInArticle.Outlet(source));
        var linked = await new OrganizationLinker(db).LinkAsync(_given, stop);
        var known = await KnownAsync(linked, stop);
        var slugs = new Queue<string>(await Slugs.FreeAsync(
            db.Organizations.Select(o => o.Slug), [.. _given.Where((_, i) => linked[i] is null).Select(o => Slugs.Of(o.Name, "organization"))], stop));
        for (var i = 0; i < _given.Count; i++)
        {
            var row = linked[i] is { } id ? known[id] : New(_given[i], slugs.Dequeue());
            _rows.Add(row);
            Complete(row, _given[i]);
            foreach (var form in Forms(i).Where(form => row.Aliases.All(a => a.Name != form)))
                row.Aliases.Add(new OrganizationAlias { Name = form, NameKey = NameKey.Of(form), ArticleId = article.Id });
        }
    }

    /// <summary>Adds the links and the sources, once organizations and aliases have ids.</summary>
    public void AddLinks()
    {
        for (var i = 0; i < facts.Organizations.Length; i++)
        {
            var aliases = _rows[i].Aliases.ToDictionary(a => a.Name, a => a.Id, StringComparer.Ordinal);
            db.ArticleOrganizations.Add(new ArticleOrganization
            {
                ArticleId = article.Id, OrganizationId = _rows[i].Id, Ordinal = i, SortUtc = article.SortUtc, MentionCount = facts.Organizations[i].Mentions.Length,
                Mentions = [.. facts.Organizations[i].Mentions.Select(m => new OrganizationMention(m, aliases[Printed.Form(m.In(facts.Body))]))],
            });
        }
        db.ArticleSources.AddRange(facts.Layout.Sources.Select((source, i) => new ArticleSource
        {
            ArticleId = article.Id, Ordinal = i, OrganizationId = _rows[Find(Printed.Form(source.Name))].Id, Name = Printed.Form(source.Name),
            Start = source.Span?.Start, End = source.Span?.End,
        }));
    }

    /// <summary>The id of the article's organization with this name or form; null when it has none.</summary>
    public int? IdOf(string? name) => name is not null && Find(name) is >= 0 and var at ? _rows[at].Id : null;

    private int Find(string name)
    {
        var key = NameKey.Of(name);
        var exact = _given.FindIndex(o => o.Key == key);
        return exact >= 0 ? exact : _given.FindIndex(o => o.Keys.Contains(key));
    }

    /// <summary>What an earlier article left open is filled in; what it said stays.</summary>
    private static void Complete(Organization row, OrganizationInArticle given)
    {
        if (row.Acronym is null && row.NameKey == given.AcronymKey && given.Key != given.AcronymKey) // known so far by its acronym only
            (row.Name, row.NameKey) = (given.Name, given.Key);
        row.Acronym ??= given.Acronym;
        row.CountryId ??= given.CountryId;
        if (row.Kind == OrganizationKind.Other) row.Kind = given.Kind;
    }

    private IEnumerable<string> Forms(int organization) => _given[organization].Forms
        .Concat(organization < facts.Organizations.Length ? facts.Organizations[organization].Mentions.Select(m => m.In(facts.Body)) : [])
        .Select(Printed.Form).Distinct(StringComparer.Ordinal);

    private async Task<Dictionary<int, Organization>> KnownAsync(int?[] linked, CancellationToken stop)
    {
        var ids = linked.OfType<int>().ToList();
        if (ids.Count == 0) return [];
        var forms = Enumerable.Range(0, _given.Count).SelectMany(Forms).Distinct(StringComparer.Ordinal).ToList();
        await db.OrganizationAliases.Where(a => ids.Contains(a.OrganizationId) && forms.Contains(a.Name)).LoadAsync(stop);
        return await db.Organizations.Where(o => ids.Contains(o.Id)).ToDictionaryAsync(o => o.Id, stop);
    }

    private Organization New(OrganizationInArticle given, string slug) => db.Organizations.Add(new Organization
    {
        Name = Printed.Form(given.Name), NameKey = given.Key, Slug = slug, Acronym = given.Acronym, Kind = given.Kind, CountryId = given.CountryId,
    }).Entity;
}
