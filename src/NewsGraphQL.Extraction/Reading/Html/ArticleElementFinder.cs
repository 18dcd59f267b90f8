using AngleSharp.Dom;

namespace NewsGraphQL.Extraction.Reading.Html;

/// <summary>Finds the element that holds the article: what the page marks as it, else the smallest that holds most of the running text.</summary>
internal sealed class ArticleElementFinder
{
    // A shorter piece of text is a label, a button or a teaser.
    private const int ShortestText = 30;
    private const double MarkedShare = 0.4;
    private const double Share = 0.65;

    private readonly Dictionary<INode, int> weights = [];

    /// <summary>The characters of running text outside links below a node, parts that are never text left out.</summary>
    public int Weight(INode node) => weights.GetValueOrDefault(node);

    /// <summary>The article's element; the root itself when the page has no better one.</summary>
    public INode Find(INode root)
    {
        Weigh(root, PageParts.IsNever);
        // What is named as standing beside counts only where it holds most of the page: then the name is the whole page's.
        var all = Weight(root);
        var raw = weights.ToDictionary();
        weights.Clear();
        Weigh(root, element => PageParts.IsNever(element) || (PageParts.IsNamedBeside(element) && raw.GetValueOrDefault(element) <= all / 2));
        var total = Weight(root);
        IElement? marked = null;
        INode smallest = root;
        foreach (var element in HtmlNodes.Elements(root))
        {
            var weight = Weight(element);
            if (weight == 0 || weight < total * MarkedShare) continue;
            if (IsMarked(element)) marked = element;
            if (weight >= total * Share) smallest = element;
        }

        return marked ?? smallest;
    }

    private static bool IsMarked(IElement element) =>
        element.LocalName == "article" || (element.GetAttribute("itemprop") ?? "").Contains("articleBody", StringComparison.OrdinalIgnoreCase);

    /// <summary>Sums up from the leaves: each piece of text counts for all elements around it.</summary>
    private void Weigh(INode root, Func<IElement, bool> skip)
    {
        Stack<int> sums = new();
        var links = 0;
        foreach (var (node, entered) in HtmlNodes.Walk(root, skip))
        {
            if (entered)
            {
                if (node is IElement { LocalName: "a" }) links++;
                sums.Push(node is IText text && links == 0 && text.Data.Length >= ShortestText ? LengthOf(text.Data) : 0);
                continue;
            }

            if (node is IElement { LocalName: "a" }) links--;
            var sum = sums.Pop();
            if (sum > 0) weights[node] = sum;
            if (sums.Count > 0) sums.Push(sums.Pop() + sum);
        }
    }

    private static int LengthOf(string text)
    {
        var trimmed = text.AsSpan().Trim().Length;
        return trimmed >= ShortestText ? trimmed : 0;
    }
}
