using System.IO.Compression;
using Microsoft.AspNetCore.ResponseCompression;

namespace NewsGraphQL.Server.Http;

/// <summary>Answers in Brotli or gzip for clients that accept them: a page of quotes shrinks to about a fifth.</summary>
internal static class Compression
{
    // Event streams are left alone: a compressor would hold their events back.
    private static readonly string[] Types = ["application/json", "application/graphql-response+json", "application/graphql", "text/plain"];

    /// <summary>Registers the compressors.</summary>
    /// <remarks>Over HTTPS too: answers hold nothing secret beside what the client itself sent, which is what length attacks on compression need.</remarks>
    public static void AddCompression(this IServiceCollection services)
    {
        services.AddResponseCompression(options =>
        {
            options.EnableForHttps = true;
            options.MimeTypes = Types;
            options.Providers.Add<BrotliCompressionProvider>();
            options.Providers.Add<GzipCompressionProvider>();
        });
        // The fastest levels: the next ones cost several times the processor for a few per cent.
        services.Configure<BrotliCompressionProviderOptions>(options => options.Level = CompressionLevel.Fastest);
        services.Configure<GzipCompressionProviderOptions>(options => options.Level = CompressionLevel.Fastest);
    }
}
