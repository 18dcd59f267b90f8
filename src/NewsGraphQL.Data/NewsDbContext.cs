using Microsoft.EntityFrameworkCore;
using NewsGraphQL.Data.Articles;
using NewsGraphQL.Data.Changes;
using NewsGraphQL.Data.Countries;
using NewsGraphQL.Data.Keys;
using NewsGraphQL.Data.Organizations;
using NewsGraphQL.Data.People;
using NewsGraphQL.Data.Quotes;

namespace NewsGraphQL.Data;

/// <summary>The graph as rows. Mapping stands beside each entity; only <c>Ingest</c> writes.</summary>
/// <remarks>A context lives for one field or one batch of a request: take it from the pooled factory and read without tracking.</remarks>
public class NewsDbContext(DbContextOptions options) : DbContext(options)
{
    /// <summary>Takes a context that is done with for the next reader, with its connection open; null where it goes back to the factory.</summary>
    internal Func<NewsDbContext, bool>? TakeBack { get; set; }

    /// <inheritdoc/>
    public override void Dispose()
    {
        if (TakeBack?.Invoke(this) is true) return;
        base.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <inheritdoc/>
    public override async ValueTask DisposeAsync()
    {
        if (TakeBack?.Invoke(this) is true) return;
        await base.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>The stored articles, light: their texts are in <see cref="ArticleBodies"/>.</summary>
    public DbSet<Article> Articles => Set<Article>();

    /// <summary>The texts of the articles.</summary>
    public DbSet<ArticleBody> ArticleBodies => Set<ArticleBody>();

    /// <summary>The inputs that later versions of their articles replaced.</summary>
    public DbSet<SupersededVersion> SupersededVersions => Set<SupersededVersion>();

    /// <summary>Who made the articles.</summary>
    public DbSet<ArticleCredit> ArticleCredits => Set<ArticleCredit>();

    /// <summary>The outlets and agencies that the articles name as sources.</summary>
    public DbSet<ArticleSource> ArticleSources => Set<ArticleSource>();

    /// <summary>The links that the articles give.</summary>
    public DbSet<RelatedLink> RelatedLinks => Set<RelatedLink>();

    /// <summary>The people of all articles.</summary>
    public DbSet<Person> People => Set<Person>();

    /// <summary>The forms under which the people are named.</summary>
    public DbSet<PersonAlias> PersonAliases => Set<PersonAlias>();

    /// <summary>The keys under which people are found when an article names somebody.</summary>
    public DbSet<PersonNameBlock> PersonNameBlocks => Set<PersonNameBlock>();

    /// <summary>What was said by hand about who is who.</summary>
    public DbSet<PersonDecision> PersonDecisions => Set<PersonDecision>();

    /// <summary>Whom a name means in one article, as said by hand.</summary>
    public DbSet<PersonPin> PersonPins => Set<PersonPin>();

    /// <summary>The roles that articles give to people.</summary>
    public DbSet<PersonRole> PersonRoles => Set<PersonRole>();

    /// <summary>Which article names whom.</summary>
    public DbSet<ArticlePerson> ArticlePeople => Set<ArticlePerson>();

    /// <summary>The organizations of all articles.</summary>
    public DbSet<Organization> Organizations => Set<Organization>();

    /// <summary>The forms under which the organizations are named.</summary>
    public DbSet<OrganizationAlias> OrganizationAliases => Set<OrganizationAlias>();

    /// <summary>Which article names which organization.</summary>
    public DbSet<ArticleOrganization> ArticleOrganizations => Set<ArticleOrganization>();

    /// <summary>Every country, named by an article or not.</summary>
    public DbSet<Country> Countries => Set<Country>();

    /// <summary>The names and demonyms of the countries.</summary>
    public DbSet<CountryName> CountryNames => Set<CountryName>();

    /// <summary>Which article names which country.</summary>
    public DbSet<ArticleCountry> ArticleCountries => Set<ArticleCountry>();

    /// <summary>The quotes of all articles.</summary>
    public DbSet<Quote> Quotes => Set<Quote>();

    /// <summary>The outlets through which quotes came.</summary>
    public DbSet<QuoteRelay> QuoteRelays => Set<QuoteRelay>();

    /// <summary>Which quote names whom.</summary>
    public DbSet<QuotePerson> QuotePeople => Set<QuotePerson>();

    /// <summary>Which quote names which organization.</summary>
    public DbSet<QuoteOrganization> QuoteOrganizations => Set<QuoteOrganization>();

    /// <summary>Which quote names which country.</summary>
    public DbSet<QuoteCountry> QuoteCountries => Set<QuoteCountry>();

    /// <summary>The log of writes, in their order.</summary>
    public DbSet<ArticleChange> ArticleChanges => Set<ArticleChange>();

    /// <summary>The keys to the server, as hashes.</summary>
    public DbSet<ApiKey> ApiKeys => Set<ApiKey>();

    /// <inheritdoc/>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcDateTimeConverter>();

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder modelBuilder) =>
        modelBuilder.HasStoreText().HasPlanHints(Database).HasStoreTime(Database).ApplyConfigurationsFromAssembly(typeof(NewsDbContext).Assembly);
}
