using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using NewsGraphQL.Data;
using NewsGraphQL.Data.Ingest;

namespace NewsGraphQL.Benchmarks.Import;

/// <summary><c>import N</c>: imports so many short articles into a new SQLite file, then writes the same rows by bare INSERTs into another, and compares.</summary>
internal static class ImportRateCommand
{
    private const int WarmUp = 2_000;

    public static async Task<int> RunAsync(int articles, TextWriter output)
    {
        var folder = Directory.CreateTempSubdirectory("newsgraphql-import-");
        try
        {
            var file = Path.Combine(folder.FullName, "articles.jsonl");
            await ShortArticles.WriteAsync(file, WarmUp, seed: 2);
            await ImportAsync(Path.Combine(folder.FullName, "warm.db"), file);
            var characters = await ShortArticles.WriteAsync(file, articles, seed: 1);
            var store = Path.Combine(folder.FullName, "imported.db");
            var (processor, pauses, allocated) = (Environment.CpuUsage.TotalTime, GC.GetTotalPauseDuration(), GC.GetTotalAllocatedBytes());
            var report = await ImportAsync(store, file);
            using var process = Process.GetCurrentProcess();
            (processor, pauses, allocated) = (Environment.CpuUsage.TotalTime - processor, GC.GetTotalPauseDuration() - pauses, GC.GetTotalAllocatedBytes() - allocated);
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture,
                $"{report.Stored:N0} articles of {characters / articles} characters, {new FileInfo(file).Length / 1_000_000.0:0.0} MB of JSON Lines; {report.Refused} refused"));
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture,
                $"import        {report.Stored / report.Elapsed.TotalSeconds,8:N0} articles a second, {processor.TotalMicroseconds / articles:0} µs of processor time each, on {Environment.ProcessorCount} cores; {process.PeakWorkingSet64 / 1_000_000} MB of memory at most"));

            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture,
                $"              {allocated / 1_000.0 / articles:0.0} kB allocated each, {pauses / report.Elapsed:0.0 %} of the time spent collecting them"));

            var raw = await RawInserts.CopyAsync(store, Path.Combine(folder.FullName, "raw.db"));
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture,
                $"bare inserts  {articles / raw.Elapsed.TotalSeconds,8:N0} articles a second, {raw.Processor.TotalMicroseconds / articles:0} µs of processor time each, {raw.Rows / (double)articles:0.0} rows each; one core"));
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"ratio         {raw.Elapsed / report.Elapsed,8:0.00}; of processor time, which a busy machine changes less: {raw.Processor / processor:0.00}"));
            return 0;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<IngestReport> ImportAsync(string store, string file)
    {
        await using var services = new ServiceCollection().AddNewsStore(store).BuildServiceProvider();
        await services.GetRequiredService<NewsStore>().OpenAsync();
        return await services.GetRequiredService<ArticleImporter>().ImportAsync([file]);
    }
}
