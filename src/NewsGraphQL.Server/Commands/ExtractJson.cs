using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using NewsGraphQL.Extraction;
using NewsGraphQL.Extraction.Facts;

namespace NewsGraphQL.Server.Commands;

/// <summary>The facts of an article as text, on one line or on many.</summary>
internal static class ExtractJson
{
    public static string Of(string id, ExtractedArticle article, bool indented = false)
    {
        using var output = new MemoryStream();
        var options = new JsonWriterOptions { Indented = indented, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        using (var writer = new Utf8JsonWriter(output, options)) ExtractedArticleJson.Write(article, writer, id);
        return Encoding.UTF8.GetString(output.GetBuffer().AsSpan(0, (int)output.Length));
    }
}
