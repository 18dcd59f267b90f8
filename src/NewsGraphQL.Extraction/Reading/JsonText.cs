using System.Text.Json;

namespace NewsGraphQL.Extraction.Reading;

/// <summary>Parses JSON without throwing.</summary>
internal static class JsonText
{
    private static readonly JsonDocumentOptions Options = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 128 };

    /// <summary>The document, to be disposed of; null with a reason in one line when the text is no JSON.</summary>
    public static JsonDocument? Parse(string text, out string? mistake)
    {
        mistake = null;
        try
        {
            return JsonDocument.Parse(text, Options);
        }
        catch (JsonException error)
        {
            mistake = $"no valid JSON at line {(error.LineNumber ?? 0) + 1}, column {(error.BytePositionInLine ?? 0) + 1}";
        }
        catch (Exception error) when (error is ArgumentException or InvalidOperationException)
        {
            // Half of a surrogate pair cannot be written as UTF-8.
            mistake = "no valid JSON: a character is cut in half";
        }

        return null;
    }
}
