using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;

namespace NewsGraphQL.Data.Keys;

/// <summary>The keys of the store: made, listed, revoked, recognised. Nothing is remembered between calls, so a revoked key ends at once in every process.</summary>
public sealed class ApiKeys(IDbContextFactory<NewsDbContext> contexts, TimeProvider clock)
{
    /// <summary>How every key begins, so that scanners of code and logs know one when they see it.</summary>
    public const string Prefix = "ngql_";

    /// <summary>The longest name.</summary>
    public const int LongestName = 100;

    private const int HandleLength = 12;
    private const int SecretBytes = 32;

    /// <summary>Makes a key.</summary>
    /// <param name="name">What it is called.</param>
    /// <param name="scopes">What its holder may do.</param>
    /// <param name="stop">Cancels.</param>
    /// <returns>The key itself, to be shown once; null when there is one of that name already.</returns>
    public async Task<string?> CreateAsync(string name, KeyScopes scopes, CancellationToken stop = default)
    {
        await using var db = await contexts.CreateDbContextAsync(stop);
        if (await db.ApiKeys.AnyAsync(k => k.Name == name, stop)) return null;
        var handle = RandomNumberGenerator.GetHexString(HandleLength, lowercase: true);
        var key = $"{Prefix}{handle}_{Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(SecretBytes))}";
        db.ApiKeys.Add(new ApiKey { Name = name, Handle = handle, Hash = HashOf(key), Scopes = scopes, CreatedUtc = clock.GetUtcNow().UtcDateTime });
        await db.SaveChangesAsync(stop);
        return key;
    }

    /// <summary>All keys by name.</summary>
    public async Task<IReadOnlyList<ApiKey>> ListAsync(CancellationToken stop = default)
    {
        await using var db = await contexts.CreateDbContextAsync(stop);
        return await db.ApiKeys.AsNoTracking().OrderBy(k => k.Name).ToListAsync(stop);
    }

    /// <summary>Ends a key.</summary>
    /// <returns>False when there is none of that name.</returns>
    public async Task<bool> RevokeAsync(string name, CancellationToken stop = default)
    {
        await using var db = await contexts.CreateDbContextAsync(stop);
        return await db.ApiKeys.Where(k => k.Name == name).ExecuteDeleteAsync(stop) > 0;
    }

    /// <summary>Whether there is any key.</summary>
    public async Task<bool> AnyAsync(CancellationToken stop = default)
    {
        await using var db = await contexts.CreateDbContextAsync(stop);
        return await db.ApiKeys.AnyAsync(stop);
    }

    /// <summary>The row of a key; null for anything that is not one, or no longer.</summary>
    public async Task<ApiKey?> FindAsync(string key, CancellationToken stop = default)
    {
        if (HandleOf(key) is not { } handle) return null;
        await using var db = await contexts.CreateDbContextAsync(stop);
        var found = await db.ApiKeys.AsNoTracking().SingleOrDefaultAsync(k => k.Handle == handle, stop);
        if (found is null || !CryptographicOperations.FixedTimeEquals(found.Hash, HashOf(key))) return null;
        await NoteUseAsync(db, found, stop);
        return found;
    }

    private static string? HandleOf(string key) =>
        key.Length is > HandleLength and < 200 && key.StartsWith(Prefix, StringComparison.Ordinal) && key.IndexOf('_', Prefix.Length) is var end && end - Prefix.Length == HandleLength
            ? key[Prefix.Length..end]
            : null;

    private static byte[] HashOf(string key) => SHA256.HashData(Encoding.UTF8.GetBytes(key));

    // Once an hour is enough to see which keys are dead, and costs readers no write.
    private async Task NoteUseAsync(NewsDbContext db, ApiKey key, CancellationToken stop)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var hour = new DateTime(now.Year, now.Month, now.Day, now.Hour, 0, 0, DateTimeKind.Utc);
        if (key.LastUsedUtc >= hour) return;
        await db.ApiKeys.Where(k => k.Id == key.Id).ExecuteUpdateAsync(set => set.SetProperty(k => k.LastUsedUtc, hour), stop);
    }
}
