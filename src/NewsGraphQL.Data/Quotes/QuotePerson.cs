using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NewsGraphQL.Data.People;

namespace NewsGraphQL.Data.Quotes;

/// <summary>A quote's words name a person. Carries the quote's date, so that quotes about a person, newest first, are one index range.</summary>
public sealed class QuotePerson
{
    /// <summary>The quote.</summary>
    public int QuoteId { get; set; }

    /// <summary>The quote.</summary>
    public Quote? Quote { get; set; }

    /// <summary>Who or what is named.</summary>
    public int PersonId { get; set; }

    /// <summary>Who or what is named.</summary>
    public Person? Person { get; set; }

    /// <summary><see cref="Quote.SortUtc"/> of the quote.</summary>
    public DateTime SortUtc { get; set; }
}

internal sealed class QuotePersonConfiguration : IEntityTypeConfiguration<QuotePerson>
{
    public void Configure(EntityTypeBuilder<QuotePerson> link)
    {
        link.ToTable("QuotePeople");
        link.HasKey(l => new { l.QuoteId, l.PersonId });
        link.HasIndex(l => new { l.PersonId, l.SortUtc, l.QuoteId });
    }
}
