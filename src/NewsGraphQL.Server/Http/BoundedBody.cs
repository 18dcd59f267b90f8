using System.Globalization;
using NewsGraphQL.Server.Conventions.Errors;

namespace NewsGraphQL.Server.Http;

/// <summary>Reads a body that may not be larger than a limit, without trusting what its header says.</summary>
internal static class BoundedBody
{
    private const int ChunkBytes = 16 * 1024;

    /// <summary>The whole body.</summary>
    /// <exception cref="HttpError">It is larger than <paramref name="limit"/> bytes.</exception>
    public static async Task<MemoryStream> ReadAsync(HttpRequest http, int limit, CancellationToken stop)
    {
        if (http.ContentLength > limit) throw TooLarge(limit);
        var body = new MemoryStream((int)(http.ContentLength ?? ChunkBytes));
        var chunk = new byte[ChunkBytes];
        for (int read; (read = await http.Body.ReadAsync(chunk, stop)) > 0;)
        {
            if (body.Length + read > limit) throw TooLarge(limit);
            body.Write(chunk, 0, read);
        }

        return body;
    }

    private static HttpError TooLarge(int limit) => new(StatusCodes.Status413PayloadTooLarge, ErrorCodes.BodyTooLarge,
        string.Create(CultureInfo.InvariantCulture, $"The body is larger than {limit} bytes."));
}
