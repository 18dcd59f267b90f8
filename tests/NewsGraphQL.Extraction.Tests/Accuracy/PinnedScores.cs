using System.Globalization;
using NewsGraphQL.Extraction.Accuracy;

namespace NewsGraphQL.Extraction.Tests.Accuracy;

/// <summary>The scores in scores.approved.txt: of each corpus, language and metric the right and the total, as one line.</summary>
internal static class PinnedScores
{
    private static readonly string[] Head =
    [
        "# corpus, language, metric: the score. It may rise, never fall unnoticed.",
        "# To write the scores of this build: APPROVE_SCORES=1 dotnet test tests/NewsGraphQL.Extraction.Tests --filter Scores",
        "# Corpora that are absent keep their lines.",
    ];

    /// <summary>The scores of one report by "language, metric".</summary>
    public static SortedDictionary<string, double> Of(AccuracyReport report)
    {
        var scores = new SortedDictionary<string, double>(StringComparer.Ordinal);
        foreach (var board in report.Boards.Skip(1))
        {
            foreach (var (metric, tally) in board.Tallies) scores[$"{board.Name}, {metric} F1"] = tally.F1;
            foreach (var (metric, share) in board.Shares) scores[$"{board.Name}, {metric}"] = share.Value;
            if (board.NonQuotes > 0) scores[$"{board.Name}, non-quotes left alone"] = 1 - ((double)board.NonQuotesReported / board.NonQuotes);
        }

        return scores;
    }

    /// <summary>The scores below the pinned ones and the scores above them or not pinned yet, one line each.</summary>
    public static (List<string> Falls, List<string> Rises) Compare(string corpus, IReadOnlyDictionary<string, double> scores)
    {
        var pinned = Lines().Where(line => line.StartsWith(corpus + ", ", StringComparison.Ordinal)).Select(Parse).ToDictionary(StringComparer.Ordinal);
        var now = scores.Select(score => Line(corpus, score.Key, score.Value)).Select(Parse).ToDictionary(StringComparer.Ordinal);
        return (
            [.. pinned.Where(was => now.GetValueOrDefault(was.Key) < was.Value).Select(was => Change(was.Key, was.Value, now.GetValueOrDefault(was.Key)))],
            [.. now.Where(score => !pinned.TryGetValue(score.Key, out var was) || score.Value > was).Select(score => Change(score.Key, pinned.GetValueOrDefault(score.Key), score.Value))]);
    }

    /// <summary>Writes the scores of one corpus in place of its old lines.</summary>
    public static void Approve(string corpus, IReadOnlyDictionary<string, double> scores)
    {
        var others = Lines().Where(line => !line.StartsWith(corpus + ", ", StringComparison.Ordinal));
        var all = others.Concat(scores.Select(score => Line(corpus, score.Key, score.Value))).Order(StringComparer.Ordinal);
        File.WriteAllText(Corpora.ApprovedScores, string.Join('\n', Head.Concat(all)) + "\n");
    }

    private static KeyValuePair<string, double> Parse(string line)
    {
        var colon = line.LastIndexOf(':');
        return new(line[..colon], double.Parse(line[(colon + 1)..], CultureInfo.InvariantCulture));
    }

    private static string Change(string metric, double was, double now) => string.Create(CultureInfo.InvariantCulture, $"{metric}: {was:0.0000} -> {now:0.0000}");

    private static string Line(string corpus, string metric, double score) => string.Create(CultureInfo.InvariantCulture, $"{corpus}, {metric}: {score:0.0000}");

    private static List<string> Lines() =>
        File.Exists(Corpora.ApprovedScores) ? [.. File.ReadAllLines(Corpora.ApprovedScores).Where(line => line.Length > 0 && line[0] != '#')] : [];
}
