using System.Net;
using System.Text;

namespace NewsGraphQL.Extraction.Reading.Html;

/// <summary>Looks at tags without building a page: a parser needs time for each element that is still open, so pages nested beyond reason are stripped instead.</summary>
internal static class TagScanner
{
    private const int DeepestPage = 2000;

    private static readonly string[] NeedNoEnd = ["p", "li", "td", "th", "tr", "dt", "dd", "option", "br", "img", "hr", "meta", "link", "input", "source", "wbr", "col", "area", "base", "embed", "track", "tbody", "thead", "title", "textarea", "noscript"];
    private static readonly string[] Plain = ["title", "textarea", "style", "xmp", "iframe", "noembed", "noframes"];
    private static readonly string[] Raw = ["script", "style"];

    /// <summary>Whether more elements are open at once than any page written for people has, or one whose content is no markup never ends.</summary>
    public static bool IsTooDeep(string text)
    {
        foreach (var name in Plain)
        {
            var open = text.LastIndexOf($"<{name}", StringComparison.OrdinalIgnoreCase);
            if (open >= 0 && text.IndexOf($"</{name}", open, StringComparison.OrdinalIgnoreCase) < 0) return true;
        }

        var depth = 0;
        foreach (var (start, end) in Tags(text))
        {
            var tag = text.AsSpan(start, end - start);
            if (tag[1] == '/') depth = Math.Max(0, depth - 1);
            else if (!NeedsNoEnd(tag) && ++depth > DeepestPage) return true;
        }

        return false;
    }

    /// <summary>The text between the tags, each tag a line end; scripts and styles are left out.</summary>
    public static string Strip(string text)
    {
        var lines = new StringBuilder();
        var from = 0;
        foreach (var (start, end) in Tags(text))
        {
            Append(lines, text.AsSpan(from, Math.Max(0, start - from)));
            from = end;
        }

        Append(lines, text.AsSpan(Math.Min(from, text.Length)));
        return WebUtility.HtmlDecode(lines.ToString()).TrimEnd('\n');
    }

    private static void Append(StringBuilder lines, ReadOnlySpan<char> text)
    {
        text = text.Trim();
        if (!text.IsEmpty) lines.Append(text).Append('\n');
    }

    /// <summary>The tags in order; a script or style reaches to the end of its end tag.</summary>
    private static IEnumerable<(int Start, int End)> Tags(string text)
    {
        for (var at = text.IndexOf('<', StringComparison.Ordinal); at >= 0 && at + 1 < text.Length;)
        {
            var end = at + 1;
            if (char.IsAsciiLetter(text[at + 1]) || text[at + 1] is '/' or '!' or '?')
            {
                end = text.IndexOf('>', at);
                end = end < 0 ? text.Length : end + 1;
                if (RawEnd(text, at, end) is { } raw) end = raw;
                yield return (at, end);
            }

            at = end >= text.Length ? -1 : text.IndexOf('<', end);
        }
    }

    private static int? RawEnd(string text, int start, int end)
    {
        foreach (var name in Raw)
        {
            if (!IsNamed(text.AsSpan(start + 1), name)) continue;
            var close = text.IndexOf($"</{name}", end, StringComparison.OrdinalIgnoreCase);
            if (close < 0) return name is "script" or "style" ? text.Length : null;
            var last = text.IndexOf('>', close);
            return last < 0 ? text.Length : last + 1;
        }

        return null;
    }

    private static bool NeedsNoEnd(ReadOnlySpan<char> tag)
    {
        if (tag.EndsWith("/>") || tag[1] is '!' or '?') return true;
        foreach (var name in Raw)
        {
            if (IsNamed(tag[1..], name)) return true;
        }

        foreach (var name in NeedNoEnd)
        {
            if (IsNamed(tag[1..], name)) return true;
        }

        return false;
    }

    private static bool IsNamed(ReadOnlySpan<char> tag, string name) =>
        tag.StartsWith(name, StringComparison.OrdinalIgnoreCase) && (tag.Length == name.Length || !char.IsAsciiLetterOrDigit(tag[name.Length]));
}
