using NewsGraphQL.Data.Ingest.Identity;

namespace NewsGraphQL.Data.Ingest;

/// <summary>What a writer knows of the store: read when it is needed, kept up to date with what it writes. True only while nobody else writes.</summary>
internal sealed class StoreMemory
{
    private const int MostKeys = 200_000;

    /// <summary>The people that articles may mean.</summary>
    public StoredPeople People { get; private set; } = new();

    /// <summary>The organizations that articles may mean.</summary>
    public StoredOrganizations Organizations { get; private set; } = new();

    /// <summary>The slugs of people.</summary>
    public SlugBook PersonSlugs { get; private set; } = SlugBook.OfPeople();

    /// <summary>The slugs of organizations.</summary>
    public SlugBook OrganizationSlugs { get; private set; } = SlugBook.OfOrganizations();

    /// <summary>The slugs of articles.</summary>
    public SlugBook ArticleSlugs { get; private set; } = SlugBook.OfArticles();

    /// <summary>Forgets everything.</summary>
    public void Clear()
    {
        (People, Organizations) = (new StoredPeople(), new StoredOrganizations());
        (PersonSlugs, OrganizationSlugs, ArticleSlugs) = (SlugBook.OfPeople(), SlugBook.OfOrganizations(), SlugBook.OfArticles());
    }

    /// <summary>Looks up at once what some new articles need.</summary>
    public async Task LoadAsync(NewsDbContext db, IReadOnlyCollection<PreparedArticle> articles, CancellationToken stop)
    {
        if (People.Count + Organizations.Count > MostKeys) Clear();
        await People.LoadAsync(db, articles.SelectMany(a => a.People), [], stop);
        await Organizations.LoadAsync(db, articles.SelectMany(a => a.Organizations.All), stop);
        await ArticleSlugs.LookUpAsync(db, articles.SelectMany(a => a.DatedSlug is null ? [a.Slug] : new[] { a.Slug, a.DatedSlug }), stop);
        await PersonSlugs.LookUpAsync(db, articles.SelectMany(a => a.People).Where(p => !People.IsKnown(p)).Select(p => p.Slug), stop);
        await OrganizationSlugs.LookUpAsync(db, articles.SelectMany(a => a.Organizations.All).Where(o => !Organizations.IsKnown(o)).Select(o => o.Slug), stop);
    }
}
