using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NewsGraphQL.Data.Articles;
using NewsGraphQL.Extraction.Documents;

namespace NewsGraphQL.Data.Organizations;

/// <summary>Where an article names an organization.</summary>
/// <param name="Span">The name in the article's body.</param>
/// <param name="AliasId">The <see cref="OrganizationAlias"/> that is used there.</param>
public readonly record struct OrganizationMention(TextSpan Span, int AliasId);

/// <summary>An article names an organization. Carries the article's date, so that an organization's articles, newest first, are one index range.</summary>
public sealed class ArticleOrganization
{
    /// <summary>The article.</summary>
    public int ArticleId { get; set; }

    /// <summary>The article.</summary>
    public Article? Article { get; set; }

    /// <summary>The organization.</summary>
    public int OrganizationId { get; set; }

    /// <summary>The organization.</summary>
    public Organization? Organization { get; set; }

    /// <summary>The place among the article's organizations by first mention, from 0.</summary>
    public int Ordinal { get; set; }

    /// <summary><see cref="Article.SortUtc"/> of the article.</summary>
    public DateTime SortUtc { get; set; }

    /// <summary>The number of <see cref="Mentions"/>.</summary>
    public int MentionCount { get; set; }

    /// <summary>Every place that names the organization, in text order.</summary>
    public ImmutableArray<OrganizationMention> Mentions { get; set; } = [];
}

internal sealed class ArticleOrganizationConfiguration : IEntityTypeConfiguration<ArticleOrganization>
{
    public void Configure(EntityTypeBuilder<ArticleOrganization> link)
    {
        link.ToTable("ArticleOrganizations");
        link.HasKey(l => new { l.ArticleId, l.OrganizationId });
        link.HasIndex(l => new { l.OrganizationId, l.SortUtc, l.ArticleId });
        link.Property(l => l.Mentions).IsPacked(3,
            m => [m.Span.Start, m.Span.End, m.AliasId],
            n => new OrganizationMention(new TextSpan(n.Span[0], n.Span[1]), n.Span[2]));
    }
}
