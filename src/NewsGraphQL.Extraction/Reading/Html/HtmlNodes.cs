using AngleSharp.Dom;

namespace NewsGraphQL.Extraction.Reading.Html;

/// <summary>Walks a page's nodes without recursion and without asking for siblings, so that deep and wide pages cost linear time and no stack.</summary>
internal static class HtmlNodes
{
    // A name or a headline has few nodes; more are a trap.
    private const int MostNodes = 4000;

    /// <summary>Each node twice, when entered and when left; a node that <paramref name="skip"/> names is passed over with all it holds.</summary>
    public static IEnumerable<(INode Node, bool Entered)> Walk(INode root, Func<IElement, bool>? skip = null)
    {
        Stack<(INode Node, int Next)> open = new();
        yield return (root, true);
        open.Push((root, 0));
        while (open.Count > 0)
        {
            var (node, next) = open.Pop();
            if (next == node.ChildNodes.Length)
            {
                yield return (node, false);
                continue;
            }

            open.Push((node, next + 1));
            var child = node.ChildNodes[next];
            if (child is IElement element && skip?.Invoke(element) == true) continue;
            yield return (child, true);
            open.Push((child, 0));
        }
    }

    /// <summary>All elements below the root in document order.</summary>
    public static IEnumerable<IElement> Elements(INode root)
    {
        foreach (var (node, entered) in Walk(root))
        {
            if (entered && node is IElement element) yield return element;
        }
    }

    /// <summary>The words of a node, blanks collapsed, at most <paramref name="longest"/> characters of them.</summary>
    public static string Words(INode root, int longest = 2000)
    {
        var text = new System.Text.StringBuilder();
        var seen = 0;
        foreach (var (node, entered) in Walk(root))
        {
            if (entered && node is IText words) text.Append(words.Data);
            else if (!entered && node is IElement) text.Append(' ');
            if (text.Length > longest || ++seen > MostNodes) break;
        }

        return string.Join(' ', text.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }
}
