using System.Security.Cryptography;
using System.Text;

namespace NewsGraphQL.Server.Http.Persisted;

/// <summary>The SHA-256 of a document's text, by which clients of every kind can name it.</summary>
internal static class OperationHash
{
    /// <summary>What stands before a hash in a <c>documentId</c>.</summary>
    public const string Prefix = "sha256:";

    /// <summary>64 hexadecimal digits, lower case.</summary>
    public static string Of(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    /// <summary>The hash in an id that says that it is one, in lower case; null for another id.</summary>
    public static string? In(string id) => id.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase) ? id[Prefix.Length..].ToLowerInvariant() : null;
}
