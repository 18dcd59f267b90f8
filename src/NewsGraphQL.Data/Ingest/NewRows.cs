using Microsoft.EntityFrameworkCore;
using NewsGraphQL.Data.Articles;
using NewsGraphQL.Data.Changes;
using NewsGraphQL.Data.Countries;
using NewsGraphQL.Data.Organizations;
using NewsGraphQL.Data.People;
using NewsGraphQL.Data.Providers;
using NewsGraphQL.Data.Quotes;

namespace NewsGraphQL.Data.Ingest;

/// <summary>Rows that wait to be written together: those of one article or of many.</summary>
internal sealed class NewRows(NewKeys keys)
{
    private readonly HashSet<Person> _changedPeople = [];
    private readonly HashSet<Organization> _changedOrganizations = [];
    private readonly HashSet<int> _newPeople = [];

    /// <summary>The keys of the rows.</summary>
    public NewKeys Keys => keys;

    public List<Article> Articles { get; } = [];
    public List<ArticleBody> ArticleBodies { get; } = [];
    public List<ArticleCredit> ArticleCredits { get; } = [];
    public List<ArticleSource> ArticleSources { get; } = [];
    public List<RelatedLink> RelatedLinks { get; } = [];
    public List<Person> People { get; } = [];
    public List<PersonAlias> PersonAliases { get; } = [];
    public List<(int PersonId, string Block)> PersonNameBlocks { get; } = [];
    public List<PersonRole> PersonRoles { get; } = [];
    public List<ArticlePerson> ArticlePeople { get; } = [];
    public List<Organization> Organizations { get; } = [];
    public List<OrganizationAlias> OrganizationAliases { get; } = [];
    public List<ArticleOrganization> ArticleOrganizations { get; } = [];
    public List<ArticleCountry> ArticleCountries { get; } = [];
    public List<Quote> Quotes { get; } = [];
    public List<QuoteRelay> QuoteRelays { get; } = [];
    public List<QuotePerson> QuotePeople { get; } = [];
    public List<QuoteOrganization> QuoteOrganizations { get; } = [];
    public List<QuoteCountry> QuoteCountries { get; } = [];
    public List<ArticleChange> Changes { get; } = [];
    public List<(int Id, IndexedArticle Words)> ArticleWords { get; } = [];
    public List<(int Id, IndexedQuote Words)> QuoteWords { get; } = [];

    /// <summary>Adds a new person.</summary>
    public void Add(Person person)
    {
        People.Add(person);
        _newPeople.Add(person.Id);
    }

    /// <summary>Marks a person whose row has other values now; a row that is written anyhow needs no mark.</summary>
    public void Change(Person person)
    {
        if (!_newPeople.Contains(person.Id)) _changedPeople.Add(person);
    }

    /// <summary>Marks an organization whose row is in the store and has other values now.</summary>
    public void Change(Organization organization) => _changedOrganizations.Add(organization);

    /// <summary>Writes everything, what others refer to first.</summary>
    public async Task WriteAsync(NewsDbContext db, IBulkWriter bulk, CancellationToken stop)
    {
        await bulk.WriteAsync(db, Articles, stop);
        await bulk.WriteAsync(db, ArticleBodies, stop);
        await bulk.WriteAsync(db, Organizations, stop);
        await bulk.WriteAsync(db, OrganizationAliases, stop);
        await bulk.WriteAsync(db, People, stop);
        await bulk.WriteAsync(db, PersonAliases, stop);
        await bulk.WriteAsync(db, await BlocksAsync(db, stop), stop);
        await bulk.UpdateAsync(db, _changedPeople, [nameof(Person.Name), nameof(Person.NameKey), nameof(Person.FirstSeenUtc), nameof(Person.LastSeenUtc)], stop);
        await bulk.UpdateAsync(db, _changedOrganizations,
            [nameof(Organization.Name), nameof(Organization.NameKey), nameof(Organization.Acronym), nameof(Organization.Kind), nameof(Organization.CountryId)], stop);
        await bulk.WriteAsync(db, ArticleCredits, stop);
        await bulk.WriteAsync(db, ArticleSources, stop);
        await bulk.WriteAsync(db, RelatedLinks, stop);
        await bulk.WriteAsync(db, ArticleOrganizations, stop);
        await bulk.WriteAsync(db, ArticlePeople, stop);
        await bulk.WriteAsync(db, ArticleCountries, stop);
        await bulk.WriteAsync(db, PersonRoles, stop);
        await bulk.WriteAsync(db, Quotes, stop);
        await bulk.WriteAsync(db, QuoteRelays, stop);
        await bulk.WriteAsync(db, QuotePeople, stop);
        await bulk.WriteAsync(db, QuoteOrganizations, stop);
        await bulk.WriteAsync(db, QuoteCountries, stop);
        await bulk.WriteSearchAsync(db, ArticleWords, QuoteWords, stop);
        await bulk.WriteAsync(db, Changes, stop);
        await keys.UseAsync(bulk, db, stop);
    }

    /// <summary>The keys under which people are found, without those that stored people have already.</summary>
    private async Task<List<PersonNameBlock>> BlocksAsync(NewsDbContext db, CancellationToken stop)
    {
        var known = PersonNameBlocks.Select(b => b.PersonId).Where(id => !_newPeople.Contains(id)).Distinct().ToArray();
        var given = known.Length == 0 ? []
            : (await db.PersonNameBlocks.AsNoTracking().Where(b => known.Contains(b.PersonId)).Select(b => new { b.PersonId, b.Block }).ToListAsync(stop))
                .Select(b => (b.PersonId, b.Block)).ToHashSet();
        return [.. PersonNameBlocks.Where(given.Add).Select(b => new PersonNameBlock { Id = keys.Next<PersonNameBlock>(), PersonId = b.PersonId, Block = b.Block })];
    }
}
