namespace NewsGraphQL.Extraction.Reading;

/// <summary>Tells files that are no text by their first bytes and by control characters.</summary>
internal static class BinaryContent
{
    private static readonly (byte[] Magic, string Kind)[] Kinds =
    [
        ("%PDF-"u8.ToArray(), "a PDF document"),
        ([0x89, .. "PNG"u8], "a PNG picture"),
        ([0xFF, 0xD8, 0xFF], "a JPEG picture"),
        ("GIF8"u8.ToArray(), "a GIF picture"),
        ("RIFF"u8.ToArray(), "a RIFF file (picture or sound)"),
        ([0x50, 0x4B, 0x03, 0x04], "a ZIP archive or an office document"),
        ([0xD0, 0xCF, 0x11, 0xE0], "an office document"),
        ([0x7F, .. "ELF"u8], "a program"),
        ("SQLite format 3"u8.ToArray(), "a SQLite database"),
        ([0x37, 0x7A, 0xBC, 0xAF], "a 7z archive"),
        ("Rar!"u8.ToArray(), "a RAR archive"),
        ([0xFD, .. "7zXZ"u8], "an XZ archive"),
        ([0x28, 0xB5, 0x2F, 0xFD], "a Zstandard archive"),
        ("BZh"u8.ToArray(), "a bzip2 archive"),
        ("{\\rtf"u8.ToArray(), "an RTF document"),
        ("OggS"u8.ToArray(), "a sound file"),
        ("ID3"u8.ToArray(), "a sound file"),
    ];

    /// <summary>What the file is, in words; null when its first bytes name nothing known.</summary>
    public static string? KindOf(ReadOnlySpan<byte> bytes)
    {
        foreach (var (magic, kind) in Kinds)
        {
            // A short magic of letters may begin a text ("ID3 …"): then control characters must follow.
            if (bytes.StartsWith(magic) && (magic.Length > 4 || magic[0] >= 0x7F || magic[0] < 0x40 || HasControls(bytes) || bytes.Contains((byte)0))) return kind;
        }

        return null;
    }

    /// <summary>Whether more than one byte in a hundred is a control character that no text holds.</summary>
    public static bool HasControls(ReadOnlySpan<byte> bytes)
    {
        bytes = bytes[..Math.Min(bytes.Length, 65536)];
        var controls = 0;
        foreach (var value in bytes)
        {
            if (value < 0x20 && value is not ((byte)'\t' or (byte)'\n' or (byte)'\r' or (byte)'\f' or (byte)'\v' or 0x1B or 0x1A or 0x08)) controls++;
        }

        return controls * 100L > bytes.Length;
    }
}
