using Microsoft.EntityFrameworkCore;
using NewsGraphQL.Data.Providers;

namespace NewsGraphQL.Data.Ingest;

/// <summary>Writes many articles in transactions of many: each batch is stored whole or not at all, and so is each article.</summary>
/// <remarks>What one batch learned of the store serves the next one as long as nobody else wrote in between.</remarks>
internal sealed class ArticleBatches(NewsDbContext db, StoreProvider provider, StoreWriter writer, TimeProvider clock) : IAsyncDisposable
{
    private readonly StoreMemory _memory = new();
    private string? _stamp;

    /// <summary>Writes a batch.</summary>
    /// <returns>What became of each article, in their order.</returns>
    /// <exception cref="StoreException">The store cannot be written: full disk, read-only file, another program holds the lock. Nothing of the batch is stored.</exception>
    public async Task<IReadOnlyList<IngestResult>> WriteAsync(IReadOnlyList<PreparedArticle> articles, CancellationToken stop)
    {
        await db.Database.OpenConnectionAsync(stop); // one connection, so that it can tell what others wrote
        var written = false;
        try
        {
            var results = await writer.InTransactionAsync(db, async () =>
            {
                var stamp = await provider.StampOfOthersAsync(db, stop);
                if (stamp is null || stamp != _stamp || written) _memory.Clear();
                (_stamp, written) = (stamp, true);
                return await new ArticleWriter(db, provider, _memory, clock.GetUtcNow().UtcDateTime).WriteAsync(articles, stop);
            }, stop);
            return results;
        }
        catch
        {
            _stamp = null; // what it remembers is not what is stored
            throw;
        }
    }

    public ValueTask DisposeAsync() => db.DisposeAsync();
}
