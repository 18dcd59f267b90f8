using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using NewsGraphQL.Data.Ingest;
using NewsGraphQL.Data.Tests.Stores;
using NewsGraphQL.Extraction.Reading;

namespace NewsGraphQL.Data.Tests.Ingest;

public abstract class ArticleImporterTests(TestDatabase database) : IAsyncLifetime
{
    public sealed class OnSqlite() : ArticleImporterTests(TestDatabase.Sqlite)
    {
        [Fact]
        public async Task A_store_that_cannot_be_written_stops_the_import_in_one_line()
        {
            await GeneratedArticles.WriteAsync(Folder, 2);
            await using var readOnly = new TemporaryStore($"Data Source={_store.Name};Mode=ReadOnly");
            var problem = await Assert.ThrowsAsync<StoreException>(() => readOnly.Get<ArticleImporter>().ImportAsync([Folder]));
            Assert.Equal(($"{_store.Name}: the file is read-only", StoreCode.ReadOnly), (problem.Message, problem.Code));
        }

        [Fact]
        public async Task A_full_disk_stops_the_import_and_loses_nothing_and_the_rerun_completes()
        {
            await GeneratedArticles.WriteAsync(Folder, 120);
            Importer.MostInTransaction = 16;
            var pages = await _store.ScalarAsync<int>("SELECT page_count AS Value FROM pragma_page_count");
            await LimitAsync(pages + 60); // kept by the one connection of the pool that all commands here share
            var problem = await Assert.ThrowsAsync<StoreException>(() => Importer.ImportAsync([Folder]));
            Assert.Equal(($"{_store.Name}: the disk is full", StoreCode.Full), (problem.Message, problem.Code));
            Assert.Equal("ok", await _store.ScalarAsync<string>("SELECT integrity_check AS Value FROM pragma_integrity_check"));
            var stored = await _store.Context().Articles.CountAsync();
            Assert.True(stored is > 0 and < 120);

            await LimitAsync(pages + 100_000);
            var report = await Importer.ImportAsync([Folder]);
            Assert.Equal((120 - stored, stored), (report.Stored, report.Unchanged));
        }

        private async Task LimitAsync(int pages)
        {
            await using var db = _store.Context();
            var limit = $"PRAGMA max_page_count = {pages}"; // a pragma takes no parameter
            await db.Database.ExecuteSqlRawAsync(limit);
        }
    }

    public sealed class OnPostgres() : ArticleImporterTests(TestDatabase.Postgres);

    private TemporaryStore _store = null!;

    private ArticleImporter Importer => _store.Get<ArticleImporter>();

    private string Folder => Path.Combine(_store.Folder, "articles");

    public async Task InitializeAsync() => _store = await TemporaryStore.OpenAsync(database);

    public async Task DisposeAsync() => await _store.DisposeAsync();

    [Fact]
    public async Task A_folder_is_imported_once_and_then_unchanged()
    {
        await GeneratedArticles.WriteAsync(Path.Combine(Folder, "b"), 3);
        await GeneratedArticles.WriteAsync(Path.Combine(Folder, "a"), 5); // three of them are the same texts
        var first = await Importer.ImportAsync([Folder]);
        var second = await Importer.ImportAsync([Folder]);
        Assert.Equal((8, 5, 3, 0), (first.Read, first.Stored, first.Unchanged, first.Refused));
        Assert.Equal((8, 0, 8, 0), (second.Read, second.Stored, second.Unchanged, second.Refused));
        Assert.True(second.IsClean);
    }

    [Fact]
    public async Task What_cannot_be_read_is_refused_by_code_and_the_rest_goes_on()
    {
        await GeneratedArticles.WriteAsync(Folder, 2);
        await File.WriteAllTextAsync(Path.Combine(Folder, "0000-empty.txt"), "");
        await File.WriteAllBytesAsync(Path.Combine(Folder, "0000-picture.txt"), [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0]);
        var absent = Path.Combine(_store.Folder, "absent.txt");
        var seen = new List<ImportProgress>();
        var report = await Importer.ImportAsync([absent, Folder, "-"], progress: new Seen(seen));

        Assert.Equal(2, report.Stored);
        Assert.Equal(
            [(absent, RefusalCode.NotFound), (Path.Combine(Folder, "0000-empty.txt"), RefusalCode.EmptyFile),
                (Path.Combine(Folder, "0000-picture.txt"), RefusalCode.BinaryFile), ("-", RefusalCode.NotFound)],
            report.Refusals.Select(r => (r.File, r.Code)));
        Assert.Equal(2, report.RefusedByCode[RefusalCode.NotFound]);
        Assert.NotEmpty(seen);
        Assert.Equal(6, seen[^1].Report.Read + seen[^1].Report.Refused);
        Assert.Equal(report.Refused, seen[^1].Report.Refused);
        Assert.Contains("\"NOT_FOUND\":2", JsonSerializer.Serialize(report), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stream_is_read_as_a_file()
    {
        await GeneratedArticles.WriteAsync(Folder, 1);
        await using var input = new MemoryStream(await File.ReadAllBytesAsync(Path.Combine(Folder, "0000.txt")));
        Assert.Equal(1, (await Importer.ImportAsync(["-"], input)).Stored);
        Assert.Equal(1, (await Importer.ImportAsync([Folder])).Unchanged);
    }

    [Fact]
    public async Task Folders_are_read_in_ordinal_order_without_hidden_files()
    {
        foreach (var name in new[] { "b.txt", "B.txt", "a/z.txt", "ä.txt", ".hidden" })
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(Folder, name))!);
            await File.WriteAllTextAsync(Path.Combine(Folder, name), "");
        }
        var report = await Importer.ImportAsync([Folder]);
        Assert.Equal(["B.txt", Path.Combine("a", "z.txt"), "b.txt", "ä.txt"], report.Refusals.Select(r => Path.GetRelativePath(Folder, r.File)));
    }

    [Fact]
    public async Task A_stopped_import_says_so_and_keeps_what_it_counts()
    {
        await GeneratedArticles.WriteAsync(Folder, 60);
        Importer.MostInTransaction = 10;
        using var stop = new CancellationTokenSource();
        var report = await Importer.ImportAsync([Folder], progress: new Seen([], after: 2, stop), stop: stop.Token);
        Assert.True(report.Cancelled);
        Assert.InRange(report.Stored, 2, 38); // two transactions of ten, and of what came together with the tenth
        Assert.Equal(report.Stored, await _store.Context().Articles.CountAsync());
    }

    [Fact]
    public async Task A_long_import_reads_items_of_a_compressed_stream()
    {
        await GeneratedArticles.WriteAsync(Folder, 1);
        using var packed = new MemoryStream();
        await using (var gzip = new System.IO.Compression.GZipStream(packed, System.IO.Compression.CompressionLevel.Fastest, leaveOpen: true))
        {
            await gzip.WriteAsync(Encoding.UTF8.GetBytes(await File.ReadAllTextAsync(Path.Combine(Folder, "0000.txt"))));
        }
        packed.Position = 0;
        Assert.Equal(1, (await Importer.ImportAsync(["-"], packed)).Stored);
    }

    [Fact]
    public async Task A_broken_line_in_the_middle_of_many_is_refused_by_its_number_and_the_rest_goes_on()
    {
        const int lines = 3_000, broken = 1_501;
        var file = Path.Combine(_store.Folder, "many.jsonl.gz");
        await using (var packed = new System.IO.Compression.GZipStream(File.Create(file), System.IO.Compression.CompressionLevel.Fastest))
        await using (var writer = new StreamWriter(packed))
        {
            for (var number = 1; number <= lines; number++)
                await writer.WriteLineAsync(number == broken ? "{ \"body\": " : JsonSerializer.Serialize(new { headline = $"Panen {number % 40}", body = $"Beras nomor {number % 40} tiba di pelabuhan pada pagi hari." }));
        }
        var seen = new List<ImportProgress>();
        var report = await Importer.ImportAsync([file], progress: new Seen(seen));
        Assert.Equal((lines - 1, 40, lines - 41), (report.Read, report.Stored, report.Unchanged));
        var refusal = Assert.Single(report.Refusals);
        Assert.Equal(($"{file}#{broken}", RefusalCode.MalformedJson), (refusal.File, refusal.Code));
        Assert.Equal((new FileInfo(file).Length, new FileInfo(file).Length), (seen[^1].Bytes, seen[^1].TotalBytes));
    }

    private sealed class Seen(List<ImportProgress> list, int after = int.MaxValue, CancellationTokenSource? stop = null) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value)
        {
            list.Add(value);
            if (list.Count == after) stop?.Cancel();
        }
    }
}
