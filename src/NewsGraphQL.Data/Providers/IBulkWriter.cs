using NewsGraphQL.Data.Articles;
using NewsGraphQL.Data.Quotes;

namespace NewsGraphQL.Data.Providers;

/// <summary>Writes the rows of many articles at once, in the transaction that the context has open. Keys are reserved first, so that rows can name one another.</summary>
internal interface IBulkWriter
{
    /// <summary>Reserves keys for new rows.</summary>
    /// <returns>As many keys as asked for, in rising order; nobody else gets them, whether they are used or not.</returns>
    Task<IReadOnlyList<int>> ReserveAsync<T>(NewsDbContext db, int count, CancellationToken stop) where T : class;

    /// <summary>Writes rows with all their columns and nothing that they refer to. Rows that others refer to must come first.</summary>
    Task WriteAsync<T>(NewsDbContext db, IEnumerable<T> rows, CancellationToken stop) where T : class;

    /// <summary>Writes the search index of articles and quotes that are new.</summary>
    Task WriteSearchAsync(NewsDbContext db, IEnumerable<(Article Article, ArticleBody Body)> articles, IEnumerable<Quote> quotes, CancellationToken stop);
}
