using NewsGraphQL.Server.Conventions.Errors;

namespace NewsGraphQL.Server.Http.Keys;

/// <summary>Why a request is refused for its key.</summary>
internal static class KeyErrors
{
    /// <summary>There is none.</summary>
    public static HttpError Missing() => new(StatusCodes.Status401Unauthorized, ErrorCodes.NotAuthenticated,
        "This needs an API key. Send it as `Authorization: Bearer <key>` or `X-Api-Key: <key>`; over a WebSocket, also in the payload of `connection_init`.");

    /// <summary>It is none of ours.</summary>
    public static HttpError Wrong() => new(StatusCodes.Status401Unauthorized, ErrorCodes.NotAuthenticated, "The API key is not valid: it is mistyped, or was revoked.");

    /// <summary>It allows other things only.</summary>
    public static HttpError NotAllowed(string scope) => new(StatusCodes.Status403Forbidden, ErrorCodes.NotAuthorized, $"The API key does not have the scope `{scope}`.");
}
