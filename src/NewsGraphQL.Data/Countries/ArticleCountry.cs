using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NewsGraphQL.Data.Articles;
using NewsGraphQL.Extraction.Countries;
using NewsGraphQL.Extraction.Documents;

namespace NewsGraphQL.Data.Countries;

/// <summary>An article names a country. Carries the article's date, so that a country's articles, newest first, are one index range.</summary>
public sealed class ArticleCountry
{
    /// <summary>The article.</summary>
    public int ArticleId { get; set; }

    /// <summary>The article.</summary>
    public Article? Article { get; set; }

    /// <summary>The country.</summary>
    public int CountryId { get; set; }

    /// <summary>The country.</summary>
    public Country? Country { get; set; }

    /// <summary>The place among the article's countries by first mention, from 0.</summary>
    public int Ordinal { get; set; }

    /// <summary><see cref="Article.SortUtc"/> of the article.</summary>
    public DateTime SortUtc { get; set; }

    /// <summary>The number of <see cref="Mentions"/>.</summary>
    public int MentionCount { get; set; }

    /// <summary>Every place that names the country, in text order.</summary>
    public ImmutableArray<CountryMention> Mentions { get; set; } = [];
}

internal sealed class ArticleCountryConfiguration : IEntityTypeConfiguration<ArticleCountry>
{
    public void Configure(EntityTypeBuilder<ArticleCountry> link)
    {
        link.ToTable("ArticleCountries");
        link.HasKey(l => new { l.ArticleId, l.CountryId });
        link.HasIndex(l => new { l.CountryId, l.SortUtc, l.ArticleId });
        link.Property(l => l.Mentions).IsPacked(3,
            m => [m.Span.Start, m.Span.End, (int)m.Kind],
            n => new CountryMention(new TextSpan(n.Span[0], n.Span[1]), (CountryMentionKind)n.Span[2]));
    }
}
