using AngleSharp.Dom;
using NewsGraphQL.Extraction.Articles;
using NewsGraphQL.Extraction.Languages;

namespace NewsGraphQL.Extraction.Reading.Html;

/// <summary>Takes from between a page's headline and its article the lines that say when it appeared and who made it: pages print them in an element of their own.</summary>
internal sealed class HeadLines
{
    private const int LongestLine = 160;
    private const int MostLines = 12;

    private readonly PublicationDateParser[] dates = [.. Language.All.Select(language => new PublicationDateParser(language))];
    private readonly LabelList labels = new(Language.All.SelectMany(BylineParser.Labels).Distinct(StringComparer.OrdinalIgnoreCase));

    /// <summary>The lines in the order of the page; none where the headline stands inside the article or after it.</summary>
    public IEnumerable<string> Between(INode root, INode headline, INode article, Func<IElement, bool> skip)
    {
        if (Lines(root, headline, article, skip) is not { } between) yield break;
        foreach (var line in between.Split('\n').Take(MostLines))
        {
            if (line.Length is > 0 and <= LongestLine && (IsDate(line) || labels.At(line) is not null)) yield return line;
        }
    }

    private bool IsDate(string line) => dates.Any(parser => parser.Parse(line).Count > 0);

    // Only what stands after the headline and before the article is kept; the walk ends there.
    private static string? Lines(INode root, INode headline, INode article, Func<IElement, bool> skip)
    {
        var passed = false;
        var text = new System.Text.StringBuilder();
        foreach (var (node, entered) in HtmlNodes.Walk(root, element => element != headline && skip(element)))
        {
            if (node == headline) passed = !entered;
            else if (node == article) return passed && entered ? text.ToString() : null;
            else if (passed) HtmlText.Append(text, node, entered);
        }

        return null;
    }
}
