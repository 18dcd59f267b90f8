using System.Diagnostics;
using NewsGraphQL.Extraction;
using NewsGraphQL.Extraction.Documents;

namespace NewsGraphQL.Benchmarks;

/// <summary>Runs extraction over generated texts and checks what must hold of every text. A failing text is printed with its seed.</summary>
internal sealed class Fuzz(TextWriter output)
{
    private const int Pieces = 60;
    private const int Step = 100_000;

    private readonly NewsExtractor extractor = new();

    public int Run(int count)
    {
        var watch = Stopwatch.StartNew();
        var (failed, done, length) = (0, 0, 0L);
        Parallel.For(0, count, seed =>
        {
            var text = HostileText.Of(new Random(seed), Pieces);
            Interlocked.Add(ref length, text.Length);
            if (Check(text) is { } fault && Interlocked.Increment(ref failed) <= 10)
            {
                lock (output) output.WriteLine($"seed {seed}: {fault}\n  {text.ReplaceLineEndings("\\n")}");
            }

            if (Interlocked.Increment(ref done) % Step == 0)
            {
                lock (output) output.WriteLine($"{done:N0} texts, {failed} failed, {watch.Elapsed.TotalSeconds:0} s");
            }
        });
        output.WriteLine($"{count:N0} texts, {length:N0} code units, {failed} failed, {watch.Elapsed.TotalSeconds:0} s");
        return failed == 0 ? 0 : 1;
    }

    private string? Check(string text)
    {
        try
        {
            return SpanCheck.FirstFault(extractor.Extract(new NewsDocument(text)));
        }
        catch (Exception error)
        {
            return error.ToString();
        }
    }
}
