using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace NewsGraphQL.Data.Countries;

/// <summary>What a name of a country is.</summary>
public enum CountryNameKind
{
    /// <summary>A full name.</summary>
    Name,

    /// <summary>A short name, an abbreviation or another spelling ("AS", "Perancis").</summary>
    ShortName,

    /// <summary>The word for its people or things ("Russian").</summary>
    Demonym,
}

/// <summary>A name of a country in one language.</summary>
public sealed class CountryName
{
    /// <summary>The country.</summary>
    public int CountryId { get; set; }

    /// <summary>The country.</summary>
    public Country? Country { get; set; }

    /// <summary>The place among the country's names, from 0.</summary>
    public int Ordinal { get; set; }

    /// <summary>ISO 639-1 code.</summary>
    public required string Language { get; set; }

    /// <summary>What the name is.</summary>
    public CountryNameKind Kind { get; set; }

    /// <summary>The name.</summary>
    public required string Text { get; set; }

    /// <summary>The name folded by <see cref="Data.NameKey"/>.</summary>
    public required string NameKey { get; set; }
}

internal sealed class CountryNameConfiguration : IEntityTypeConfiguration<CountryName>
{
    public void Configure(EntityTypeBuilder<CountryName> name)
    {
        name.HasKey(n => new { n.CountryId, n.Ordinal });
        name.HasIndex(n => n.NameKey);
        name.HasOne(n => n.Country).WithMany(c => c.Names).HasForeignKey(n => n.CountryId);
    }
}
