using Microsoft.EntityFrameworkCore;
using NewsGraphQL.Data.Search;

namespace NewsGraphQL.Data.Providers;

/// <summary>The search index of a database: written in the transaction of the rows, asked in the database's own words.</summary>
internal abstract class SearchIndex
{
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

    /// <summary>Indexes all stored articles, page by page.</summary>
    public async Task RebuildAsync(NewsDbContext db, CancellationToken stop)
    {
        for (var after = 0; ;)
        {
            var last = after;
            var page = await db.Articles.AsNoTracking().Include(a => a.Body).Include(a => a.Quotes).AsSplitQuery()
                .Where(a => a.Id > last).OrderBy(a => a.Id).Take(100).ToListAsync(stop);
            if (page.Count == 0) return;
            foreach (var article in page.Where(a => a.Body is not null))
                await WriteAsync(db, (article.Id, IndexedArticle.Of(article, article.Body!)), article.Quotes.Select(quote => (quote.Id, IndexedQuote.Of(quote.Language, quote.Text))), stop);
            after = page[^1].Id;
        }
    }
}
