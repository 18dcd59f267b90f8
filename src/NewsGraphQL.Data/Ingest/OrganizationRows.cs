using NewsGraphQL.Data.Articles;
using NewsGraphQL.Data.Organizations;
using NewsGraphQL.Extraction.Organizations;

namespace NewsGraphQL.Data.Ingest;

/// <summary>The rows of the organizations of one article, those that it names and those that it gives as sources.</summary>
internal sealed class OrganizationRows(StoreMemory store, NewRows rows, Article article, PreparedArticle prepared)
{
    private readonly List<StoredOrganization> _organizations = [];

    /// <summary>The ids of the article's organizations, in the order of <see cref="Extraction.ExtractedArticle.Organizations"/>.</summary>
    public IReadOnlyList<int> Ids => [.. _organizations.Take(prepared.Facts.Organizations.Length).Select(o => o.Row.Id)];

    /// <summary>Finds or makes every organization and alias, and links them.</summary>
    public async Task AddAsync(NewsDbContext db, CancellationToken stop)
    {
        var given = prepared.Organizations.All;
        var linked = OrganizationMatcher.Match(given, store.Organizations.Candidates(given));
        for (var i = 0; i < given.Length; i++)
        {
            var organization = linked[i] is { } id ? store.Organizations[id] : await NewAsync(db, given[i], stop);
            _organizations.Add(organization);
            if (Complete(organization.Row, given[i]) && linked[i] is not null) rows.Change(organization.Row);
            foreach (var form in prepared.Organizations.Forms[i].Where(form => organization.Alias(form) is null)) AddAlias(organization, form);
        }
        AddLinks();
    }

    /// <summary>The id of the article's organization with this name or form; null when it has none.</summary>
    public int? IdOf(string? name) => name is not null && prepared.Organizations.Find(name) is >= 0 and var at ? _organizations[at].Row.Id : null;

    private void AddAlias(StoredOrganization organization, string form)
    {
        var alias = new OrganizationAlias
        {
            Id = rows.Keys.Next<OrganizationAlias>(), OrganizationId = organization.Row.Id, Name = form, NameKey = NameKey.Of(form), ArticleId = article.Id,
        };
        store.Organizations.Add(organization, alias);
        rows.OrganizationAliases.Add(alias);
    }

    private void AddLinks()
    {
        var facts = prepared.Facts;
        for (var i = 0; i < facts.Organizations.Length; i++)
        {
            var (organization, forms) = (_organizations[i], prepared.Organizations.Mentions[i]);
            rows.ArticleOrganizations.Add(new ArticleOrganization
            {
                ArticleId = article.Id, OrganizationId = organization.Row.Id, Ordinal = i, SortUtc = article.SortUtc, MentionCount = facts.Organizations[i].Mentions.Length,
                Mentions = [.. facts.Organizations[i].Mentions.Select((m, at) => new OrganizationMention(m, organization.Alias(forms[at])!.Id))],
            });
        }
        rows.ArticleSources.AddRange(facts.Layout.Sources.Select((source, i) => new ArticleSource
        {
            ArticleId = article.Id, Ordinal = i, OrganizationId = IdOf(prepared.Organizations.Sources[i])!.Value, Name = prepared.Organizations.Sources[i],
            Start = source.Span?.Start, End = source.Span?.End,
        }));
    }

    /// <summary>What an earlier article left open is filled in; what it said stays.</summary>
    /// <returns>Whether something was filled in.</returns>
    private static bool Complete(Organization row, OrganizationInArticle given)
    {
        var before = (row.Name, row.NameKey, row.Acronym, row.CountryId, row.Kind);
        if (row.Acronym is null && row.NameKey == given.AcronymKey && given.Key != given.AcronymKey) // known so far by its acronym only
            (row.Name, row.NameKey) = (given.Name, given.Key);
        row.Acronym ??= given.Acronym;
        row.CountryId ??= given.CountryId;
        if (row.Kind == OrganizationKind.Other) row.Kind = given.Kind;
        return before != (row.Name, row.NameKey, row.Acronym, row.CountryId, row.Kind);
    }

    private async Task<StoredOrganization> NewAsync(NewsDbContext db, OrganizationInArticle given, CancellationToken stop)
    {
        var row = new Organization
        {
            Id = rows.Keys.Next<Organization>(), Name = Printed.Form(given.Name), NameKey = given.Key, Acronym = given.Acronym, Kind = given.Kind, CountryId = given.CountryId,
            Slug = await store.OrganizationSlugs.TakeAsync(db, given.Slug, null, stop),
        };
        rows.Organizations.Add(row);
        return store.Organizations.Add(row);
    }
}
