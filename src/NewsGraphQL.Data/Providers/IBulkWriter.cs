namespace NewsGraphQL.Data.Providers;

/// <summary>Writes the rows of many articles at once, in the transaction that the context has open and that <see cref="StoreProvider.BeginWriteAsync"/> began.</summary>
/// <remarks>Writers take turns, so whoever is at the turn counts the keys of its new rows on by itself: rows can name one another before any is written.</remarks>
internal interface IBulkWriter
{
    /// <summary>The greatest key that each table has given so far; 0 for a table that has given none.</summary>
    /// <param name="db">The context.</param>
    /// <param name="tables">The classes of the tables' rows.</param>
    /// <param name="stop">Cancels.</param>
    Task<IReadOnlyList<long>> LastKeysAsync(NewsDbContext db, IReadOnlyList<Type> tables, CancellationToken stop);

    /// <summary>Tells the database which keys its tables have given since, so that it gives only greater ones.</summary>
    Task UseKeysAsync(NewsDbContext db, IReadOnlyList<(Type Table, long Last)> keys, CancellationToken stop);

    /// <summary>Writes new rows with all their columns and nothing that they refer to. Rows that others refer to must come first.</summary>
    Task WriteAsync<T>(NewsDbContext db, IReadOnlyCollection<T> rows, CancellationToken stop) where T : class;

    /// <summary>Writes some columns of rows that are there, found by their key.</summary>
    /// <param name="db">The context.</param>
    /// <param name="rows">The rows.</param>
    /// <param name="properties">The properties to write; none stands for all.</param>
    /// <param name="stop">Cancels.</param>
    Task UpdateAsync<T>(NewsDbContext db, IReadOnlyCollection<T> rows, IReadOnlyList<string> properties, CancellationToken stop) where T : class;

    /// <summary>Writes the search index of articles and quotes that are new.</summary>
    Task WriteSearchAsync(NewsDbContext db, IReadOnlyCollection<(int Id, IndexedArticle Words)> articles, IReadOnlyCollection<(int Id, IndexedQuote Words)> quotes, CancellationToken stop);
}
