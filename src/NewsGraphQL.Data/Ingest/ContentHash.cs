using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using NewsGraphQL.Extraction.Documents;

namespace NewsGraphQL.Data.Ingest;

/// <summary>What makes two inputs the same article in the same version.</summary>
internal static class ContentHash
{
    /// <summary>SHA-256 over the text's code units and the declared metadata. Where the input lay and what it was called do not count.</summary>
    public static byte[] Of(NewsDocument document)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(MemoryMarshal.AsBytes(document.Body.AsSpan()));
        if (DeclaredJson.Write(document.Declared) is { } declared)
        {
            hash.AppendData([0, 0]);
            hash.AppendData(Encoding.UTF8.GetBytes(declared));
        }
        return hash.GetHashAndReset();
    }
}
