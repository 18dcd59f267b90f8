using NewsGraphQL.Extraction.Reading;

namespace NewsGraphQL.Data.Ingest;

/// <summary>Imports files and folders of any size in bounded memory: one thread reads, all cores extract, one writer stores in the order in which the inputs stand.
/// Goes on after every input that cannot be read.</summary>
public sealed class ArticleImporter(ArticleIngester ingester, NewsReaders readers, TimeProvider clock)
{
    /// <summary>The most articles in one transaction.</summary>
    internal int MostInTransaction { get; set; } = 500;

    /// <summary>Imports everything below the paths.</summary>
    /// <param name="paths">Files, folders (read with all below them, in ordinal order), or "-" for <paramref name="input"/>.</param>
    /// <param name="input">What "-" stands for; null when there is none.</param>
    /// <param name="progress">Told each time that articles were stored.</param>
    /// <param name="stop">Stops the import after the articles at hand; the report then says so, and what it counts is stored whole.</param>
    /// <returns>What was done. A path that does not exist is a refusal in it.</returns>
    /// <exception cref="StoreException">The store cannot be written; what was reported before is stored.</exception>
    public async Task<IngestReport> ImportAsync(
        IReadOnlyCollection<string> paths, Stream? input = null, IProgress<ImportProgress>? progress = null, CancellationToken stop = default)
    {
        var started = clock.GetTimestamp();
        var size = Task.Run(() => paths.Contains(ImportPath.StandardInput) ? (long?)null : ImportPaths.Under(paths).Sum(f => f.Bytes), CancellationToken.None);
        await using var batches = await ingester.BatchesAsync(CancellationToken.None);
        using var reader = new ImportReader(Items(paths, input), PrepareAsync, MostInTransaction, stop);
        var pending = new ImportBatch(MostInTransaction, clock);
        var report = new IngestReport();
        while (await pending.FillAsync(reader.Chunks))
        {
            if (stop.IsCancellationRequested) break;
            foreach (var (_, outcome, refusal) in await WriteAsync(batches, pending))
                report = refusal is not null ? report.With(refusal) : report.With(outcome);
            report = report with { Elapsed = clock.GetElapsedTime(started) };
            reader.Release(pending.Items);
            progress?.Report(new ImportProgress(pending.Items[^1].Result.Origin, report, pending.Items[^1].Position, size.IsCompletedSuccessfully ? await size : null));
            pending.Clear();
        }
        return report with { Cancelled = stop.IsCancellationRequested, Elapsed = clock.GetElapsedTime(started) };
    }

    private IEnumerable<ImportItem> Items(IReadOnlyCollection<string> paths, Stream? input)
    {
        var (before, position) = (0L, 0L);
        foreach (var file in ImportPaths.Under(paths))
        {
            foreach (var result in Results(file, input, count => position += count)) yield return new ImportItem(result, Math.Min(position, before + file.Bytes));
            position = before += file.Bytes;
        }
    }

    private IEnumerable<ReadResult> Results(ImportPath file, Stream? input, Action<int> read)
    {
        if (file.Refusal is { } refusal) return [new ReadResult.Refused(refusal.File, refusal.Code, refusal.Reason)];
        if (file.Path != ImportPath.StandardInput) return readers.ReadFile(file.Path, content => new CountedStream(content, read));
        return input is null
            ? [new ReadResult.Refused(file.Path, RefusalCode.NotFound, "nothing is piped in")]
            : readers.Read(input, file.Path);
    }

    /// <summary>Extracts what the store does not hold.</summary>
    private async Task PrepareAsync(IReadOnlyList<ImportItem> items)
    {
        var read = items.Where(item => item.Document is not null).Select(item => (Item: item, Hash: ContentHash.Of(item.Document!))).ToList();
        var known = await ingester.KnownAsync([.. read.Select(r => r.Hash)], CancellationToken.None);
        foreach (var (item, hash) in read.Where(r => known.Known(r.Hash) is null))
        {
            try
            {
                item.Article = await ingester.PreparedAsync(item.Document!, hash, CancellationToken.None);
            }
            catch (Exception fault) when (fault is not StoreException)
            {
                item.Refusal = item.Failed(fault);
            }
        }
    }

    private static async Task<IReadOnlyList<(ImportItem Item, IngestOutcome Outcome, IngestRefusal? Refusal)>> WriteAsync(ArticleBatches batches, ImportBatch pending)
    {
        var articles = pending.Items.Where(item => item.Article is not null).ToList();
        Dictionary<ImportItem, IngestOutcome> outcomes = [];
        try
        {
            if (articles.Count > 0)
            {
                var results = await batches.WriteAsync([.. articles.Select(item => item.Article!)], CancellationToken.None);
                for (var i = 0; i < articles.Count; i++) outcomes[articles[i]] = results[i].Outcome;
            }
        }
        catch (Exception fault) when (fault is not StoreException)
        {
            foreach (var item in articles) await WriteAloneAsync(batches, item, outcomes); // so that the faulty one spoils no other
        }
        return [.. pending.Items.Select(item => (item, outcomes.GetValueOrDefault(item, IngestOutcome.Unchanged), item.Refusal))];
    }

    private static async Task WriteAloneAsync(ArticleBatches batches, ImportItem item, Dictionary<ImportItem, IngestOutcome> outcomes)
    {
        try
        {
            outcomes[item] = (await batches.WriteAsync([item.Article!], CancellationToken.None))[0].Outcome;
        }
        catch (Exception fault) when (fault is not StoreException)
        {
            item.Refusal = item.Failed(fault);
        }
    }
}
