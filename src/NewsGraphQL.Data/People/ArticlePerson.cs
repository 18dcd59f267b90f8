using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NewsGraphQL.Data.Articles;
using NewsGraphQL.Extraction.Documents;
using NewsGraphQL.Extraction.People;

namespace NewsGraphQL.Data.People;

/// <summary>Where an article names a person.</summary>
/// <param name="Span">The name in the article's body, without honorific.</param>
/// <param name="Form">How the person is named there.</param>
/// <param name="AliasId">The <see cref="PersonAlias"/> that is used there.</param>
public readonly record struct PersonMention(TextSpan Span, MentionForm Form, int AliasId);

/// <summary>An article names a person. Carries the article's date, so that a person's articles, newest first, are one index range.</summary>
public sealed class ArticlePerson
{
    /// <summary>The article.</summary>
    public int ArticleId { get; set; }

    /// <summary>The article.</summary>
    public Article? Article { get; set; }

    /// <summary>The person.</summary>
    public int PersonId { get; set; }

    /// <summary>The person.</summary>
    public Person? Person { get; set; }

    /// <summary>The place among the article's people by first mention, from 0.</summary>
    public int Ordinal { get; set; }

    /// <summary><see cref="Article.SortUtc"/> of the article.</summary>
    public DateTime SortUtc { get; set; }

    /// <summary>The number of <see cref="Mentions"/>.</summary>
    public int MentionCount { get; set; }

    /// <summary>Every place that names the person, in text order.</summary>
    public ImmutableArray<PersonMention> Mentions { get; set; } = [];
}

internal sealed class ArticlePersonConfiguration : IEntityTypeConfiguration<ArticlePerson>
{
    public void Configure(EntityTypeBuilder<ArticlePerson> link)
    {
        link.ToTable("ArticlePeople");
        link.HasKey(l => new { l.ArticleId, l.PersonId });
        link.HasIndex(l => new { l.PersonId, l.SortUtc, l.ArticleId });
        link.Property(l => l.Mentions).IsPacked(4,
            m => [m.Span.Start, m.Span.End, (int)m.Form, m.AliasId],
            n => new PersonMention(new TextSpan(n.Span[0], n.Span[1]), (MentionForm)n.Span[2], n.Span[3]));
    }
}
