using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NewsGraphQL.Data.Organizations;

namespace NewsGraphQL.Data.Quotes;

/// <summary>An outlet through which a quote reached the article ("dikutip Antara").</summary>
public sealed class QuoteRelay
{
    /// <summary>The quote.</summary>
    public int QuoteId { get; set; }

    /// <summary>The quote.</summary>
    public Quote? Quote { get; set; }

    /// <summary>The place in the chain, from 0: nearest to the article first.</summary>
    public int Ordinal { get; set; }

    /// <summary>The outlet.</summary>
    public int OrganizationId { get; set; }

    /// <summary>The outlet.</summary>
    public Organization? Organization { get; set; }
}

internal sealed class QuoteRelayConfiguration : IEntityTypeConfiguration<QuoteRelay>
{
    public void Configure(EntityTypeBuilder<QuoteRelay> relay)
    {
        relay.HasKey(r => new { r.QuoteId, r.Ordinal });
        relay.HasOne(r => r.Quote).WithMany(q => q.Relays).HasForeignKey(r => r.QuoteId);
        relay.HasOne(r => r.Organization).WithMany(o => o.RelayLinks).HasForeignKey(r => r.OrganizationId).OnDelete(DeleteBehavior.Restrict);
    }
}
