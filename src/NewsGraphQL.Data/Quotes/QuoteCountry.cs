using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NewsGraphQL.Data.Countries;

namespace NewsGraphQL.Data.Quotes;

/// <summary>A quote's words name a country. Carries the quote's date, so that quotes about a country, newest first, are one index range.</summary>
public sealed class QuoteCountry
{
    /// <summary>The quote.</summary>
    public int QuoteId { get; set; }

    /// <summary>The quote.</summary>
    public Quote? Quote { get; set; }

    /// <summary>Who or what is named.</summary>
    public int CountryId { get; set; }

    /// <summary>Who or what is named.</summary>
    public Country? Country { get; set; }

    /// <summary><see cref="Quote.SortUtc"/> of the quote.</summary>
    public DateTime SortUtc { get; set; }
}

internal sealed class QuoteCountryConfiguration : IEntityTypeConfiguration<QuoteCountry>
{
    public void Configure(EntityTypeBuilder<QuoteCountry> link)
    {
        link.ToTable("QuoteCountries");
        link.HasKey(l => new { l.QuoteId, l.CountryId });
        link.HasIndex(l => new { l.CountryId, l.SortUtc, l.QuoteId });
    }
}
