using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NewsGraphQL.Data.Articles;
using NewsGraphQL.Data.Quotes;

namespace NewsGraphQL.Data.People;

/// <summary>A person, over all articles that name them.</summary>
public sealed class Person
{
    /// <summary>The key.</summary>
    public int Id { get; set; }

    /// <summary>Unique, readable, and never changed once given ("kim-jong-un", "kim-jong-un-2").</summary>
    public required string Slug { get; set; }

    /// <summary>The name without honorific, rank or degree, as first printed in full.</summary>
    public required string Name { get; set; }

    /// <summary>The name folded by <see cref="Data.NameKey"/>: without case, diacritics and hyphens. Not unique: two people may share a name.</summary>
    public required string NameKey { get; set; }

    /// <summary>The date of the earliest article that names the person; null when all are undated.</summary>
    public DateTime? FirstSeenUtc { get; set; }

    /// <summary>The date of the latest article that names the person; null when all are undated.</summary>
    public DateTime? LastSeenUtc { get; set; }

    /// <summary>How many articles name the person. The database keeps it: it follows every link that is written or deleted.</summary>
    public int ArticleCount { get; private set; }

    /// <summary>Every form under which articles name the person, the name itself included.</summary>
    public ICollection<PersonAlias> Aliases { get; } = [];

    /// <summary>The keys under which the person is found when an article names somebody.</summary>
    public ICollection<PersonNameBlock> NameBlocks { get; } = [];

    /// <summary>The roles that articles give the person.</summary>
    public ICollection<PersonRole> Roles { get; } = [];

    /// <summary>The articles that name the person, with the mentions.</summary>
    public ICollection<ArticlePerson> ArticleLinks { get; } = [];

    /// <summary>The articles that name the person.</summary>
    public ICollection<Article> Articles { get; } = [];

    /// <summary>What the person said.</summary>
    public ICollection<Quote> Quotes { get; } = [];

    /// <summary>The quotes that name the person, whoever speaks.</summary>
    public ICollection<QuotePerson> QuoteAboutLinks { get; } = [];

    /// <summary>The quotes that name the person, whoever speaks.</summary>
    public ICollection<Quote> QuotesAbout { get; } = [];
}

internal sealed class PersonConfiguration : IEntityTypeConfiguration<Person>
{
    public void Configure(EntityTypeBuilder<Person> person)
    {
        person.ToTable("People");
        person.HasIndex(p => p.Slug).IsUnique();
        person.HasIndex(p => p.NameKey);
        person.HasIndex(p => new { p.Name, p.Id });
        person.HasIndex(p => new { p.LastSeenUtc, p.Id });
        person.HasIndex(p => new { p.ArticleCount, p.Id }).IsDescending(true, false);   // the most mentioned first
    }
}
