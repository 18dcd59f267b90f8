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
