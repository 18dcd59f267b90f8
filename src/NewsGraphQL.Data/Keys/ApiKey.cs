using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace NewsGraphQL.Data.Keys;

/// <summary>What the holder of a key may do.</summary>
[Flags]
public enum KeyScopes
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Ask, where reading is not open to all.</summary>
    Read = 1,

    /// <summary>Import and remove articles.</summary>
    Write = 2,
}

/// <summary>A key to the server. The secret itself is nowhere but with its holder.</summary>
public sealed class ApiKey
{
    /// <summary>The row's key.</summary>
    public int Id { get; set; }

    /// <summary>What its maker calls it; unique.</summary>
    public required string Name { get; set; }

    /// <summary>The open part of the key, by which its row is found; unique.</summary>
    public required string Handle { get; set; }

    /// <summary>SHA-256 of the whole key, which holds 256 random bits: too many to guess, so no slow hash is needed.</summary>
    public required byte[] Hash { get; set; }

    /// <summary>What its holder may do.</summary>
    public KeyScopes Scopes { get; set; }

    /// <summary>When it was made.</summary>
    public DateTime CreatedUtc { get; set; }

    /// <summary>When it was last used, to the hour; null when it never was.</summary>
    public DateTime? LastUsedUtc { get; set; }
}

internal sealed class ApiKeyConfiguration : IEntityTypeConfiguration<ApiKey>
{
    public void Configure(EntityTypeBuilder<ApiKey> key)
    {
        key.HasIndex(k => k.Name).IsUnique();
        key.HasIndex(k => k.Handle).IsUnique();
    }
}
