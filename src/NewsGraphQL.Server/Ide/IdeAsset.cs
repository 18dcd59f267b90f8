using System.IO.Compression;
using System.Security.Cryptography;

namespace NewsGraphQL.Server.Ide;

/// <summary>One file of the browser page, held as it goes over the wire.</summary>
/// <param name="ContentType">The media type, with a charset for text.</param>
/// <param name="CacheControl">How long a browser may keep it.</param>
/// <param name="ETag">The quoted hash of the plain bytes.</param>
/// <param name="Plain">The bytes as they are.</param>
/// <param name="Brotli">The bytes in Brotli; null where compression gains nothing.</param>
/// <param name="Gzip">The bytes in gzip; null where compression gains nothing.</param>
internal sealed record IdeAsset(string ContentType, string CacheControl, string ETag, byte[] Plain, byte[]? Brotli, byte[]? Gzip)
{
    private static readonly Dictionary<string, string> ContentTypes = new(StringComparer.OrdinalIgnoreCase)
    {
        [".html"] = "text/html; charset=utf-8",
        [".js"] = "text/javascript; charset=utf-8",
        [".css"] = "text/css; charset=utf-8",
        [".json"] = "application/json; charset=utf-8",
        [".webmanifest"] = "application/manifest+json",
        [".txt"] = "text/plain; charset=utf-8",
        [""] = "text/plain; charset=utf-8", // LICENSE
        [".svg"] = "image/svg+xml",
        [".ico"] = "image/x-icon",
        [".png"] = "image/png",
        [".woff2"] = "font/woff2",
        [".ttf"] = "font/ttf",
    };

    /// <summary>The asset of a file, compressed here once and for all.</summary>
    /// <param name="path">The path below the page, with forward slashes and without a leading one.</param>
    /// <param name="bytes">The file's content.</param>
    public static IdeAsset Of(string path, byte[] bytes)
    {
        var extension = Path.GetExtension(path);
        var type = ContentTypes.GetValueOrDefault(extension, "application/octet-stream");
        var packed = extension is ".woff2" or ".png"; // compressed by their own format
        return new IdeAsset(
            type,
            path.StartsWith("static/", StringComparison.Ordinal) ? "public, max-age=31536000, immutable" : "no-cache", // names under static/ hold a hash
            $"\"{Convert.ToHexStringLower(SHA256.HashData(bytes).AsSpan(0, 12))}\"",
            bytes,
            packed ? null : Smaller(bytes, output => new BrotliStream(output, CompressionLevel.Optimal, leaveOpen: true)),
            packed ? null : Smaller(bytes, output => new GZipStream(output, CompressionLevel.Optimal, leaveOpen: true)));
    }

    private static byte[]? Smaller(byte[] bytes, Func<Stream, Stream> packer)
    {
        using var output = new MemoryStream();
        using (var stream = packer(output)) stream.Write(bytes);
        return output.Length < bytes.Length ? output.ToArray() : null;
    }
}
