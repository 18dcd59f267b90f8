namespace NewsGraphQL.Server.Ide;

/// <summary>The document with which the browser page opens: the first of the examples that the build put beside the program.</summary>
/// <param name="Text">GraphQL operations with their comments.</param>
internal sealed record FirstDocument(string Text)
{
    private const int Operations = 3; // the rest of the folder is for reference

    private const string Welcome = """
        # Welcome! Three questions to begin with: press Run, or the small Run
        # above a question. Ctrl+Space inside the braces shows what else to ask.


        """;

    // Where the examples were not shipped, the page still opens with something to run.
    private const string Fallback = """
        # Press run: the newest quotes with their speakers.
        query LatestQuotes {
          quotes(first: 5) {
            nodes {
              text
              speaker { name }
              article { headline }
            }
          }
        }
        """;

    /// <summary>The operations of the first three <c>*.graphql</c> files of a folder, in the order of the file names.</summary>
    /// <param name="folder">The folder; need not exist.</param>
    public static FirstDocument From(string folder)
    {
        var files = Directory.Exists(folder) ? Directory.GetFiles(folder, "*.graphql") : [];
        Array.Sort(files, StringComparer.Ordinal);
        var text = string.Join("\n\n", files.Take(Operations).Select(f => File.ReadAllText(f).Trim()));
        return new FirstDocument(text.Length > 0 ? Welcome + text + "\n" : Fallback);
    }

    /// <summary>Where the build puts the examples.</summary>
    public static string DefaultFolder => Path.Combine(AppContext.BaseDirectory, "first-questions");
}
