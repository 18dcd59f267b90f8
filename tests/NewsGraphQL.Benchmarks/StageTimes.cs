using System.Globalization;
using NewsGraphQL.Extraction.Articles;
using NewsGraphQL.Extraction.Countries;
using NewsGraphQL.Extraction.Documents;
using NewsGraphQL.Extraction.Languages;
using NewsGraphQL.Extraction.Organizations;
using NewsGraphQL.Extraction.People;
using NewsGraphQL.Extraction.Quotes;

namespace NewsGraphQL.Benchmarks;

/// <summary>Prints what part of the processor time each stage of extraction takes on ordinary articles.</summary>
internal sealed class StageTimes(TextWriter output)
{
    private const int Rounds = 12;
    private const int Total = 600_000;

    private readonly List<(string Name, TimeSpan Time, long Bytes)> stages = [];

    /// <param name="length">The length of each article in code units.</param>
    public int Run(int length)
    {
        var language = Language.Get("id");
        var documents = Enumerable.Range(0, Total / length).Select(_ => new NewsDocument(OrdinaryText.Of(length))).ToList();
        var (layouts, splitter) = (new LayoutReader(language), new SentenceSplitter(language));
        var (countries, organizations, people, quotes) = (new CountryFinder(language), new OrganizationFinder(language), new PersonFinder(language), new QuoteFinder(language));
        for (var round = 0; round < Rounds; round++)
        {
            stages.Clear();
            Time("language", documents, LanguageDetector.Detect);
            var laid = Time("layout", documents, layouts.Read);
            var texts = Time("sentences", [.. documents.Zip(laid)], pair => AnalyzedText.Of(pair.First.Body, pair.Second, language, splitter));
            var states = Time("countries", texts, countries.Find);
            var bodies = Time("organizations", texts, organizations.Find);
            List<int> order = [.. Enumerable.Range(0, texts.Count)];
            var names = Time("people", order, at => people.Find(texts[at], bodies[at], states[at]));
            Time("quotes", order, at => quotes.Find(texts[at], names[at], bodies[at], states[at]));
        }

        var total = TimeSpan.FromTicks(stages.Sum(stage => stage.Time.Ticks));
        foreach (var (name, time, bytes) in stages) output.WriteLine(Line(name, time, bytes, documents.Count * length, total));
        output.WriteLine(Line("all", total, stages.Sum(stage => stage.Bytes), documents.Count * length, total));
        return 0;
    }

    private List<TOut> Time<TIn, TOut>(string name, List<TIn> inputs, Func<TIn, TOut> run)
    {
        var (start, bytes) = (Environment.CpuUsage.TotalTime, GC.GetTotalAllocatedBytes());
        List<TOut> results = [.. inputs.Select(run)];
        stages.Add((name, Environment.CpuUsage.TotalTime - start, GC.GetTotalAllocatedBytes() - bytes));
        return results;
    }

    private static string Line(string name, TimeSpan time, long bytes, long length, TimeSpan total) => string.Create(
        CultureInfo.InvariantCulture, $"{name,-14} {time / total,6:0 %}  {length / 1e6 / time.TotalSeconds,7:0.0} MB/s  {(double)bytes / length,6:0.0} bytes allocated per code unit");
}
