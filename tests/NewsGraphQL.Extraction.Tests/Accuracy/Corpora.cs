namespace NewsGraphQL.Extraction.Tests.Accuracy;

/// <summary>Where annotated texts lie: our own beside these tests, the others beside the repository, where they may be absent.</summary>
internal static class Corpora
{
    public static string Root { get; } = FindRoot();

    public static string Gold { get; } = Path.Combine(Root, "tests", "NewsGraphQL.Extraction.Tests", "Accuracy", "Gold");

    public static string ApprovedScores { get; } = Path.Combine(Root, "tests", "NewsGraphQL.Extraction.Tests", "Accuracy", "scores.approved.txt");

    /// <summary>A folder of <c>../shared</c>; the test that asks is skipped, with the reason, where it is absent.</summary>
    public static string Shared(string folder)
    {
        var path = Path.GetFullPath(Path.Combine(Root, "..", "shared", folder));
        Skip.IfNot(Directory.Exists(path), $"../shared/{folder} is absent: these texts are not part of the repository");
        return path;
    }

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "NewsGraphQL.sln"))) return folder.FullName;
        }

        throw new DirectoryNotFoundException("the tests run outside the repository");
    }
}
