using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace NewsGraphQL.Extraction.Reading.Html;

/// <summary>Makes lines of marked-up text: each block element is a line, blanks are one space.</summary>
internal static class HtmlText
{
    /// <summary>Whether a text that may be either is marked up.</summary>
    public static bool IsMarkup(string text)
    {
        for (var at = text.IndexOf('<', StringComparison.Ordinal); at >= 0 && at + 1 < text.Length; at = text.IndexOf('<', at + 1))
        {
            if ((char.IsAsciiLetter(text[at + 1]) || text[at + 1] is '/' or '!') && text.IndexOf('>', at) > 0) return true;
        }

        return false;
    }

    /// <summary>The lines of a piece of markup; plain text comes back as it is.</summary>
    public static string OfFragment(string text)
    {
        if (!IsMarkup(text)) return text;
        if (TagScanner.IsTooDeep(text)) return TagScanner.Strip(text);
        using var document = new HtmlParser().ParseDocument(text);
        return Of(document.DocumentElement, static element => PageParts.IsNever(element));
    }

    /// <summary>The lines of an element.</summary>
    /// <param name="root">The element.</param>
    /// <param name="skip">Names the elements to leave out with all they hold.</param>
    public static string Of(INode root, Func<IElement, bool> skip)
    {
        var text = new StringBuilder();
        foreach (var (node, entered) in HtmlNodes.Walk(root, skip)) Append(text, node, entered);
        EndLine(text);
        return text.ToString().TrimEnd('\n');
    }

    /// <summary>Adds what a node of a walk gives: words, a mark, or the end of a line.</summary>
    public static void Append(StringBuilder text, INode node, bool entered)
    {
        if (node is IText words && entered) Append(text, words.Data);
        else if (node is IElement { LocalName: "q" }) text.Append(entered ? '“' : '”');
        else if (node is IElement element && (PageParts.IsBlock(element) || (entered && StandsBeside(element)))) EndLine(text);
    }

    // '<div><span>Jane Doe</span><span>BBC News</span></div>': boxes side by side, of which none holds a part of a sentence.
    private static bool StandsBeside(IElement element) =>
        element is { LocalName: "span", ParentElement: { LocalName: "div" or "section" or "header" or "address" } parent, PreviousSibling: IElement { LocalName: "span" } }
        && PageParts.HoldsNoWords(parent);

    private static void Append(StringBuilder text, string words)
    {
        foreach (var sign in words)
        {
            if (!char.IsWhiteSpace(sign)) text.Append(sign);
            else if (text.Length > 0 && text[^1] is not (' ' or '\n')) text.Append(' ');
        }
    }

    private static void EndLine(StringBuilder text)
    {
        if (text.Length > 0 && text[^1] == ' ') text.Length--;
        if (text.Length > 0 && text[^1] != '\n') text.Append('\n');
    }
}
