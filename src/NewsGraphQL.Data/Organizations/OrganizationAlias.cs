using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NewsGraphQL.Data.Articles;

namespace NewsGraphQL.Data.Organizations;

/// <summary>A form under which an organization is named, and an article that proves it.</summary>
public sealed class OrganizationAlias
{
    /// <summary>The key.</summary>
    public int Id { get; set; }

    /// <summary>The organization.</summary>
    public int OrganizationId { get; set; }

    /// <summary>The organization.</summary>
    public Organization? Organization { get; set; }

    /// <summary>The form as printed.</summary>
    public required string Name { get; set; }

    /// <summary>The form folded by <see cref="Data.NameKey"/>.</summary>
    public required string NameKey { get; set; }

    /// <summary>The first stored article that uses the form for this organization.</summary>
    public int ArticleId { get; set; }

    /// <summary>The first stored article that uses the form for this organization.</summary>
    public Article? Article { get; set; }
}

internal sealed class OrganizationAliasConfiguration : IEntityTypeConfiguration<OrganizationAlias>
{
    public void Configure(EntityTypeBuilder<OrganizationAlias> alias)
    {
        alias.HasIndex(a => new { a.OrganizationId, a.Name }).IsUnique();
        alias.HasIndex(a => a.NameKey);
        alias.HasIndex(a => a.Name);
        alias.HasOne(a => a.Organization).WithMany(o => o.Aliases).HasForeignKey(a => a.OrganizationId);
        alias.HasOne(a => a.Article).WithMany().HasForeignKey(a => a.ArticleId).OnDelete(DeleteBehavior.Restrict);
    }
}
