using System.Text;

namespace NewsGraphQL.Server.Ide;

/// <summary>What a browser gets where the program was built without Node.</summary>
internal static class MissingPage
{
    private const string Html = """
        <!doctype html>
        <html lang="en">
        <meta charset="utf-8">
        <title>NewsGraphQL</title>
        <p>To get the Banana Cake Pop page here, install Node.js 20 or newer and build the server again; GraphQL itself is served at this address already.</p>
        </html>
        """;

    public static IdeAsset Asset { get; } = IdeAsset.Of("index.html", Encoding.UTF8.GetBytes(Html));
}
