using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NewsGraphQL.Data.Articles;
using NewsGraphQL.Data.Countries;
using NewsGraphQL.Data.Organizations;

namespace NewsGraphQL.Data.People;

/// <summary>An office or description that one article gives a person.</summary>
public sealed class PersonRole
{
    /// <summary>The key.</summary>
    public int Id { get; set; }

    /// <summary>The person.</summary>
    public int PersonId { get; set; }

    /// <summary>The person.</summary>
    public Person? Person { get; set; }

    /// <summary>The article that says so.</summary>
    public int ArticleId { get; set; }

    /// <summary>The article that says so.</summary>
    public Article? Article { get; set; }

    /// <summary>The words as printed ("Menteri Pertahanan Korea Utara").</summary>
    public required string Title { get; set; }

    /// <summary>The words folded by <see cref="NameKey"/> and without the name of the country ("menteri pertahanan"): by which roles are compared.</summary>
    public required string OfficeKey { get; set; }

    /// <summary>The state named inside the role or right before it ("Ukraine's President"); null when none is.</summary>
    public int? CountryId { get; set; }

    /// <summary>The state named inside the role or right before it ("Ukraine's President"); null when none is.</summary>
    public Country? Country { get; set; }

    /// <summary>The organization named inside the role; null when none is or the article does not name it otherwise.</summary>
    public int? OrganizationId { get; set; }

    /// <summary>The organization named inside the role.</summary>
    public Organization? Organization { get; set; }

    /// <summary>Where the words start in the article's body.</summary>
    public int Start { get; set; }

    /// <summary>Where the words end in the article's body.</summary>
    public int End { get; set; }

    /// <summary><see cref="Article.SortUtc"/> of the article, so that roles over time are one index range.</summary>
    public DateTime SortUtc { get; set; }
}

internal sealed class PersonRoleConfiguration : IEntityTypeConfiguration<PersonRole>
{
    public void Configure(EntityTypeBuilder<PersonRole> role)
    {
        role.HasIndex(r => new { r.PersonId, r.SortUtc, r.Id });
        role.HasIndex(r => r.Title);
        role.HasOne(r => r.Person).WithMany(p => p.Roles).HasForeignKey(r => r.PersonId);
        role.HasOne(r => r.Article).WithMany(a => a.Roles).HasForeignKey(r => r.ArticleId);
        role.HasOne(r => r.Country).WithMany().HasForeignKey(r => r.CountryId).OnDelete(DeleteBehavior.Restrict);
        role.HasOne(r => r.Organization).WithMany(o => o.Roles).HasForeignKey(r => r.OrganizationId).OnDelete(DeleteBehavior.Restrict);
    }
}
