using System.Globalization;
using NewsGraphQL.Extraction;
using NewsGraphQL.Extraction.Documents;

namespace NewsGraphQL.Benchmarks;

/// <summary>Prints how fast extraction is on ordinary and hostile texts of growing length, per second of processor time: linear time shows as equal speed.</summary>
internal sealed class Throughput(TextWriter output)
{
    private const double Megabyte = 1_000_000;

    private static readonly int[] Lengths = [1_000, 10_000, 100_000, 1_000_000];
    private static readonly TimeSpan Warm = TimeSpan.FromSeconds(12);
    private static readonly TimeSpan Enough = TimeSpan.FromMilliseconds(200);

    private readonly NewsExtractor extractor = new();

    public int Run()
    {
        var articles = OrdinaryText.Articles(600_000).Select(text => new NewsDocument(text)).ToList();
        WarmUp(articles);
        var bytes = articles.Sum(article => (long)article.Body.Length);
        output.WriteLine(Line($"{"articles of 2 to 4 kB",-28} {bytes / Megabyte / Seconds(() => articles.ForEach(article => extractor.Extract(article))),8:0.0} MB/s"));
        output.WriteLine(Line($"{"MB/s at a length of",-28} {"1 kB",8} {"10 kB",8} {"100 kB",8} {"1 MB",8}   1 MB : 10 kB"));
        var slowest = Row("ordinary", OrdinaryText.Of);
        foreach (var (name, make) in HostileText.Shapes) slowest = Math.Min(slowest, Row(name, make));
        output.WriteLine(Line($"smallest ratio {slowest:0.00} (1 is linear, 0.01 quadratic)"));
        return 0;
    }

    // Until the compiler has seen what runs hot and has compiled it again.
    private void WarmUp(List<NewsDocument> articles)
    {
        var start = Environment.CpuUsage.TotalTime;
        while (Environment.CpuUsage.TotalTime - start < Warm)
        {
            foreach (var article in articles) extractor.Extract(article);
        }
    }

    private double Row(string name, Func<int, string> make)
    {
        var speeds = Lengths.Select(length => Speed(make(length))).ToList();
        output.WriteLine(Line($"{name,-28} {speeds[0],8:0.0} {speeds[1],8:0.0} {speeds[2],8:0.0} {speeds[3],8:0.0}   {speeds[3] / speeds[1],6:0.00}"));
        return speeds[3] / speeds[1];
    }

    private double Speed(string text)
    {
        var document = new NewsDocument(text);
        extractor.Extract(document);
        return text.Length / Megabyte / Seconds(() => extractor.Extract(document));
    }

    // Processor time, all threads together: what the machine does besides is not measured. Short runs are timed many at once.
    private static double Seconds(Action run)
    {
        var (start, runs) = (Environment.CpuUsage.TotalTime, 0);
        TimeSpan spent;
        do
        {
            run();
            runs++;
            spent = Environment.CpuUsage.TotalTime - start;
        }
        while (spent < Enough);
        return spent.TotalSeconds / runs;
    }

    private static string Line(FormattableString line) => line.ToString(CultureInfo.InvariantCulture);
}
