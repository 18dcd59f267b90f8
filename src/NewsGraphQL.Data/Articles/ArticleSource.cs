using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NewsGraphQL.Data.Organizations;

namespace NewsGraphQL.Data.Articles;

/// <summary>An outlet or agency that an article names as its source.</summary>
public sealed class ArticleSource
{
    /// <summary>The article.</summary>
    public int ArticleId { get; set; }

    /// <summary>The article.</summary>
    public Article? Article { get; set; }

    /// <summary>The place among the article's sources, from 0.</summary>
    public int Ordinal { get; set; }

    /// <summary>The outlet or agency.</summary>
    public int OrganizationId { get; set; }

    /// <summary>The outlet or agency.</summary>
    public Organization? Organization { get; set; }

    /// <summary>The name as printed.</summary>
    public required string Name { get; set; }

    /// <summary>Where the name starts in the body; null when it was declared beside the text.</summary>
    public int? Start { get; set; }

    /// <summary>Where the name ends in the body; null when it was declared beside the text.</summary>
    public int? End { get; set; }
}

internal sealed class ArticleSourceConfiguration : IEntityTypeConfiguration<ArticleSource>
{
    public void Configure(EntityTypeBuilder<ArticleSource> source)
    {
        source.HasKey(s => new { s.ArticleId, s.Ordinal });
        source.HasOne(s => s.Article).WithMany(a => a.SourceLinks).HasForeignKey(s => s.ArticleId);
        source.HasOne(s => s.Organization).WithMany(o => o.SourceLinks).HasForeignKey(s => s.OrganizationId).OnDelete(DeleteBehavior.Restrict);
    }
}
