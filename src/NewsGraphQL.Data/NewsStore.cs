using Microsoft.EntityFrameworkCore;
using NewsGraphQL.Data.Countries;
using NewsGraphQL.Data.Ingest.Identity;
using NewsGraphQL.Data.Providers;

namespace NewsGraphQL.Data;

/// <summary>The opened store: made, upgraded or refused before anybody reads it.</summary>
public sealed class NewsStore(StoreProvider provider, IDbContextFactory<NewsDbContext> contexts)
{
    /// <summary>What people call this store: the file's path, or the database and its servers.</summary>
    public string Name => provider.Name;

    /// <summary>Where it is, in full: the file's absolute path, or the database and its servers.</summary>
    public string Place => provider.Place;

    /// <summary>Makes the store when there is none, upgrades an older one in place and brings its countries up to date.</summary>
    /// <exception cref="StoreException">It is newer than this program, no store at all, in a folder that does not exist, or cannot be written where it must be.</exception>
    public Task OpenAsync(CancellationToken stop = default) => OpenAsync(null, stop);

    /// <summary>The same, and tells how far the search index is when it is built anew, as in a store of an older version: that takes minutes when many articles are stored.</summary>
    /// <param name="progress">Told after every few hundred articles; null for nobody.</param>
    /// <param name="stop">Ends it; the store is then as it was, or upgraded without that index and indexed when it is next opened.</param>
    /// <inheritdoc cref="OpenAsync(CancellationToken)" path="/exception"/>
    public async Task OpenAsync(IProgress<IndexProgress>? progress, CancellationToken stop = default)
    {
        try
        {
            await using var db = await contexts.CreateDbContextAsync(stop);
            await provider.MigrateAsync(db, FillAsync, progress, stop);
        }
        catch (Exception problem) when (problem is not StoreException && provider.Explain(problem) is { } reason)
        {
            throw provider.Unusable(reason, problem);
        }
    }

    private static async Task FillAsync(NewsDbContext db, CancellationToken stop)
    {
        await CountrySeeder.SeedAsync(db, stop);
        await PersonSettler.AddMissingBlocksAsync(db, stop);
    }

    /// <summary>Whether no article is stored.</summary>
    public async Task<bool> IsEmptyAsync(CancellationToken stop = default)
    {
        await using var db = await contexts.CreateDbContextAsync(stop);
        return !await db.Articles.AnyAsync(stop);
    }
}
