using System.Globalization;
using NewsGraphQL.Server.Conventions.Errors;
using NewsGraphQL.Server.Http.Limits;

namespace NewsGraphQL.Server.Http;

/// <summary>Reads a body that may not be larger than a limit, without trusting what its header says.</summary>
internal static class BoundedBody
{
    private const int ChunkBytes = 16 * 1024;

    /// <summary>What a header can make the server set aside; more only when it has come.</summary>
    private const int TrustedBytes = 64 * 1024;

    /// <summary>The whole body.</summary>
    /// <exception cref="HttpError">It is larger than a body may be, or takes longer to arrive.</exception>
    public static async Task<MemoryStream> ReadAsync(HttpRequest http, RequestLimits limits, CancellationToken stop)
    {
        if (http.ContentLength > limits.MaxBodyBytes) throw TooLarge(limits.MaxBodyBytes);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(stop);
        patience.CancelAfter(TimeSpan.FromSeconds(limits.MaxBodySeconds));
        try
        {
            return await ReadAsync(http, limits.MaxBodyBytes, patience.Token);
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            throw new HttpError(StatusCodes.Status408RequestTimeout, ErrorCodes.BodyTooSlow, $"The body did not arrive within {limits.MaxBodySeconds} seconds.");
        }
        catch (BadHttpRequestException broken) // the connection's own limits, such as the slowest rate
        {
            throw new HttpError(broken.StatusCode, broken.StatusCode == StatusCodes.Status408RequestTimeout ? ErrorCodes.BodyTooSlow : ErrorCodes.BadRequest, "The body did not arrive as HTTP has it.");
        }
    }

    private static async Task<MemoryStream> ReadAsync(HttpRequest http, int limit, CancellationToken stop)
    {
        var body = new MemoryStream((int)Math.Min(http.ContentLength ?? ChunkBytes, TrustedBytes));
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
