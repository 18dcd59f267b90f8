using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace NewsGraphQL.Data.People;

/// <summary>What somebody said about who is who.</summary>
public enum PersonDecisionKind
{
    /// <summary>Two people are one.</summary>
    Merge,

    /// <summary>One person is two.</summary>
    Split,
}

/// <summary>A decision by hand, kept so that imports follow it, that old ids and slugs still lead somewhere, and that it can be undone.</summary>
public sealed class PersonDecision
{
    /// <summary>The number by which people name it.</summary>
    public int Id { get; set; }

    /// <summary>What was said.</summary>
    public PersonDecisionKind Kind { get; set; }

    /// <summary>Who stayed: the person merged into, or split from. No foreign key: that person may be merged into another one later.</summary>
    public int PersonId { get; set; }

    /// <summary>The person merged away, whose key is never given again; or the person split off.</summary>
    public int OtherId { get; set; }

    /// <summary>The slug of the person merged away or split off.</summary>
    public required string OtherSlug { get; set; }

    /// <summary>The name of the person merged away or split off.</summary>
    public required string OtherName { get; set; }

    /// <summary>The name folded by <see cref="NameKey"/>.</summary>
    public required string OtherNameKey { get; set; }

    /// <summary>Of a merge: to whom the old id, slug and name lead now; null when it is undone, when nobody names that person any more, and for a split.</summary>
    public int? SurvivorId { get; set; }

    /// <summary>To whom the old id, slug and name lead now.</summary>
    public Person? Survivor { get; set; }

    /// <summary>When it was said.</summary>
    public DateTime DecidedUtc { get; set; }

    /// <summary>When it was taken back; null while it holds.</summary>
    public DateTime? UndoneUtc { get; set; }

    /// <summary>What was moved, so that it can be moved back: JSON, read by <c>Ingest.Identity.MovedFacts</c>.</summary>
    public required string Moved { get; set; }
}

internal sealed class PersonDecisionConfiguration : IEntityTypeConfiguration<PersonDecision>
{
    public void Configure(EntityTypeBuilder<PersonDecision> decision)
    {
        decision.HasIndex(d => d.OtherId);
        decision.HasIndex(d => d.OtherSlug);
        decision.HasIndex(d => d.PersonId);
        decision.HasOne(d => d.Survivor).WithMany().HasForeignKey(d => d.SurvivorId).OnDelete(DeleteBehavior.SetNull);
    }
}
