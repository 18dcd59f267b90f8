using NewsGraphQL.Extraction.Accuracy;
using Xunit.Abstractions;

namespace NewsGraphQL.Extraction.Tests.Accuracy;

/// <summary>Holds the scores on annotated texts to scores.approved.txt: a fall fails, a rise asks for its approval.</summary>
public sealed class ScoresTests(ITestOutputHelper output)
{
    private const string Command = "APPROVE_SCORES=1 dotnet test tests/NewsGraphQL.Extraction.Tests --filter Scores";

    private static readonly bool Approving = Environment.GetEnvironmentVariable("APPROVE_SCORES") == "1";

    [Fact]
    public void Scores_on_our_own_articles_do_not_fall() => Hold("own", Corpora.Gold);

    [SkippableFact]
    public void Scores_on_the_development_articles_do_not_fall() => Hold("development", Corpora.Shared("dev-corpus"));

    [Fact]
    public void Surer_attributions_are_right_more_often()
    {
        foreach (var board in new AccuracyScorer(new NewsExtractor()).Score(Corpora.Gold).Boards)
        {
            var shares = board.Calibration.Buckets.Select(bucket => bucket.Value).ToArray();
            Assert.True(shares.SequenceEqual(shares.Order()), $"{board.Name}: {string.Join(", ", board.Calibration.Buckets.Select(bucket => $"{bucket.Right} of {bucket.Of}"))}");
        }
    }

    private void Hold(string corpus, string folder)
    {
        var report = new AccuracyScorer(new NewsExtractor()).Score(folder);
        var scores = PinnedScores.Of(report);
        if (Approving) PinnedScores.Approve(corpus, scores);
        var (falls, rises) = PinnedScores.Compare(corpus, scores);
        if (rises.Count > 0) output.WriteLine($"Better than approved; to approve: {Command}\n{string.Join('\n', rises)}");
        Assert.True(falls.Count == 0, $"Worse than approved; if there is a good reason: {Command}\n{string.Join('\n', falls)}\n\n{string.Join('\n', report.Misses)}");
    }
}
