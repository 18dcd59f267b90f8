namespace NewsGraphQL.Server.Tests.Examples;

/// <summary>README's tour shows examples and their kept answers, letter by letter.</summary>
public sealed class ReadmeTests
{
    private const string Mark = "<!-- schema/examples/";

    private static string Path => System.IO.Path.Combine(Example.Root, "README.md");

    [Fact]
    public void Tour_shows_five_queries() => Assert.Equal(5, Shown(Example.Read(Path)).Count());

    [Fact]
    public void Tour_quotes_the_queries_and_their_answers()
    {
        var readme = Example.Read(Path);
        var written = Shown(readme).Aggregate(readme, (text, example) => Replace(text, example));
        if (Example.Accepts) File.WriteAllText(Path, written + "\n");
        Assert.Equal(written, Example.Read(Path));
    }

    private static IEnumerable<Example> Shown(string readme) =>
        readme.Split('\n').Where(l => l.StartsWith(Mark, StringComparison.Ordinal)).Select(l => new Example(l[Mark.Length..l.IndexOf(" -->", StringComparison.Ordinal)]));

    /// <summary>The text with the query and the answer after the example's mark as the files have them now.</summary>
    private static string Replace(string text, Example example)
    {
        var start = text.IndexOf($"{Mark}{example.Name} -->", StringComparison.Ordinal);
        var end = text.IndexOf("<!-- end -->", start, StringComparison.Ordinal);
        Assert.True(end > start, $"README has no <!-- end --> after {example.Name}");
        var shown = $"{Mark}{example.Name} -->\n```graphql\n{example.Query}\n```\n```json\n{example.Answer}\n```\n";
        return string.Concat(text.AsSpan(0, start), shown, text.AsSpan(end));
    }
}
