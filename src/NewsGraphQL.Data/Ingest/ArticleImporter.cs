using NewsGraphQL.Extraction.Reading;

namespace NewsGraphQL.Data.Ingest;

/// <summary>Imports files and folders, article by article, and goes on after every one that cannot be read.</summary>
public sealed class ArticleImporter(ArticleIngester ingester, NewsReaders readers, TimeProvider clock)
{
    /// <summary>Imports everything below the paths.</summary>
    /// <param name="paths">Files, folders (read with all below them, in ordinal order), or "-" for <paramref name="input"/>.</param>
    /// <param name="input">What "-" stands for; null when there is none.</param>
    /// <param name="progress">Told after each input.</param>
    /// <param name="stop">Stops the import before the next article; the report then says so, and what it counts is stored whole.</param>
    /// <returns>What was done. A path that does not exist is a refusal in it.</returns>
    /// <exception cref="StoreException">The store cannot be written; what was reported before is stored.</exception>
    public async Task<IngestReport> ImportAsync(
        IReadOnlyCollection<string> paths, Stream? input = null, IProgress<ImportProgress>? progress = null, CancellationToken stop = default)
    {
        var files = ImportPaths.Under(paths).ToList();
        long? total = files.Exists(f => f.Path == ImportPath.StandardInput) ? null : files.Sum(f => f.Bytes);
        var started = clock.GetTimestamp();
        var report = new IngestReport();
        var bytes = 0L;
        foreach (var file in files)
        {
            foreach (var item in Items(file, input))
            {
                if (stop.IsCancellationRequested) return report with { Cancelled = true, Elapsed = clock.GetElapsedTime(started) };
                report = await TakeAsync(report, item) with { Elapsed = clock.GetElapsedTime(started) };
                progress?.Report(new ImportProgress(item.Origin, report, bytes, total));
            }
            bytes += file.Bytes;
        }
        return report with { Elapsed = clock.GetElapsedTime(started) };
    }

    private IEnumerable<ReadResult> Items(ImportPath file, Stream? input)
    {
        if (file.Refusal is { } refusal) return [new ReadResult.Refused(refusal.File, refusal.Code, refusal.Reason)];
        if (file.Path != ImportPath.StandardInput) return readers.ReadFile(file.Path);
        return input is null
            ? [new ReadResult.Refused(file.Path, RefusalCode.NotFound, "nothing is piped in")]
            : readers.Read(input, file.Path);
    }

    private async Task<IngestReport> TakeAsync(IngestReport report, ReadResult item)
    {
        if (item is not ReadResult.Read(var document, var origin))
            return item is ReadResult.Refused(var at, var code, var reason) ? report.With(new IngestRefusal(at, code, reason)) : report;
        try
        {
            return report.With((await ingester.IngestAsync(document, CancellationToken.None)).Outcome);
        }
        catch (Exception fault) when (fault is not StoreException)
        {
            return report.With(new IngestRefusal(origin, ImportCode.Internal, $"{fault.GetType().Name}: {fault.Message.ReplaceLineEndings(" ")}"));
        }
    }
}
