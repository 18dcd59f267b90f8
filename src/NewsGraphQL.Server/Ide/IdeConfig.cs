using System.Text.Encodings.Web;
using System.Text.Json;

namespace NewsGraphQL.Server.Ide;

/// <summary>What the browser page asks at its start: <c>bcp-config.json</c>.</summary>
internal static class IdeConfig
{
    private static readonly JsonSerializerOptions Json = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The configuration of the page under <paramref name="endpoint"/>.</summary>
    /// <param name="endpoint">The path of the GraphQL endpoint, without a slash at its end.</param>
    /// <param name="document">The first document that a newcomer sees.</param>
    public static byte[] Of(string endpoint, string document) => JsonSerializer.SerializeToUtf8Bytes(
        new
        {
            title = "NewsGraphQL",
            useBrowserUrlAsEndpoint = true,
            sdlEndpoint = $"{endpoint}/schema.graphql", // so that the page needs no introspection
            disableTelemetry = true, // else the page calls home
            includeCookies = false,
            graphQLDocument = document,
            variables = new { },
        },
        Json);
}
