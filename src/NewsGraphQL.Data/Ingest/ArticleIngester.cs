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
    /// <summary>Extracts and stores a text; an input that the store holds already is not even extracted.</summary>
    /// <exception cref="StoreException">The store cannot be written: full disk, read-only file, another program holds the lock. Nothing of the article is stored.</exception>
    public async Task<IngestResult> IngestAsync(NewsDocument document, CancellationToken stop = default)
    {
        var hash = ContentHash.Of(document);
        return await KnownAsync(hash, stop) ?? await WriteAsync(extractor.Extract(document), hash, stop);
    }

    /// <summary>Stores the facts of a text.</summary>
    /// <inheritdoc cref="IngestAsync(NewsDocument, CancellationToken)" path="/exception"/>
    public async Task<IngestResult> IngestAsync(ExtractedArticle article, CancellationToken stop = default)
    {
        var hash = ContentHash.Of(article.Document);
        return await KnownAsync(hash, stop) ?? await WriteAsync(article, hash, stop);
    }

    /// <summary>Says what storing a text would do, and writes nothing.</summary>
    /// <returns>What would become of it: of a new article the id is 0.</returns>
    /// <exception cref="StoreException">The store cannot be read.</exception>
    public async Task<IngestResult> PreviewAsync(ExtractedArticle article, CancellationToken stop = default)
    {
        if (await KnownAsync(ContentHash.Of(article.Document), stop) is { } known) return known;
        await using var db = await contexts.CreateDbContextAsync(stop);
        if (await new VersionFinder(db).OtherVersionAsync(article, stop) is not { } stored) return new IngestResult(IngestOutcome.Stored, 0, 1);
        return VersionFinder.IsOlder(article, stored)
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
        await RelatedLinks.ResolveAsync(db, [key], url, articleId, stop);
        return true;
    }, stop);

    private async Task<IngestResult?> KnownAsync(byte[] hash, CancellationToken stop)
    {
        try
        {
            await using var db = await contexts.CreateDbContextAsync(stop);
            return await new VersionFinder(db).KnownAsync(hash, stop);
        }
        catch (Exception problem) when (provider.Explain(problem) is { } reason)
        {
            throw new StoreException(reason, problem);
        }
    }

    private Task<IngestResult> WriteAsync(ExtractedArticle article, byte[] hash, CancellationToken stop) =>
        writer.InTransactionAsync(db => new ArticleWriter(db, provider.Search, article, hash, clock.GetUtcNow().UtcDateTime).WriteAsync(stop), stop);
}
