using System.Collections.Frozen;
using Microsoft.EntityFrameworkCore;
using NewsGraphQL.Data.Changes;
using NewsGraphQL.Data.Providers;
using NewsGraphQL.Extraction;
using NewsGraphQL.Extraction.Documents;

namespace NewsGraphQL.Data.Ingest;

/// <summary>The only writer of the store: one article in one transaction, all of it or nothing, and the same input never twice.</summary>
/// <remarks>Safe to use from many threads and processes: writers take turns, and what was lost to another writer is tried again.</remarks>
public sealed class ArticleIngester(IDbContextFactory<NewsDbContext> contexts, StoreProvider provider, NewsExtractor extractor, StoreWriter writer, TimeProvider clock)
{
    private FrozenDictionary<string, int>? _countries; // a country keeps its key for ever

    /// <summary>Extracts and stores a text; an input that the store holds already is not even extracted.</summary>
    /// <exception cref="StoreException">The store cannot be written: full disk, read-only file, another program holds the lock. Nothing of the article is stored.</exception>
    public async Task<IngestResult> IngestAsync(NewsDocument document, CancellationToken stop = default)
    {
        var hash = ContentHash.Of(document);
        return await KnownAsync(hash, stop) ?? await WriteAsync(await PreparedAsync(extractor.Extract(document), hash, stop), stop);
    }

    /// <summary>Stores the facts of a text.</summary>
    /// <inheritdoc cref="IngestAsync(NewsDocument, CancellationToken)" path="/exception"/>
    public async Task<IngestResult> IngestAsync(ExtractedArticle article, CancellationToken stop = default)
    {
        var hash = ContentHash.Of(article.Document);
        return await KnownAsync(hash, stop) ?? await WriteAsync(await PreparedAsync(article, hash, stop), stop);
    }

    /// <summary>Says what storing a text would do, and writes nothing.</summary>
    /// <returns>What would become of it: of a new article the id is 0.</returns>
    /// <exception cref="StoreException">The store cannot be read.</exception>
    public async Task<IngestResult> PreviewAsync(ExtractedArticle article, CancellationToken stop = default)
    {
        var prepared = await PreparedAsync(article, ContentHash.Of(article.Document), stop);
        await using var db = await contexts.CreateDbContextAsync(stop);
        var versions = await StoredVersions.LoadAsync(db, [prepared], stop);
        if (versions.Known(prepared.Hash) is { } known) return new IngestResult(IngestOutcome.Unchanged, known.Id, known.Version);
        if (versions.Other(prepared) is not { } stored) return new IngestResult(IngestOutcome.Stored, 0, 1);
        return stored.IsNewerThan(prepared)
            ? new IngestResult(IngestOutcome.Unchanged, stored.Id, stored.Version)
            : new IngestResult(IngestOutcome.Updated, stored.Id, stored.Version + 1);
    }

    /// <summary>Takes an article out, with its quotes, and with the people, organizations and aliases that no other article names.</summary>
    /// <returns>False when there is no such article.</returns>
    /// <inheritdoc cref="IngestAsync(NewsDocument, CancellationToken)" path="/exception"/>
    public Task<bool> RemoveAsync(int articleId, CancellationToken stop = default) => writer.InTransactionAsync(async db =>
    {
        var article = await db.Articles.SingleOrDefaultAsync(a => a.Id == articleId, stop);
        if (article is null) return false;
        var (key, url) = (article.HeadlineKey, article.Url);
        var replaced = await ReplacedFacts.TakeAsync(db, article, stop);
        await db.Quotes.Where(q => q.ArticleId == articleId).ExecuteDeleteAsync(stop); // so that nobody is kept as their speaker
        await replaced.SweepAsync(db, articleId, stop);
        await db.Articles.Where(a => a.Id == articleId).ExecuteDeleteAsync(stop); // with its superseded versions
        db.ChangeTracker.Clear();
        await ChangeLog.AppendAsync(db, new ArticleChange
        {
            WrittenUtc = clock.GetUtcNow().UtcDateTime, ArticleId = articleId, Kind = ChangeKind.Removed, QuotesRemoved = [.. replaced.Quotes.Select(q => q.Id)],
        }, stop);
        await RelatedLinks.ResolveAsync(db, [key], [url], [], stop);
        return true;
    }, stop);

    /// <summary>Begins to write many articles, batch by batch.</summary>
    internal async Task<ArticleBatches> BatchesAsync(CancellationToken stop) => new(await contexts.CreateDbContextAsync(stop), provider, writer, clock);

    /// <summary>Which of some inputs the store holds.</summary>
    /// <exception cref="StoreException">The store cannot be read.</exception>
    internal async Task<StoredVersions> KnownAsync(IReadOnlyList<byte[]> hashes, CancellationToken stop)
    {
        try
        {
            await using var db = await contexts.CreateDbContextAsync(stop);
            return await StoredVersions.KnownAsync(db, hashes, stop);
        }
        catch (Exception problem) when (provider.Explain(problem) is { } reason)
        {
            throw provider.Unusable(reason, problem);
        }
    }

    /// <summary>Extracts and prepares a text.</summary>
    internal async Task<PreparedArticle> PreparedAsync(NewsDocument document, byte[] hash, CancellationToken stop) => await PreparedAsync(extractor.Extract(document), hash, stop);

    private async Task<PreparedArticle> PreparedAsync(ExtractedArticle article, byte[] hash, CancellationToken stop)
    {
        if (_countries is null)
        {
            await using var db = await contexts.CreateDbContextAsync(stop);
            _countries = (await db.Countries.AsNoTracking().Select(c => new { c.Code, c.Id }).ToListAsync(stop)).ToFrozenDictionary(c => c.Code, c => c.Id, StringComparer.Ordinal);
        }
        return PreparedArticle.Of(article, hash, _countries);
    }

    private async Task<IngestResult?> KnownAsync(byte[] hash, CancellationToken stop) =>
        (await KnownAsync([hash], stop)).Known(hash) is { } known ? new IngestResult(IngestOutcome.Unchanged, known.Id, known.Version) : null;

    private async Task<IngestResult> WriteAsync(PreparedArticle article, CancellationToken stop) => (await writer.InTransactionAsync(
        db => new ArticleWriter(db, provider, new StoreMemory(), clock.GetUtcNow().UtcDateTime).WriteAsync([article], stop), stop))[0];
}
