using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NewsGraphQL.Data.Articles;

namespace NewsGraphQL.Data.People;

/// <summary>A form under which a person is named, and an article that proves it.</summary>
public sealed class PersonAlias
{
    /// <summary>The key.</summary>
    public int Id { get; set; }

    /// <summary>The person.</summary>
    public int PersonId { get; set; }

    /// <summary>The person.</summary>
    public Person? Person { get; set; }

    /// <summary>The form as printed, without honorifics.</summary>
    public required string Name { get; set; }

    /// <summary>The form folded by <see cref="Data.NameKey"/>.</summary>
    public required string NameKey { get; set; }

    /// <summary>The first stored article that uses the form for this person.</summary>
    public int ArticleId { get; set; }

    /// <summary>The first stored article that uses the form for this person.</summary>
    public Article? Article { get; set; }

    /// <summary>What made the form this person's in that article.</summary>
    public AliasEvidence Evidence { get; set; }

    /// <summary>The role in that article which the decision needed, as printed; null when the name was enough.</summary>
    public string? EvidenceRole { get; set; }
}

internal sealed class PersonAliasConfiguration : IEntityTypeConfiguration<PersonAlias>
{
    public void Configure(EntityTypeBuilder<PersonAlias> alias)
    {
        alias.HasIndex(a => new { a.PersonId, a.Name }).IsUnique();
        alias.HasIndex(a => a.NameKey);
        alias.HasIndex(a => a.Name);
        alias.HasOne(a => a.Person).WithMany(p => p.Aliases).HasForeignKey(a => a.PersonId);
        // An alias outlives its first article when another one uses it too, so whoever deletes an article settles its aliases first.
        alias.HasOne(a => a.Article).WithMany().HasForeignKey(a => a.ArticleId).OnDelete(DeleteBehavior.Restrict);
    }
}
