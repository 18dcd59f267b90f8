using System.Text;

namespace NewsGraphQL.Extraction.Reading;

/// <summary>Bytes made text, or the reason why they are none.</summary>
/// <param name="Text">The text without its byte order mark; null when refused.</param>
/// <param name="Code">A <see cref="RefusalCode"/>; null when there is a text.</param>
/// <param name="Reason">One line for the person who imports; null when there is a text.</param>
internal readonly record struct DecodedText(string? Text, string? Code, string? Reason);

/// <summary>Finds the encoding of a text: byte order marks first, then strict UTF-8, then UTF-16 by its zeros, then what the text declares, then Windows-1252.</summary>
internal static class EncodingDetector
{
    private static readonly UTF8Encoding Utf8 = new(false, throwOnInvalidBytes: true);
    private static readonly UnicodeEncoding Utf16Little = new(false, false, throwOnInvalidBytes: true);
    private static readonly UnicodeEncoding Utf16Big = new(true, false, throwOnInvalidBytes: true);
    private static readonly UTF32Encoding Utf32Little = new(false, false, throwOnInvalidCharacters: true);
    private static readonly UTF32Encoding Utf32Big = new(true, false, throwOnInvalidCharacters: true);
    private static readonly Encoding Windows1252 = CodePage("windows-1252")!;

    /// <summary>The text of the bytes.</summary>
    /// <param name="bytes">The whole text, not a part: a cut character would count as an error.</param>
    /// <param name="charset">The encoding that the text declares for itself, asked for only when it is no Unicode.</param>
    public static DecodedText Decode(ReadOnlySpan<byte> bytes, string? charset = null)
    {
        if (BinaryContent.KindOf(bytes) is { } kind) return new(null, RefusalCode.BinaryFile, $"not a text but {kind}");
        if (Marked(bytes) is { } marked)
            return Try(marked.Encoding, bytes[marked.Length..]) ?? Broken($"it begins as {marked.Encoding.WebName} and goes on otherwise");
        if (Zeros(bytes) is { } wide) return Try(wide, bytes) ?? new(null, RefusalCode.BinaryFile, "not a text: it holds zero bytes");
        if (bytes.Contains((byte)0)) return new(null, RefusalCode.BinaryFile, "not a text: it holds zero bytes");
        if (BinaryContent.HasControls(bytes)) return new(null, RefusalCode.BinaryFile, "not a text: it holds control characters");
        return Try(Utf8, bytes) ?? (charset is null ? null : Try(CodePage(charset), bytes)) ?? Western(bytes);
    }

    /// <summary>The encoding of a long content by its first bytes; what it cannot decode becomes U+FFFD.</summary>
    public static Encoding Detect(ReadOnlySpan<byte> opening, string? charset)
    {
        var found = Marked(opening)?.Encoding ?? Zeros(opening) ?? (IsUtf8(opening) ? Utf8 : (charset is null ? null : CodePage(charset)) ?? Windows1252);
        var lenient = (Encoding)found.Clone();
        lenient.DecoderFallback = DecoderFallback.ReplacementFallback;
        return lenient;
    }

    /// <summary>The characters that a long content begins with, for telling its form.</summary>
    public static string Opening(ReadOnlySpan<byte> bytes, string? charset) => Detect(bytes, charset).GetString(bytes[(Marked(bytes)?.Length ?? 0)..]);

    /// <summary>Whether the bytes are UTF-8; a character cut at their end is no error.</summary>
    private static bool IsUtf8(ReadOnlySpan<byte> bytes)
    {
        for (var cut = 0; cut < 4 && cut < bytes.Length; cut++)
        {
            if (System.Text.Unicode.Utf8.IsValid(bytes[..^cut])) return true;
        }

        return bytes.IsEmpty;
    }

    private static (Encoding Encoding, int Length)? Marked(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => (Utf8, 3),
        [0xFF, 0xFE, 0, 0, ..] => (Utf32Little, 4),
        [0, 0, 0xFE, 0xFF, ..] => (Utf32Big, 4),
        [0xFF, 0xFE, ..] => (Utf16Little, 2),
        [0xFE, 0xFF, ..] => (Utf16Big, 2),
        _ => null,
    };

    /// <summary>The UTF-16 that the zeros betray: European text has them at every second place; null when there are too few.</summary>
    private static UnicodeEncoding? Zeros(ReadOnlySpan<byte> bytes)
    {
        bytes = bytes[..Math.Min(bytes.Length & ~1, 4096)];
        var (even, odd) = (0, 0);
        for (var at = 0; at + 1 < bytes.Length; at += 2)
        {
            if (bytes[at] == 0) even++;
            if (bytes[at + 1] == 0) odd++;
        }

        var pairs = bytes.Length / 2;
        if (pairs < 2 || even + odd < pairs / 2) return null;
        return even > odd ? Utf16Big : Utf16Little;
    }

    private static DecodedText? Try(Encoding? encoding, ReadOnlySpan<byte> bytes)
    {
        if (encoding is null) return null;
        try
        {
            var text = encoding.GetString(bytes);
            return text.Contains('\0') ? null : new(text, null, null);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    // The five bytes that Windows-1252 leaves free tell that a text is in some other encoding.
    private static DecodedText Western(ReadOnlySpan<byte> bytes) => bytes.IndexOfAny([(byte)0x81, (byte)0x8D, (byte)0x8F, (byte)0x90, (byte)0x9D]) < 0
        ? new(Windows1252.GetString(bytes), null, null)
        : Broken("it is neither UTF-8, UTF-16 nor Windows-1252");

    private static DecodedText Broken(string what) => new(null, RefusalCode.UnknownEncoding, $"the encoding is unknown: {what}");

    private static Encoding? CodePage(string name)
    {
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(name, EncoderFallback.ReplacementFallback, DecoderFallback.ExceptionFallback)
                ?? Encoding.GetEncoding(name, EncoderFallback.ReplacementFallback, DecoderFallback.ExceptionFallback);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
