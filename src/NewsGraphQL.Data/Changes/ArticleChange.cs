using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace NewsGraphQL.Data.Changes;

/// <summary>What was done to an object of the graph.</summary>
public enum ChangeKind
{
    /// <summary>It is new.</summary>
    Created,

    /// <summary>It was there before and may have other contents now.</summary>
    Updated,

    /// <summary>It is gone.</summary>
    Removed,
}

/// <summary>One write of the store: an article with its quotes, in one row that is written in the same transaction.</summary>
/// <remarks>One row for all quotes of an article, so that the log costs an import one insert and the store a few dozen bytes.</remarks>
public sealed class ArticleChange
{
    /// <summary>The key: greater than that of every change that anybody could read before this one.</summary>
    public long Sequence { get; set; }

    /// <summary>When it was written.</summary>
    public DateTime WrittenUtc { get; set; }

    /// <summary>The article; it need not be there any more.</summary>
    public int ArticleId { get; set; }

    /// <summary>What was done to the article.</summary>
    public ChangeKind Kind { get; set; }

    /// <summary>The ids of the new quotes, in text order.</summary>
    public ImmutableArray<int> QuotesCreated { get; set; } = [];

    /// <summary>The ids of the quotes whose words stayed, in text order: where they stand and who is named in them may be new.</summary>
    public ImmutableArray<int> QuotesUpdated { get; set; } = [];

    /// <summary>The ids of the quotes that are gone.</summary>
    public ImmutableArray<int> QuotesRemoved { get; set; } = [];

    /// <summary>How many objects were changed: the article and all these quotes.</summary>
    public int Items { get; set; }
}

internal sealed class ArticleChangeConfiguration : IEntityTypeConfiguration<ArticleChange>
{
    public void Configure(EntityTypeBuilder<ArticleChange> change)
    {
        change.HasKey(c => c.Sequence);
        change.Property(c => c.QuotesCreated).IsPacked(1, id => [id], numbers => numbers.Span[0]);
        change.Property(c => c.QuotesUpdated).IsPacked(1, id => [id], numbers => numbers.Span[0]);
        change.Property(c => c.QuotesRemoved).IsPacked(1, id => [id], numbers => numbers.Span[0]);
    }
}
