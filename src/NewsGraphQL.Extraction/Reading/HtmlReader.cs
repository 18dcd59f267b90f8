using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using NewsGraphQL.Extraction.Articles;
using NewsGraphQL.Extraction.Reading.Html;
using NewsGraphQL.Extraction.Reading.Records;

namespace NewsGraphQL.Extraction.Reading;

/// <summary>Reads a page as a browser saves it: the article's lines are the body, the page's declarations fill in what they leave out.</summary>
internal sealed class HtmlReader : INewsReader
{
    // A page may cut its text off behind a button while the declared article body has all of it.
    private const double Whole = 0.6;
    private const int MostLabelWords = 4;
    private const int MostInline = 6;
    private const int MostLinks = 500;
    private const int FewestHeadlineWords = 4;
    private static readonly string[] Signs = ["<html", "<!doctype html", "<body", "<head", "<article", "<div", "<p>", "<p ", "<meta", "<h1", "<section", "<main"];

    private readonly HtmlMetadata metadata = new();
    private readonly HeadLines heads = new();

    public bool Reads(string opening) => opening is ['<', ..] && Signs.Any(sign => opening.Contains(sign, StringComparison.OrdinalIgnoreCase));

    public IEnumerable<ReadResult> Read(NewsSource source)
    {
        var (text, refused) = source.ReadAll();
        yield return text is null ? refused! : Read(text, source.Origin);
    }

    /// <summary>The article of a page.</summary>
    public ReadResult Read(string text, string origin)
    {
        if (TagScanner.IsTooDeep(text)) return new DeclaredRecord { Body = TagScanner.Strip(text) }.ToResult(origin);
        using var page = new HtmlParser(new HtmlParserOptions { IsScripting = false, IsKeepingSourceReferences = false }).ParseDocument(text);
        var record = metadata.Read(page);
        var declared = record.Body;
        var finder = new ArticleElementFinder();
        var root = (INode?)page.Body ?? page;
        var article = finder.Find(root);
        var skip = Skip(finder, article);
        var body = HtmlText.Of(article, skip);
        if (declared is not null && body.Length < declared.Length * Whole) body = declared;
        else Link(record, article, skip);
        metadata.ReadElements(record, root, element => PageParts.IsNever(element) && element.LocalName is not ("time" or "header"));
        record.Body = WithHeadline(body, page, record, article, skip);
        return record.ToResult(origin);
    }

    /// <summary>Leaves out what is never text, and what is named as standing beside the article unless it holds a good part of it.</summary>
    private static Func<IElement, bool> Skip(ArticleElementFinder finder, INode article)
    {
        var most = finder.Weight(article) / 2;
        return element => PageParts.IsNever(element) || PageParts.IsLoneTime(element) || (PageParts.IsNamedBeside(element) && finder.Weight(element) <= most);
    }

    /// <summary>The page's own headline as first line, where the article's element does not hold it, and the lines of date and credits under it.</summary>
    private string WithHeadline(string body, IDocument page, DeclaredRecord record, INode article, Func<IElement, bool> skip)
    {
        foreach (var element in HtmlNodes.Elements(page))
        {
            if (element.LocalName != "h1" || HtmlNodes.Words(element, 500) is not { Length: > 0 and < 400 } headline || !IsDeclared(headline, record.Headline)) continue;
            if (body.IndexOf(headline, StringComparison.Ordinal) is >= 0 and < 1000) return body;
            return string.Join('\n', [headline, .. heads.Between(page, element, article, skip), body]);
        }

        return body;
    }

    /// <summary>Whether the words of the heading stand in the declared headline, or none is declared.</summary>
    private static bool IsDeclared(string heading, string? headline)
    {
        if (headline is null || headline.Contains(heading, StringComparison.OrdinalIgnoreCase) || heading.Contains(headline, StringComparison.OrdinalIgnoreCase)) return true;
        string[] words = heading.Split(' ');
        return words.Count(word => headline.Contains(word, StringComparison.OrdinalIgnoreCase)) * 2 > words.Length;
    }

    /// <summary>Remembers the addresses of lines that are a label and a link, so that related links get theirs.</summary>
    private static void Link(DeclaredRecord record, INode article, Func<IElement, bool> skip)
    {
        foreach (var (node, entered) in HtmlNodes.Walk(article, skip))
        {
            if (record.Related.Count == MostLinks) return;
            if (!entered || node is not IElement { LocalName: "a" } link || link.GetAttribute("href") is not { Length: > 0 and < 2000 } address) continue;
            var headline = HtmlNodes.Words(link, 400);
            if (LineShape.Words(headline) < FewestHeadlineWords || link.ParentElement is not { } line) continue;
            for (var up = 0; up < MostInline && !PageParts.IsBlock(line) && line.ParentElement is { } parent; up++) line = parent;
            var around = HtmlNodes.Words(line, 600);
            if (around.EndsWith(headline, StringComparison.Ordinal) && LineShape.Words(around) - LineShape.Words(headline) is > 0 and <= MostLabelWords)
                record.Related.Add(new(headline, address));
        }
    }
}
