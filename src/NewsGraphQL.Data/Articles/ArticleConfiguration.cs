using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NewsGraphQL.Data.Countries;
using NewsGraphQL.Data.Organizations;
using NewsGraphQL.Data.People;

namespace NewsGraphQL.Data.Articles;

internal sealed class ArticleConfiguration : IEntityTypeConfiguration<Article>
{
    public void Configure(EntityTypeBuilder<Article> article)
    {
        article.HasIndex(a => a.Slug).IsUnique();
        article.HasIndex(a => a.Url).IsUnique();
        article.HasIndex(a => a.ContentHash).IsUnique();       // the same input again is a no-op, also when it comes twice at once
        article.HasIndex(a => a.HeadlineKey);                  // resolves related links and articles without an address
        article.HasIndex(a => new { a.SortUtc, a.Id });        // the default page order, so paging never sorts
        article.HasIndex(a => new { a.Section, a.SortUtc, a.Id });
        article.HasIndex(a => new { a.Language, a.SortUtc, a.Id });

        article.HasOne(a => a.Body).WithOne(b => b.Article).HasForeignKey<ArticleBody>(b => b.ArticleId).OnDelete(DeleteBehavior.Cascade);
        article.HasMany(a => a.People).WithMany(p => p.Articles).UsingEntity<ArticlePerson>(
            link => link.HasOne(l => l.Person).WithMany(p => p.ArticleLinks).HasForeignKey(l => l.PersonId).OnDelete(DeleteBehavior.Restrict),
            link => link.HasOne(l => l.Article).WithMany(a => a.PersonLinks).HasForeignKey(l => l.ArticleId));
        article.HasMany(a => a.Organizations).WithMany(o => o.Articles).UsingEntity<ArticleOrganization>(
            link => link.HasOne(l => l.Organization).WithMany(o => o.ArticleLinks).HasForeignKey(l => l.OrganizationId).OnDelete(DeleteBehavior.Restrict),
            link => link.HasOne(l => l.Article).WithMany(a => a.OrganizationLinks).HasForeignKey(l => l.ArticleId));
        article.HasMany(a => a.Countries).WithMany(c => c.Articles).UsingEntity<ArticleCountry>(
            link => link.HasOne(l => l.Country).WithMany(c => c.ArticleLinks).HasForeignKey(l => l.CountryId).OnDelete(DeleteBehavior.Restrict),
            link => link.HasOne(l => l.Article).WithMany(a => a.CountryLinks).HasForeignKey(l => l.ArticleId));
    }
}
