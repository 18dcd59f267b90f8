using GraphQL.Transport;
using Microsoft.Extensions.Options;
using NewsGraphQL.Server.Conventions.Errors;

namespace NewsGraphQL.Server.Http.Persisted;

/// <summary>Finds the text of a request that names its operation instead of writing it out.</summary>
/// <remarks>Three ways lead to one list: <c>documentId</c>, Hot Chocolate's <c>id</c>, and Apollo's <c>extensions.persistedQuery.sha256Hash</c>.</remarks>
internal sealed class OperationLookup(PersistedOperations stored, AutomaticQueries automatic, IOptions<PersistedOptions> options)
{
    private const int ApolloVersion = 1;

    /// <summary>The request with its text.</summary>
    /// <exception cref="RequestError">The operation is unknown, not allowed, or not the one that its hash names.</exception>
    public GraphQLRequest Find(GraphQLRequest request)
    {
        var hash = ApolloHash(request);
        if (string.IsNullOrWhiteSpace(request.Query)) request.Query = hash is not null ? ByHash(hash) : ById(request.DocumentId!);
        else CheckText(request.Query, hash ?? (request.DocumentId is { } id ? OperationHash.In(id) : null));
        return request;
    }

    /// <summary>Keeps the text of a request that was executed, when the client sent its hash for that.</summary>
    public void Executed(GraphQLRequest request)
    {
        if (ApolloHash(request) is { } hash && request.Query is { } text) automatic.Keep(hash, text);
    }

    /// <summary>Whether a request names its operation.</summary>
    public static bool IsNamed(GraphQLRequest request) => request.DocumentId is not null || Apollo(request) is not null;

    private string ByHash(string hash) => stored.Find(OperationHash.Prefix + hash) ?? stored.Find(hash) ?? automatic.Find(hash)
        ?? throw (automatic.Enabled || stored.Count > 0
            ? new HttpError(StatusCodes.Status200OK, ErrorCodes.PersistedQueryNotFound, "PersistedQueryNotFound") // Apollo's clients send the text upon just this
            : new HttpError(StatusCodes.Status200OK, ErrorCodes.PersistedQueryNotSupported, "PersistedQueryNotSupported"));

    private string ById(string id) => stored.Find(id) ?? (OperationHash.In(id) is { } hash ? automatic.Find(hash) : null)
        ?? throw new RequestError(ErrorCodes.PersistedOperationNotFound, "The specified persisted operation key is invalid.");

    private void CheckText(string text, string? hash)
    {
        if (hash is not null && hash != OperationHash.Of(text))
            throw new HttpError(StatusCodes.Status400BadRequest, ErrorCodes.PersistedQueryHashMismatch, "provided sha does not match query");
        if (options.Value.PersistedOnly && !stored.Holds(text))
            throw new HttpError(StatusCodes.Status400BadRequest, ErrorCodes.OnlyPersistedOperations, "Only persisted operations are allowed.");
    }

    private static string? ApolloHash(GraphQLRequest request)
    {
        if (Apollo(request) is not { } apollo) return null;
        if (apollo.GetValueOrDefault("version") is not ApolloVersion)
            throw new HttpError(StatusCodes.Status400BadRequest, ErrorCodes.BadRequest, "Unsupported persisted query version");
        return apollo.GetValueOrDefault("sha256Hash") is string { Length: > 0 } hash
            ? hash.ToLowerInvariant()
            : throw new RequestError(ErrorCodes.BadRequest, "`extensions.persistedQuery.sha256Hash` must be a string.");
    }

    private static Dictionary<string, object?>? Apollo(GraphQLRequest request) => request.Extensions?.TryGetValue("persistedQuery", out var given) is true && given is not null
        ? given as Dictionary<string, object?> ?? throw new RequestError(ErrorCodes.BadRequest, "`extensions.persistedQuery` must be an object.")
        : null;
}
