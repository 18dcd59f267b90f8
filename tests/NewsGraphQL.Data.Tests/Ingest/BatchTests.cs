using System.Text.Json;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using NewsGraphQL.Data.Ingest;
using NewsGraphQL.Data.Tests.Stores;

namespace NewsGraphQL.Data.Tests.Ingest;

/// <summary>Articles written many at a time are stored as those that come one by one: row for row, with the same keys.</summary>
public abstract class BatchTests(TestDatabase database)
{
    public sealed class OnSqlite() : BatchTests(TestDatabase.Sqlite)
    {
        protected override async Task<List<string>> SearchAsync(TemporaryStore store)
        {
            await using var connection = new SqliteConnection($"Data Source={store.Name};Pooling=False");
            await connection.OpenAsync();
            var lines = new List<string>();
            foreach (var index in new[] { "ArticleSearch", "QuoteSearch", "PersonAliasSearch", "OrganizationAliasSearch" })
            {
                await using var command = connection.CreateCommand();
                command.CommandText = $"CREATE VIRTUAL TABLE temp.Terms{index} USING fts5vocab('main', '{index}', 'instance')";
                await command.ExecuteNonQueryAsync();
                command.CommandText = $"SELECT term || ' ' || doc || ' ' || col || ' ' || offset FROM temp.Terms{index} ORDER BY 1";
                await using var rows = await command.ExecuteReaderAsync();
                while (await rows.ReadAsync()) lines.Add($"{index} {rows.GetString(0)}");
            }
            return lines;
        }
    }

    public sealed class OnPostgres() : BatchTests(TestDatabase.Postgres)
    {
        protected override async Task<List<string>> SearchAsync(TemporaryStore store)
        {
            await using var db = store.Context();
            return await db.Database.SqlQuery<string>($"""
                SELECT "Id" || ' ' || "Words"::text AS "Value" FROM "ArticleSearch" UNION ALL SELECT "Id" || ' ' || "Words"::text FROM "QuoteSearch"
                """).OrderBy(line => line).ToListAsync();
        }
    }

    /// <summary>Every word of the search index with its place.</summary>
    protected abstract Task<List<string>> SearchAsync(TemporaryStore store);

    [Fact]
    public async Task Many_at_a_time_and_one_by_one_give_the_same_rows()
    {
        using var folder = new Articles();
        await using var together = await TemporaryStore.OpenAsync(database, new FixedClock());
        await using var alone = await TemporaryStore.OpenAsync(database, new FixedClock());
        var report = await together.Get<ArticleImporter>().ImportAsync([folder.File]);
        alone.Get<ArticleImporter>().MostInTransaction = 1;
        var single = await alone.Get<ArticleImporter>().ImportAsync([folder.File]);
        Assert.Equal((report.Stored, report.Updated, report.Unchanged, report.Refused), (single.Stored, single.Updated, single.Unchanged, single.Refused));
        Assert.True(report is { Stored: > 100, Updated: > 0, Unchanged: > 0 });
        Assert.Equal(await RowsAsync(alone), await RowsAsync(together));
        var words = await SearchAsync(together);
        Assert.True(words.Count > 100);
        Assert.Equal(await SearchAsync(alone), words);
    }

    [Fact]
    public async Task Whoever_reads_while_articles_are_imported_sees_whole_ones_only()
    {
        using var folder = new Articles();
        await using var store = await TemporaryStore.OpenAsync(database);
        var importer = store.Get<ArticleImporter>();
        importer.MostInTransaction = 16;
        var seen = new HashSet<string>();
        var import = importer.ImportAsync([folder.First]);
        do
        {
            foreach (var article in await SummariesAsync(store)) seen.Add(article);
        }
        while (!import.IsCompleted);
        Assert.Equal(Articles.Count, (await import).Stored);
        var final = await SummariesAsync(store);
        seen.ExceptWith(final);
        Assert.Empty(seen);
    }

    [Fact]
    public async Task A_quote_that_stays_may_be_of_somebody_new()
    {
        await using var store = await TemporaryStore.OpenAsync(database);
        var ingester = store.Get<ArticleIngester>();
        await ingester.IngestAsync(new Draft("Rukmana Wijaya bicara. \"Kami siap,\" katanya.").Url("https://warta.example/1").Person("Rukmana Wijaya").Quote("Kami siap,", "Rukmana Wijaya").Extracted());
        var before = await store.Context().Quotes.SingleAsync();
        var result = await ingester.IngestAsync(
            new Draft("Ayu Lestari bicara. \"Kami siap,\" katanya.").Url("https://warta.example/1").Person("Ayu Lestari").Quote("Kami siap,", "Ayu Lestari").Extracted());
        Assert.Equal(IngestOutcome.Updated, result.Outcome);
        var after = await store.Context().Quotes.Include(q => q.Speaker).SingleAsync();
        Assert.Equal((before.Id, "Ayu Lestari"), (after.Id, after.Speaker!.Name));
    }

    private static async Task<List<string>> SummariesAsync(TemporaryStore store)
    {
        await using var db = store.Context();
        return [.. (await db.Articles.AsNoTracking().Select(a => new
        {
            a.Slug, a.WordCount, Text = a.Body!.Text.Length, Quotes = a.Quotes.Count, People = a.PersonLinks.Count, Countries = a.CountryLinks.Count, Roles = a.Roles.Count,
        }).ToListAsync()).Select(a => a.ToString()!)];
    }

    /// <summary>Every row of every table, column by column.</summary>
    private static async Task<List<string>> RowsAsync(TemporaryStore store)
    {
        await using var db = store.Context();
        var lines = new List<string>();
        await db.Database.OpenConnectionAsync();
        foreach (var table in db.Model.GetEntityTypes().Select(type => type.GetTableName()).OfType<string>().Distinct().Order(StringComparer.Ordinal))
        {
            await using var command = db.Database.GetDbConnection().CreateCommand();
#pragma warning disable CA2100 // The model's own names are all that comes in.
            command.CommandText = $"SELECT * FROM \"{table}\" ORDER BY 1, 2";
#pragma warning restore CA2100
            await using var rows = await command.ExecuteReaderAsync();
            while (await rows.ReadAsync())
                lines.Add($"{table}: {string.Join(" | ", Enumerable.Range(0, rows.FieldCount).Select(i => rows.GetValue(i) is byte[] bytes ? Convert.ToHexString(bytes) : rows.GetValue(i)))}");
        }
        return lines;
    }

    /// <summary>Articles in which the same people, organizations, headlines and addresses come again, with new versions and doubles among them.</summary>
    private sealed class Articles : IDisposable
    {
        public const int Count = 120;

        private static readonly string[] Offices = ["Menteri Pertanian", "Presiden", "Duta Besar", "Gubernur"];
        private static readonly string[] Names = ["Rukmana Wijaya", "Ayu Lestari", "Bramanto", "Citra Dewi Melati", "R. Wijaya", "Endang Santika"];
        private static readonly string[] Countries = ["Malaysia", "Rusia", "Korea Utara", "Prancis"];

        private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("newsgraphql-");

        public Articles()
        {
            var lines = Enumerable.Range(0, Count).Select(i => Line(i, 0)).ToList();
            System.IO.File.WriteAllLines(First, lines);
            for (var i = 3; i < Count; i += 17) lines.Insert(2 * i < lines.Count ? 2 * i : lines.Count, Line(i, 1)); // new versions
            for (var i = 5; i < Count; i += 13) lines.Add(Line(i, 0));
            System.IO.File.WriteAllLines(File, lines);
        }

        public string First => Path.Combine(_folder.FullName, "first.jsonl");

        public string File => Path.Combine(_folder.FullName, "articles.jsonl");

        public void Dispose() => _folder.Delete(recursive: true);

        private static string Line(int i, int version)
        {
            var (name, country) = (Names[i % Names.Length], Countries[i / 5 % Countries.Length]);
            return JsonSerializer.Serialize(new
            {
                headline = $"Panen di lembah {i % 50}",
                url = i % 3 == 0 ? $"https://warta.example/{i}" : null,
                datePublished = i % 7 == 0 ? null : $"2024-05-{1 + i % 28:D2}T09:{i % 60:D2}:00+07:00",
                body = $"""
                    {Offices[i % Offices.Length]} {country} {name} mengunjungi lembah nomor {i % 3 * i} bersama Badan Pangan Dunia (BPD) pada Senin.

                    "Beras nomor {i + version} akan dikirim ke {Countries[(i + version) % Countries.Length]}," kata {name} di hadapan para petani.

                    "Panen tahun ini lebih baik daripada tahun lalu," ujarnya.

                    Baca juga: Panen di lembah {(i + 7) % 50}
                    """,
            });
        }
    }

    private sealed class FixedClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);
    }
}
