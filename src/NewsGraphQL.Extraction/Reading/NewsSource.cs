using System.Text;

namespace NewsGraphQL.Extraction.Reading;

/// <summary>The bytes of a source with what is known of them, read once, from front to back.</summary>
/// <param name="content">The bytes from the first on. The caller closes it.</param>
/// <param name="origin">The name that results carry.</param>
/// <param name="opening">The first characters, leading white space taken off.</param>
/// <param name="encoding">The encoding that the first bytes show.</param>
/// <param name="charset">The encoding that the content's opening declares ("windows-1252"); null when it declares none.</param>
public sealed class NewsSource(Stream content, string origin, string opening, Encoding encoding, string? charset = null)
{
    /// <summary>The most bytes that one document, or one item of many, may have.</summary>
    public const int LongestItem = 32 * 1024 * 1024;

    /// <summary>The name that results carry.</summary>
    public string Origin => origin;

    /// <summary>The first characters, up to some thousands, leading white space taken off.</summary>
    public string Opening => opening;

    /// <summary>The name of an item inside the source, numbered from 1.</summary>
    public string Item(int number) => $"{origin}#{number}";

    /// <summary>The whole text without its byte order mark; else why it cannot be had.</summary>
    public (string? Text, ReadResult.Refused? Refused) ReadAll()
    {
        using var bytes = new MemoryStream();
        var chunk = new byte[81920];
        for (int count; (count = content.Read(chunk)) > 0;)
        {
            if (bytes.Length + count > LongestItem)
                return (null, new(origin, RefusalCode.TooLarge, $"longer than {LongestItem / 1024 / 1024} MB"));
            bytes.Write(chunk, 0, count);
        }

        return Decode(bytes.GetBuffer().AsSpan(0, (int)bytes.Length), origin);
    }

    /// <summary>The lines one by one, each decoded by itself so that a broken one spoils no other; the file is never held whole.</summary>
    public IEnumerable<(string? Text, ReadResult.Refused? Refused)> ReadLines()
    {
        var number = 0;
        foreach (var line in new ByteLines(content, LongestItem).Read())
        {
            number++;
            if (line is null) yield return (null, new(Item(number), RefusalCode.TooLarge, $"longer than {LongestItem / 1024 / 1024} MB"));
            else yield return Decode(line, Item(number));
        }
    }

    /// <summary>The text as a stream of characters, for readers that go row by row; what the encoding does not know becomes U+FFFD.</summary>
    public StreamReader OpenText() => new(content, encoding, detectEncodingFromByteOrderMarks: true, 65536, leaveOpen: true);

    private (string? Text, ReadResult.Refused? Refused) Decode(ReadOnlySpan<byte> bytes, string item)
    {
        var decoded = EncodingDetector.Decode(bytes, charset);
        return decoded.Text is { } text ? (text, null) : (null, new(item, decoded.Code!, decoded.Reason!));
    }
}
