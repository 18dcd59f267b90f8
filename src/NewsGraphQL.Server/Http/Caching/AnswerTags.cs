using System.Security.Cryptography;
using System.Text;
using GraphQL;
using GraphQL.Transport;
using Microsoft.Net.Http.Headers;
using NewsGraphQL.Server.Conventions;

namespace NewsGraphQL.Server.Http.Caching;

/// <summary>The entity tags of answers to GET: made of the request and the state of the store, so that an answer is known to be current without being made.</summary>
/// <remarks>A tag is taken before the answer is made: when the store changes in between, the answer is newer than its tag, and the client's next question finds that out.</remarks>
internal sealed class AnswerTags(StoreState state, SchemaText schema)
{
    /// <summary>For a fresh answer: anybody may keep it, and must ask after it each time.</summary>
    private const string Kept = "public, no-cache";

    /// <summary>The same for a client that shows a key: only itself may keep it.</summary>
    private const string KeptByClient = "private, no-cache";

    // Another build may answer the same question differently.
    private static readonly string Build = typeof(AnswerTags).Module.ModuleVersionId.ToString("N");

    /// <summary>The tag of the answer to a GET; null for any other request.</summary>
    public async ValueTask<EntityTagHeaderValue?> OfAsync(HttpRequest http, GraphQLRequest request, ResponseType type, CancellationToken stop)
    {
        if (HttpMethods.IsPost(http.Method) || http.Headers.ContainsKey(Limits.OperationCost.Header)) return null;
        var parts = string.Join('\n', await state(stop), Build, schema.Tag, type.ContentType, http.QueryString.Value, request.Query);
        return new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(parts)).AsSpan(0, 12))}\"", isWeak: true);
    }

    /// <summary>Answers 304 when the client has this very answer.</summary>
    public static bool TryAnswer(HttpContext http, EntityTagHeaderValue tag)
    {
        if (!http.Request.GetTypedHeaders().IfNoneMatch.Any(known => known.Compare(tag, useStrongComparison: false))) return false;
        Mark(http, tag);
        http.Response.Headers.Vary = $"{HeaderNames.Accept}, {HeaderNames.AcceptEncoding}";
        http.Response.StatusCode = StatusCodes.Status304NotModified;
        return true;
    }

    /// <summary>Marks an answer that may be kept: one without errors.</summary>
    public static void Mark(HttpContext http, EntityTagHeaderValue tag, ExecutionResult result)
    {
        if (result is { Executed: true, Errors: null or { Count: 0 } }) Mark(http, tag);
    }

    private static void Mark(HttpContext http, EntityTagHeaderValue tag)
    {
        http.Response.Headers.ETag = tag.ToString();
        http.Response.Headers.CacheControl = http.Request.Headers.Authorization.Count > 0 || http.User.Identity?.IsAuthenticated is true ? KeptByClient : Kept;
    }
}
