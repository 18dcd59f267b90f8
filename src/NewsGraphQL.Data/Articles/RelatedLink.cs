using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace NewsGraphQL.Data.Articles;

/// <summary>A link that an article gives to another one ("Baca Juga: …").</summary>
public sealed class RelatedLink
{
    /// <summary>The article that gives the link.</summary>
    public int ArticleId { get; set; }

    /// <summary>The article that gives the link.</summary>
    public Article? Article { get; set; }

    /// <summary>The place among the article's links, from 0.</summary>
    public int Ordinal { get; set; }

    /// <summary>The other article's headline as printed.</summary>
    public required string Headline { get; set; }

    /// <summary>The headline folded by <see cref="NameKey"/>.</summary>
    public required string HeadlineKey { get; set; }

    /// <summary>The other article's address; null when the page gives none.</summary>
    public string? Url { get; set; }

    /// <summary>Where the headline starts in the body; null when it was declared beside the text.</summary>
    public int? Start { get; set; }

    /// <summary>Where the headline ends in the body; null when it was declared beside the text.</summary>
    public int? End { get; set; }

    /// <summary>The other article, when it is stored; null when it is not, or when several stored articles have this headline and none this address.</summary>
    public int? ResolvedArticleId { get; set; }

    /// <summary>The other article, when it is stored.</summary>
    public Article? ResolvedArticle { get; set; }
}

internal sealed class RelatedLinkConfiguration : IEntityTypeConfiguration<RelatedLink>
{
    public void Configure(EntityTypeBuilder<RelatedLink> link)
    {
        link.HasKey(l => new { l.ArticleId, l.Ordinal });
        link.HasIndex(l => l.HeadlineKey);
        link.HasIndex(l => l.Url);
        link.HasOne(l => l.Article).WithMany(a => a.Related).HasForeignKey(l => l.ArticleId);
        link.HasOne(l => l.ResolvedArticle).WithMany(a => a.RelatedFrom).HasForeignKey(l => l.ResolvedArticleId).OnDelete(DeleteBehavior.SetNull);
    }
}
