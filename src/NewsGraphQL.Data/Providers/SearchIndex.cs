using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using NewsGraphQL.Data.Search;

namespace NewsGraphQL.Data.Providers;

/// <summary>The search index of a database: written in the transaction of the rows, asked in the database's own words.</summary>
internal abstract class SearchIndex
{
    private const int PageOfArticles = 200;

    /// <summary>Indexes an article and quotes anew. What is removed leaves the index by itself.</summary>
    public abstract Task WriteAsync(NewsDbContext db, (int Id, IndexedArticle Words) article, IEnumerable<(int Id, IndexedQuote Words)> quotes, CancellationToken stop);

    /// <summary>The articles with the words of a search; none for an empty one.</summary>
    public abstract IQueryable<SearchHit> Articles(NewsDbContext db, SearchQuery query);

    /// <summary>The quotes with the words of a search; none for an empty one.</summary>
    public abstract IQueryable<SearchHit> Quotes(NewsDbContext db, SearchQuery query);

    /// <summary>The aliases of people with the words of a search; none for an empty one.</summary>
    public abstract IQueryable<SearchHit> PersonAliases(NewsDbContext db, SearchQuery query);

    /// <summary>The aliases of organizations with the words of a search; none for an empty one.</summary>
    public abstract IQueryable<SearchHit> OrganizationAliases(NewsDbContext db, SearchQuery query);

    /// <summary>The aliases of people that share letter triples with a folded name, roughly the most alike first.</summary>
    public abstract IQueryable<SearchHit> PersonAliasesLike(NewsDbContext db, string nameKey);

    /// <summary>The aliases of organizations that share letter triples with a folded name, roughly the most alike first.</summary>
    public abstract IQueryable<SearchHit> OrganizationAliasesLike(NewsDbContext db, string nameKey);

    /// <summary>Takes everything out of the index of articles and quotes.</summary>
    protected abstract Task ClearAsync(NewsDbContext db, CancellationToken stop);

    /// <summary>Indexes all stored articles anew, page by page: the words are made on all cores.</summary>
    /// <param name="db">The store.</param>
    /// <param name="bulk">The store's writer of many rows.</param>
    /// <param name="progress">Told after each page; null for nobody.</param>
    /// <param name="stop">Cancels.</param>
    public async Task RebuildAsync(NewsDbContext db, IBulkWriter bulk, IProgress<IndexProgress>? progress, CancellationToken stop)
    {
        await db.Database.OpenConnectionAsync(stop); // the index is written past Entity Framework
        try
        {
            await ClearAsync(db, stop);
            var (started, done, total) = (Stopwatch.GetTimestamp(), 0, await db.Articles.CountAsync(stop));
            for (var after = 0; ;)
            {
                var last = after;
                var page = await db.Articles.AsNoTracking().Include(a => a.Body).Include(a => a.Quotes).AsSplitQuery()
                    .Where(a => a.Id > last).OrderBy(a => a.Id).Take(PageOfArticles).ToListAsync(stop);
                if (page.Count == 0) return;
                var words = page.Where(a => a.Body is not null).AsParallel().AsOrdered()
                    .Select(a => (Article: (a.Id, IndexedArticle.Of(a, a.Body!)), Quotes: a.Quotes.Select(quote => (quote.Id, IndexedQuote.Of(quote.Language, quote.Text))).ToList())).ToList();
                await bulk.WriteSearchAsync(db, words.ConvertAll(w => w.Article), [.. words.SelectMany(w => w.Quotes)], stop);
                after = page[^1].Id;
                progress?.Report(new IndexProgress(done += page.Count, total, Stopwatch.GetElapsedTime(started)));
            }
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }
}
