using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NewsGraphQL.Data.Articles;
using NewsGraphQL.Data.Countries;
using NewsGraphQL.Data.People;
using NewsGraphQL.Data.Quotes;
using NewsGraphQL.Extraction.Organizations;

namespace NewsGraphQL.Data.Organizations;

/// <summary>An organization, over all articles that name it.</summary>
public sealed class Organization
{
    /// <summary>The key.</summary>
    public int Id { get; set; }

    /// <summary>Unique, readable, and never changed once given.</summary>
    public required string Slug { get; set; }

    /// <summary>The full name.</summary>
    public required string Name { get; set; }

    /// <summary>The name folded by <see cref="Data.NameKey"/>.</summary>
    public required string NameKey { get; set; }

    /// <summary>The short form ("PBB"); null when none is known.</summary>
    public string? Acronym { get; set; }

    /// <summary>What sort of body it is.</summary>
    public OrganizationKind Kind { get; set; }

    /// <summary>The state that it belongs to; null when its name does not say.</summary>
    public int? CountryId { get; set; }

    /// <summary>The state that it belongs to.</summary>
    public Country? Country { get; set; }

    /// <summary>How many articles name it. The database keeps it: it follows every link that is written or deleted.</summary>
    public int ArticleCount { get; private set; }

    /// <summary>Every form under which articles name it, the name itself included.</summary>
    public ICollection<OrganizationAlias> Aliases { get; } = [];

    /// <summary>The articles that name it, with the mentions.</summary>
    public ICollection<ArticleOrganization> ArticleLinks { get; } = [];

    /// <summary>The articles that name it.</summary>
    public ICollection<Article> Articles { get; } = [];

    /// <summary>The articles that give it as their source.</summary>
    public ICollection<ArticleSource> SourceLinks { get; } = [];

    /// <summary>The roles that people have in it.</summary>
    public ICollection<PersonRole> Roles { get; } = [];

    /// <summary>What it said, or what was said for it.</summary>
    public ICollection<Quote> Quotes { get; } = [];

    /// <summary>The quotes that came through it.</summary>
    public ICollection<QuoteRelay> RelayLinks { get; } = [];

    /// <summary>The quotes that name it, whoever speaks.</summary>
    public ICollection<QuoteOrganization> QuoteAboutLinks { get; } = [];

    /// <summary>The quotes that name it, whoever speaks.</summary>
    public ICollection<Quote> QuotesAbout { get; } = [];
}

internal sealed class OrganizationConfiguration : IEntityTypeConfiguration<Organization>
{
    public void Configure(EntityTypeBuilder<Organization> organization)
    {
        organization.HasIndex(o => o.Slug).IsUnique();
        organization.HasIndex(o => o.NameKey);
        organization.HasIndex(o => new { o.Name, o.Id });
        organization.HasIndex(o => new { o.ArticleCount, o.Id }).IsDescending(true, false);   // the most mentioned first
        organization.HasOne(o => o.Country).WithMany(c => c.Organizations).HasForeignKey(o => o.CountryId).OnDelete(DeleteBehavior.Restrict);
    }
}
