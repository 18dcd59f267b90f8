using NewsGraphQL.Extraction.Accuracy;

namespace NewsGraphQL.Extraction.Tests.Accuracy;

public sealed class AccuracyScorerTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("accuracy").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Counts_what_was_found_missed_and_wrong()
    {
        Write("texts/a.txt", "Pameran kopi dibuka di Jepang.\nPanitia dari Belanda dan Brasil hadir dalam acara itu.\n");
        Write("annotations/a.json", """{"id":"a","language":"id","countries":[{"code":"JP"},{"code":"NL","optional":true},{"code":"KE"}]}""");
        var report = new AccuracyScorer(new NewsExtractor()).Score(folder);
        var tally = report.Boards[0].Tallies["countries"];
        Assert.Equal((1, 1, 1), (tally.Right, tally.Wrong, tally.Missed));
        Assert.Contains("a: country missed: KE", report.Misses);
        Assert.Contains("a: country not in gold: BR", report.Misses);
        Assert.Equal(["all", "id"], report.Boards.Select(board => board.Name));
    }

    [Fact]
    public void Statements_of_public_figures_are_counted_too()
    {
        Write("texts/b.txt", "\"Kami siap berangkat besok pagi,\" kata seseorang.\n");
        Write("gold/b.json", """{"id":"b","statements":[{"text":"\"Kami siap berangkat besok pagi,\"","direct":true,"speaker":null}],"otherQuotes":[],"persons":[]}""");
        Assert.Equal(1, new AccuracyScorer(new NewsExtractor()).Score(folder).Boards[0].Shares["direct recall exact"].Value);
    }

    [Fact]
    public void A_text_without_annotation_is_named()
    {
        Write("texts/c.txt", "Hujan turun.\n");
        Directory.CreateDirectory(Path.Combine(folder, "annotations"));
        Assert.EndsWith("c.txt: no annotation", Assert.Single(new AccuracyScorer(new NewsExtractor()).Score(folder).Unread), StringComparison.Ordinal);
    }

    [Fact]
    public void A_malformed_annotation_is_named()
    {
        Write("texts/d.txt", "Hujan turun.\n");
        Write("annotations/d.json", "{");
        Assert.Contains("d.json", Assert.Throws<InvalidDataException>(() => new AccuracyScorer(new NewsExtractor()).Score(folder)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_that_is_no_corpus_is_refused() => Assert.Throws<DirectoryNotFoundException>(() => new AccuracyScorer(new NewsExtractor()).Score(folder));

    [Fact]
    public void The_report_reads_the_same_in_every_culture()
    {
        Write("texts/a.txt", "Pameran kopi dibuka di Jepang.\n");
        Write("annotations/a.json", """{"id":"a","language":"id","countries":[{"code":"JP"}]}""");
        var report = new AccuracyScorer(new NewsExtractor()).Score(folder);
        using var output = new StringWriter();
        report.Write(output, misses: true);
        Assert.Contains("countries            P 1.0000  R 1.0000  F1 1.0000   (right 1, wrong 0, missed 0)", output.ToString(), StringComparison.Ordinal);
    }

    private void Write(string path, string text)
    {
        var full = Path.Combine(folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
    }
}
