using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NewsGraphQL.Data.Articles;
using NewsGraphQL.Data.Organizations;
using NewsGraphQL.Data.Quotes;

namespace NewsGraphQL.Data.Countries;

/// <summary>A country or a former one. All of them are stored, named by an article or not, and follow the extraction's catalog.</summary>
public sealed class Country
{
    /// <summary>The key.</summary>
    public int Id { get; set; }

    /// <summary>ISO 3166-1 alpha-2, unique; of a former state the alpha-2 that it had ("SU").</summary>
    public required string Code { get; set; }

    /// <summary>ISO 3166-1 alpha-3; null when it has none.</summary>
    public string? Code3 { get; set; }

    /// <summary>ISO 3166-1 numeric code of three digits; null when it has none.</summary>
    public string? Numeric { get; set; }

    /// <summary>The English name.</summary>
    public required string NameEn { get; set; }

    /// <summary>The Indonesian name.</summary>
    public required string NameId { get; set; }

    /// <summary>The English name folded by <see cref="NameKey"/>.</summary>
    public required string NameKey { get; set; }

    /// <summary>The UN region ("Asia"); null when it has none.</summary>
    public string? Region { get; set; }

    /// <summary>The UN subregion ("Eastern Asia"); null when it has none.</summary>
    public string? Subregion { get; set; }

    /// <summary>The capital; null when it has none.</summary>
    public string? Capital { get; set; }

    /// <summary>Whether the state no longer exists.</summary>
    public bool IsFormer { get; set; }

    /// <summary>How many articles name it. The database keeps it: it follows every link that is written or deleted.</summary>
    public int ArticleCount { get; private set; }

    /// <summary>Its names, short names and demonyms per language.</summary>
    public ICollection<CountryName> Names { get; } = [];

    /// <summary>The articles that name it, with the mentions.</summary>
    public ICollection<ArticleCountry> ArticleLinks { get; } = [];

    /// <summary>The articles that name it.</summary>
    public ICollection<Article> Articles { get; } = [];

    /// <summary>The organizations that belong to it.</summary>
    public ICollection<Organization> Organizations { get; } = [];

    /// <summary>The quotes that name it.</summary>
    public ICollection<QuoteCountry> QuoteAboutLinks { get; } = [];

    /// <summary>The quotes that name it.</summary>
    public ICollection<Quote> QuotesAbout { get; } = [];
}

internal sealed class CountryConfiguration : IEntityTypeConfiguration<Country>
{
    public void Configure(EntityTypeBuilder<Country> country)
    {
        country.HasIndex(c => c.Code).IsUnique();
        country.HasIndex(c => new { c.NameEn, c.Id });
        country.HasIndex(c => new { c.NameId, c.Id });
    }
}
