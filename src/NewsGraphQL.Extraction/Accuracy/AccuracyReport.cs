using System.Globalization;

namespace NewsGraphQL.Extraction.Accuracy;

/// <summary>How right extraction was on annotated texts.</summary>
/// <param name="Boards">All articles first, then each language.</param>
/// <param name="Misses">Everything that was wrong, one line each, beginning with the article's id.</param>
/// <param name="Unread">The texts that could not be read or have no annotation, with the reason.</param>
public sealed record AccuracyReport(IReadOnlyList<ScoreBoard> Boards, IReadOnlyList<string> Misses, IReadOnlyList<string> Unread)
{
    /// <summary>Writes the scores for a reader, and after them the misses when asked for.</summary>
    public void Write(TextWriter output, bool misses = false)
    {
        ArgumentNullException.ThrowIfNull(output);
        foreach (var board in Boards) Write(board, output);
        foreach (var line in Unread) output.WriteLine(line);
        if (!misses) return;
        output.WriteLine($"\n== what was wrong ({Misses.Count})");
        foreach (var line in Misses) output.WriteLine("  " + line);
    }

    private static void Write(ScoreBoard board, TextWriter output)
    {
        var culture = CultureInfo.InvariantCulture;
        output.WriteLine($"\n== {board.Name} ({board.Articles} articles)");
        foreach (var (metric, tally) in board.Tallies)
        {
            output.WriteLine(string.Create(
                culture, $"  {metric,-20} P {tally.Precision:0.0000}  R {tally.Recall:0.0000}  F1 {tally.F1:0.0000}   (right {tally.Right}, wrong {tally.Wrong}, missed {tally.Missed})"));
        }

        foreach (var (metric, share) in board.Shares) output.WriteLine(string.Create(culture, $"  {metric,-44} {share.Value:0.0000}   ({share.Right} of {share.Of})"));
        if (board.NonQuotes > 0) output.WriteLine($"  non-quotes reported as quotes: {board.NonQuotesReported} of {board.NonQuotes}");
        WriteCalibration(board.Calibration, output, culture);
    }

    private static void WriteCalibration(Calibration calibration, TextWriter output, CultureInfo culture)
    {
        if (calibration.Buckets.All(bucket => bucket.Of == 0)) return;
        output.WriteLine("  confidence   share right");
        for (var index = 0; index < calibration.Buckets.Count; index++)
        {
            var (from, bucket) = (Calibration.Bounds[index], calibration.Buckets[index]);
            var to = index + 1 < Calibration.Bounds.Count ? Calibration.Bounds[index + 1] : 1;
            if (bucket.Of > 0) output.WriteLine(string.Create(culture, $"  {from:0.00} - {to:0.00}  {bucket.Value:0.0000}   ({bucket.Right} of {bucket.Of})"));
        }
    }
}
