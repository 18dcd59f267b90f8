using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NewsGraphQL.Extraction.Documents;

namespace NewsGraphQL.Data.Articles;

/// <summary>An article's text, apart from its row.</summary>
public sealed class ArticleBody
{
    /// <summary>The article, which is also the key.</summary>
    public int ArticleId { get; set; }

    /// <summary>The article.</summary>
    public Article? Article { get; set; }

    /// <summary>The text as read, never rewritten. Every span of the article points into it, in UTF-16 code units.</summary>
    public required string Text { get; set; }

    /// <summary>Where the article's own paragraphs stand, in order: the index in this list is the paragraph's number.</summary>
    public ImmutableArray<TextSpan> Paragraphs { get; set; } = [];

    /// <summary>What the carrier declared beside the text, as JSON, so that a newer extractor can read the same input again; null for plain text.</summary>
    public string? DeclaredJson { get; set; }
}

internal sealed class ArticleBodyConfiguration : IEntityTypeConfiguration<ArticleBody>
{
    public void Configure(EntityTypeBuilder<ArticleBody> body)
    {
        body.HasKey(b => b.ArticleId);
        body.Property(b => b.Paragraphs).IsPacked(2, s => [s.Start, s.End], n => new TextSpan(n.Span[0], n.Span[1]));
    }
}
