using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NewsGraphQL.Data.Organizations;

namespace NewsGraphQL.Data.Quotes;

/// <summary>A quote's words name an organization. Carries the quote's date, so that quotes about an organization, newest first, are one index range.</summary>
public sealed class QuoteOrganization
{
    /// <summary>The quote.</summary>
    public int QuoteId { get; set; }

    /// <summary>The quote.</summary>
    public Quote? Quote { get; set; }

    /// <summary>Who or what is named.</summary>
    public int OrganizationId { get; set; }

    /// <summary>Who or what is named.</summary>
    public Organization? Organization { get; set; }

    /// <summary><see cref="Quote.SortUtc"/> of the quote.</summary>
    public DateTime SortUtc { get; set; }
}

internal sealed class QuoteOrganizationConfiguration : IEntityTypeConfiguration<QuoteOrganization>
{
    public void Configure(EntityTypeBuilder<QuoteOrganization> link)
    {
        link.ToTable("QuoteOrganizations");
        link.HasKey(l => new { l.QuoteId, l.OrganizationId });
        link.HasIndex(l => new { l.OrganizationId, l.SortUtc, l.QuoteId });
    }
}
