using System.Formats.Tar;
using System.IO.Compression;
using ZstdSharp;

namespace NewsGraphQL.Extraction.Reading;

/// <summary>Files that hold others: unpacked as they are read, never whole.</summary>
internal static class PackedFiles
{
    private const int TarMark = 257;

    /// <summary>The one compressed stream that begins so, unpacked; null when it is none.</summary>
    public static Stream? Unpacked(OpeningStream content) => content.Opening switch
    {
        [0x1F, 0x8B, 8, ..] => new GZipStream(content, CompressionMode.Decompress),
        [0x28, 0xB5, 0x2F, 0xFD, ..] => new DecompressionStream(content, leaveOpen: true),
        _ => null,
    };

    /// <summary>Whether a tar archive begins so.</summary>
    public static bool IsTar(ReadOnlySpan<byte> opening) => opening.Length > TarMark + 5 && opening[TarMark..].StartsWith("ustar"u8);

    /// <summary>Whether a ZIP archive begins so, or a document that is one inside.</summary>
    public static bool IsZip(ReadOnlySpan<byte> opening) => opening is [0x50, 0x4B, 3, 4, ..];

    /// <summary>The files of a tar archive in their order, each to be read before the next one.</summary>
    public static IEnumerable<(string Name, Stream Content)> InTar(Stream content)
    {
        using var tar = new TarReader(content, leaveOpen: true);
        while (tar.GetNextEntry() is { } entry)
        {
            if (entry.EntryType is TarEntryType.RegularFile or TarEntryType.V7RegularFile or TarEntryType.ContiguousFile && IsNews(entry.Name))
                yield return (entry.Name, entry.DataStream ?? Stream.Null);
        }
    }

    /// <summary>The files of a ZIP archive in their order; null for an office document.</summary>
    public static IEnumerable<ZipArchiveEntry>? InZip(ZipArchive zip) =>
        zip.Entries.Any(entry => entry.FullName is "[Content_Types].xml" or "mimetype") ? null
            : zip.Entries.Where(entry => !entry.FullName.EndsWith('/') && IsNews(entry.FullName));

    // As in folders: hidden files, and what a Mac puts beside each file, are no news.
    private static bool IsNews(string name) => !name.Split('/').Any(part => part.StartsWith('.') && part is not ("." or "..") || part == "__MACOSX");
}
