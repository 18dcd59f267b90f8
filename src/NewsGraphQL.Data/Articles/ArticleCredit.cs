using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NewsGraphQL.Extraction.Articles;

namespace NewsGraphQL.Data.Articles;

/// <summary>Somebody who made the article. Not linked to <see cref="People.Person"/>: a byline gives a name and no evidence whose.</summary>
public sealed class ArticleCredit
{
    /// <summary>The article.</summary>
    public int ArticleId { get; set; }

    /// <summary>The article.</summary>
    public Article? Article { get; set; }

    /// <summary>The place among the article's credits, from 0.</summary>
    public int Ordinal { get; set; }

    /// <summary>The name or the initials as printed.</summary>
    public required string Name { get; set; }

    /// <summary>What the person did.</summary>
    public CreditRole Role { get; set; }

    /// <summary>Where the name starts in the body; null when it was declared beside the text.</summary>
    public int? Start { get; set; }

    /// <summary>Where the name ends in the body; null when it was declared beside the text.</summary>
    public int? End { get; set; }
}

internal sealed class ArticleCreditConfiguration : IEntityTypeConfiguration<ArticleCredit>
{
    public void Configure(EntityTypeBuilder<ArticleCredit> credit)
    {
        credit.HasKey(c => new { c.ArticleId, c.Ordinal });
        credit.HasIndex(c => c.Name);
        credit.HasOne(c => c.Article).WithMany(a => a.Credits).HasForeignKey(c => c.ArticleId);
    }
}
