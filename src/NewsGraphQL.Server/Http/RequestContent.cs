using Microsoft.Net.Http.Headers;
using NewsGraphQL.Server.Conventions.Errors;

namespace NewsGraphQL.Server.Http;

/// <summary>Which bodies are read: JSON in UTF-8 and nothing else.</summary>
/// <remarks>A form, a text or a body without a type can be sent by any web page to any server without asking it first. They are refused unread, and so
/// no page can make a browser that trusts this server do anything.</remarks>
internal static class RequestContent
{
    /// <summary>Looks at the headers of a request with a body.</summary>
    /// <exception cref="HttpError">The body is of another type, in another charset, or packed.</exception>
    public static void Check(HttpRequest http)
    {
        if (http.ContentType == "application/json" && http.Headers.ContentEncoding.Count == 0) return; // as most programs send it
        if (!MediaTypeHeaderValue.TryParse(http.ContentType, out var type) || !type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase))
            throw Refused("Send the request as `Content-Type: application/json` in UTF-8.");
        if (!IsUtf8(type)) throw Refused("Send the request in UTF-8; other charsets are not read.");
        if (http.Headers.ContentEncoding.Any(coding => !string.Equals(coding, "identity", StringComparison.OrdinalIgnoreCase)))
            throw Refused("Send the request as it is; packed bodies are not read.");
    }

    /// <summary>Whether a media type states no charset, or this one.</summary>
    public static bool IsUtf8(MediaTypeHeaderValue type) =>
        !type.Charset.HasValue || HeaderUtilities.RemoveQuotes(type.Charset).Equals("utf-8", StringComparison.OrdinalIgnoreCase);

    /// <summary>The body without a byte order mark, which some programs put before UTF-8.</summary>
    public static ReadOnlyMemory<byte> WithoutMark(ReadOnlyMemory<byte> body) => body.Span.StartsWith("\uFEFF"u8) ? body[3..] : body;

    private static HttpError Refused(string message) => new(StatusCodes.Status415UnsupportedMediaType, ErrorCodes.UnsupportedMediaType, message);
}
