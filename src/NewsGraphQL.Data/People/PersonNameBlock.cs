using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace NewsGraphQL.Data.People;

/// <summary>A key that names of one person share whatever their spelling and order, so that those whom an article may mean are found by equality in an index.</summary>
/// <remarks>Made by <c>Ingest.Identity.PersonName</c>. A key only finds candidates: their names are compared afterwards, so a key too many harms nothing.</remarks>
public sealed class PersonNameBlock
{
    /// <summary>The row's key.</summary>
    public int Id { get; set; }

    /// <summary>The key of the name.</summary>
    public required string Block { get; set; }

    /// <summary>The person.</summary>
    public int PersonId { get; set; }

    /// <summary>The person.</summary>
    public Person? Person { get; set; }
}

internal sealed class PersonNameBlockConfiguration : IEntityTypeConfiguration<PersonNameBlock>
{
    public void Configure(EntityTypeBuilder<PersonNameBlock> block)
    {
        block.HasIndex(b => new { b.Block, b.PersonId }).IsUnique();
        block.HasOne(b => b.Person).WithMany(p => p.NameBlocks).HasForeignKey(b => b.PersonId);
    }
}
