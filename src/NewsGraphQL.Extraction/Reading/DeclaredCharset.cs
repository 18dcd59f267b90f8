using System.Buffers;
using System.Text;

namespace NewsGraphQL.Extraction.Reading;

/// <summary>Finds the encoding that a page or an XML document declares for itself.</summary>
internal static class DeclaredCharset
{
    private const int Within = 4096;
    private static readonly SearchValues<char> Ends = SearchValues.Create("\"' >;/?");
    private static readonly string[] Keys = ["charset=", "encoding="];

    /// <summary>The name as declared; null when none is. Only content that begins with a tag can declare one.</summary>
    public static string? In(ReadOnlySpan<byte> bytes)
    {
        var text = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, Within)]);
        if (text.AsSpan().TrimStart("\u00EF\u00BB\u00BF \t\r\n") is not ['<', ..]) return null;
        foreach (var key in Keys)
        {
            var at = text.IndexOf(key, StringComparison.OrdinalIgnoreCase);
            if (at < 0) continue;
            var name = text.AsSpan(at + key.Length).TrimStart("\"' ");
            var end = name.IndexOfAny(Ends);
            if (end > 0) return name[..end].ToString();
        }

        return null;
    }
}
