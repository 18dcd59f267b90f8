using BenchmarkDotNet.Attributes;
using NewsGraphQL.Extraction;
using NewsGraphQL.Extraction.Documents;

namespace NewsGraphQL.Benchmarks.Parts;

/// <summary>Time and memory of one extraction by the length of its text.</summary>
[MemoryDiagnoser]
public class ExtractionBenchmarks
{
    private readonly NewsExtractor extractor = new();
    private NewsDocument ordinary = new(string.Empty);
    private NewsDocument marks = new(string.Empty);

    /// <summary>The length of the text in UTF-16 code units.</summary>
    [Params(1_000, 10_000, 100_000, 1_000_000)]
    public int Length { get; set; }

    [GlobalSetup]
    public void Prepare()
    {
        ordinary = new NewsDocument(OrdinaryText.Of(Length));
        marks = new NewsDocument(new string('"', Length));
    }

    [Benchmark(Baseline = true)]
    public ExtractedArticle Ordinary() => extractor.Extract(ordinary);

    [Benchmark]
    public ExtractedArticle NothingButMarks() => extractor.Extract(marks);
}
