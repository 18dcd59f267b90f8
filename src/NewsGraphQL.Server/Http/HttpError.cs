using NewsGraphQL.Server.Conventions.Errors;

namespace NewsGraphQL.Server.Http;

/// <summary>A request that HTTP itself refuses, whatever media type the client accepts.</summary>
internal sealed class HttpError(int status, string code, string message) : RequestError(code, message)
{
    /// <summary>The status of the answer.</summary>
    public int Status => status;

    /// <summary>When the same request may succeed; null where waiting does not help.</summary>
    public TimeSpan? RetryAfter { get; init; }
}
