using Microsoft.EntityFrameworkCore;
using NewsGraphQL.Data.Ingest;
using NewsGraphQL.Data.Ingest.Identity;
using NewsGraphQL.Data.Tests.Stores;
using NewsGraphQL.Extraction;
using NewsGraphQL.Extraction.Documents;

namespace NewsGraphQL.Data.Tests.Ingest.Identity;

/// <summary>The linking of people, measured on the cases beside this file. <c>newsgraphql people accuracy</c> prints the same.</summary>
public sealed class IdentityAccuracyTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Ingest", "Identity");

    public static TheoryData<string, double> Files => new() { { "cases.tsv", 0.98 }, { "cases-unseen.tsv", 0.98 }, { "cases-unseen-2.tsv", 0.94 } };

    [Theory, MemberData(nameof(Files))]
    public void The_score_is_the_pinned_one(string file, double precision)
    {
        var report = new IdentityScorer(new NewsExtractor()).Score(IdentityCase.Read(Path.Combine(Folder, file)));
        var printed = new StringWriter();
        report.Write(printed, misses: true);
        var approved = Path.Combine(Folder, Path.ChangeExtension(file, ".approved.txt"));
        Assert.Equal(File.ReadAllText(approved).ReplaceLineEndings("\n"), printed.ToString().ReplaceLineEndings("\n"));
        Assert.True(report.Precision >= precision, $"precision {report.Precision}");
        Assert.True(report.Recall >= 0.85, $"recall {report.Recall}");
    }

    [Theory]
    [InlineData("a\tsame\tx\ty\tz", "cases.tsv:2: want 6 columns")]
    [InlineData("a\tyes\tx\ty\tz\tw", "cases.tsv:2: want 'same' or 'different', found 'yes'")]
    public void A_malformed_case_is_named_by_file_and_line(string line, string says)
    {
        var folder = Directory.CreateTempSubdirectory("newsgraphql-").FullName;
        var file = Path.Combine(folder, "cases.tsv");
        File.WriteAllText(file, "# kind\n" + line + "\n");
        Assert.Contains(says, Assert.Throws<InvalidDataException>(() => IdentityCase.Read(file)).Message, StringComparison.Ordinal);
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>All cases in one store, in several orders: the store agrees with the measure, and the order changes nothing.</summary>
    [Fact]
    public async Task Any_order_of_import_makes_the_same_people()
    {
        var extractor = new NewsExtractor();
        var cases = IdentityCase.Read(Path.Combine(Folder, "cases.tsv"));
        var articles = cases.SelectMany(c => new[] { (Case: c, First: true), (Case: c, First: false) })
            .Select((a, i) => (a.Case, a.First, Facts: extractor.Extract(new NewsDocument($"Nomor {i}.\n\n{(a.First ? a.Case.OneText : a.Case.OtherText)}")))).ToArray();
        string? expected = null;
        foreach (var seed in new[] { 0, 1, 2 })
        {
            var order = articles.ToArray();
            if (seed > 0) new Random(seed).Shuffle(order);
            await using var store = await TemporaryStore.OpenAsync(TestDatabase.Sqlite);
            var ids = new Dictionary<(int, bool), int>();
            foreach (var (one, first, facts) in order) ids[(one.Line, first)] = (await store.Get<ArticleIngester>().IngestAsync(facts)).ArticleId;
            await using var db = store.Context();
            var named = (await db.PersonAliases.Join(db.ArticlePeople, a => a.PersonId, l => l.PersonId, (a, l) => new { l.ArticleId, a.NameKey, a.PersonId }).ToListAsync())
                .ToLookup(n => (n.ArticleId, n.NameKey), n => n.PersonId);
            var partition = string.Join('\n', cases.Select(c =>
                $"{c.Line} {named[(ids[(c.Line, true)], NameKey.Of(c.OneName))].Intersect(named[(ids[(c.Line, false)], NameKey.Of(c.OtherName))]).Any()}"));
            Assert.Equal(expected ??= partition, partition);
        }
    }
}
