using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace NewsGraphQL.Data.Articles;

/// <summary>An input of an article that another version replaced. Kept as its hash only, so that the same old input, read again, changes nothing:
/// otherwise a folder that holds two versions of an article would swap them on each import.</summary>
public sealed class SupersededVersion
{
    /// <summary>SHA-256 over the replaced text and its declared metadata: the key.</summary>
    public required byte[] ContentHash { get; set; }

    /// <summary>The article.</summary>
    public int ArticleId { get; set; }

    /// <summary>The article.</summary>
    public Article? Article { get; set; }

    /// <summary>The version that the input was; 0 when it came after a newer one and was never current.</summary>
    public int Version { get; set; }

    /// <summary>When it was replaced.</summary>
    public DateTime ReplacedUtc { get; set; }
}

internal sealed class SupersededVersionConfiguration : IEntityTypeConfiguration<SupersededVersion>
{
    public void Configure(EntityTypeBuilder<SupersededVersion> version)
    {
        version.HasKey(v => v.ContentHash);
        version.HasOne(v => v.Article).WithMany(a => a.OlderVersions).HasForeignKey(v => v.ArticleId);
    }
}
