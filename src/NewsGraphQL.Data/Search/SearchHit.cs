using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace NewsGraphQL.Data.Search;

/// <summary>A row that a search found.</summary>
public sealed class SearchHit
{
    /// <summary>The id of the article or the quote; of a name, the id of the alias.</summary>
    public int Id { get; set; }

    /// <summary>How well it fits: the smaller the better (BM25 with its sign turned); ties are broken by the id.</summary>
    public double Rank { get; set; }
}

internal sealed class SearchHitConfiguration : IEntityTypeConfiguration<SearchHit>
{
    public void Configure(EntityTypeBuilder<SearchHit> hit) => hit.HasNoKey().ToTable((string?)null);
}
