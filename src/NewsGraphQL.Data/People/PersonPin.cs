using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NewsGraphQL.Data.Articles;

namespace NewsGraphQL.Data.People;

/// <summary>Whom a name means in one article, as said by hand: it holds for every later version and extraction of the article.</summary>
public sealed class PersonPin
{
    /// <summary>The article.</summary>
    public int ArticleId { get; set; }

    /// <summary>The article.</summary>
    public Article? Article { get; set; }

    /// <summary>A form of the name, folded by <see cref="Data.NameKey"/>.</summary>
    public required string NameKey { get; set; }

    /// <summary>Who is meant.</summary>
    public int PersonId { get; set; }

    /// <summary>Who is meant.</summary>
    public Person? Person { get; set; }
}

internal sealed class PersonPinConfiguration : IEntityTypeConfiguration<PersonPin>
{
    public void Configure(EntityTypeBuilder<PersonPin> pin)
    {
        pin.HasKey(p => new { p.ArticleId, p.NameKey });
        pin.HasOne(p => p.Article).WithMany().HasForeignKey(p => p.ArticleId);
        pin.HasOne(p => p.Person).WithMany().HasForeignKey(p => p.PersonId);
    }
}
