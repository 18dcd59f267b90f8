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
        try
        {
            return Arrived(http, limits.MaxBodyBytes) ?? await ArrivingAsync(http, limits, stop);
        }
        catch (BadHttpRequestException broken) // the connection's own limits, such as the slowest rate
        {
            throw Broken(broken.StatusCode);
        }
        catch (IOException) // a chunk without end; or the client is gone, and nobody reads this
        {
            throw Broken(StatusCodes.Status400BadRequest);
        }
    }

    /// <summary>The whole body where it came with the header, as small ones do: no clock need be set for it. Else null.</summary>
    private static MemoryStream? Arrived(HttpRequest http, int limit)
    {
        if (!http.BodyReader.TryRead(out var all)) return null;
        if (!all.IsCompleted || all.Buffer.Length > limit)
        {
            http.BodyReader.AdvanceTo(all.Buffer.Start);
            return null;
        }

        var body = new MemoryStream((int)all.Buffer.Length);
        foreach (var segment in all.Buffer) body.Write(segment.Span);
        http.BodyReader.AdvanceTo(all.Buffer.End);
        return body;
    }

    private static async Task<MemoryStream> ArrivingAsync(HttpRequest http, RequestLimits limits, CancellationToken stop)
    {
        var body = new MemoryStream((int)Math.Min(http.ContentLength ?? ChunkBytes, TrustedBytes));
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(limits.MaxBodySeconds));
        using var late = patience.Token.Register(http.BodyReader.CancelPendingRead); // not by cancelling the read, which would leave the connection in the middle of it
        for (var complete = false; !complete;)
        {
            var part = await http.BodyReader.ReadAsync(stop);
            var isTooLarge = body.Length + part.Buffer.Length > limits.MaxBodyBytes;
            if (!isTooLarge) foreach (var segment in part.Buffer) body.Write(segment.Span);
            http.BodyReader.AdvanceTo(part.Buffer.End);
            if (isTooLarge) throw TooLarge(limits.MaxBodyBytes);
            complete = part.IsCompleted;
            if (!complete && patience.IsCancellationRequested) throw TooSlow(http, limits.MaxBodySeconds);
        }

        return body;
    }

    private static HttpError TooSlow(HttpRequest http, int seconds)
    {
        http.HttpContext.Response.Headers.Connection = "close"; // what is still to come is not waited for
        return new HttpError(StatusCodes.Status408RequestTimeout, ErrorCodes.BodyTooSlow, $"The body did not arrive within {seconds} seconds.");
    }

    private static HttpError Broken(int status) => new(status, status == StatusCodes.Status408RequestTimeout ? ErrorCodes.BodyTooSlow : ErrorCodes.BadRequest, "The body did not arrive as HTTP has it.");

    private static HttpError TooLarge(int limit) => new(StatusCodes.Status413PayloadTooLarge, ErrorCodes.BodyTooLarge,
        string.Create(CultureInfo.InvariantCulture, $"The body is larger than {limit} bytes."));
}
