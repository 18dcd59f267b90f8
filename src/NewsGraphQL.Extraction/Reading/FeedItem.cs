using System.Net;
using System.Xml.Linq;
using NewsGraphQL.Extraction.Articles;
using NewsGraphQL.Extraction.Reading.Html;
using NewsGraphQL.Extraction.Reading.Records;

namespace NewsGraphQL.Extraction.Reading;

/// <summary>Reads one item of an RSS feed or one entry of an Atom feed.</summary>
internal sealed class FeedItem
{
    // A shorter description is a teaser, not the article.
    private const int ShortestDescription = 400;

    private readonly DeclaredTime times = new();

    public ReadResult Read(XElement item, FeedChannel channel, string origin)
    {
        var record = new DeclaredRecord
        {
            Headline = Plain(Text(item, "title")),
            Url = Link(item) ?? Text(item, "link") ?? Text(item, "guid") ?? Text(item, "id"),
            PublishedAt = times.Parse(Text(item, "pubDate") ?? Text(item, "published") ?? Text(item, "date") ?? Text(item, "issued")),
            ModifiedAt = times.Parse(Text(item, "updated") ?? Text(item, "modified")),
            Section = Text(item, "category") ?? Child(item, "category")?.Attribute("term")?.Value,
            Language = Text(item, "language") ?? channel.Language,
            Body = Body(item),
        };
        record.PublishedAt ??= record.ModifiedAt;
        foreach (var author in item.Elements().Where(element => element.Name.LocalName is "creator" or "author"))
        {
            foreach (var name in DeclaredNames.Split(NameOf(author))) record.Credit(name, CreditRole.Author);
        }

        record.Source(Plain(Text(item, "source")) ?? channel.Title);
        return record.ToResult(origin);
    }

    private static string? Body(XElement item)
    {
        var full = Child(item, "encoded") ?? Child(item, "content");
        if (full is not null && Markup(full) is { } content && !string.IsNullOrWhiteSpace(content)) return HtmlText.OfFragment(content);
        if ((Child(item, "description") ?? Child(item, "summary")) is not { } short1) return null;
        var description = HtmlText.OfFragment(Markup(short1) ?? "");
        return description.Length >= ShortestDescription ? description : null;
    }

    /// <summary>The markup that an element holds: escaped as text, or, in XHTML, as elements.</summary>
    private static string? Markup(XElement element)
    {
        if (!element.HasElements) return element.Value;
        using var reader = element.CreateReader();
        return reader.Read() ? reader.ReadInnerXml() : null;
    }

    private static string? Link(XElement item) => item.Elements().Where(element => element.Name.LocalName == "link" && element.Attribute("href") is not null)
        .OrderBy(element => element.Attribute("rel")?.Value is null or "alternate" ? 0 : 1).FirstOrDefault()?.Attribute("href")?.Value;

    /// <summary>The name of an author: of Atom's element of that name; of RSS's "mail (name)", the name.</summary>
    private static string? NameOf(XElement author)
    {
        var text = Text(author, "name") ?? (author.HasElements ? null : author.Value);
        if (text is null || !text.Contains('@', StringComparison.Ordinal)) return text;
        var open = text.IndexOf('(', StringComparison.Ordinal);
        var close = text.LastIndexOf(')');
        return open >= 0 && close > open ? text[(open + 1)..close] : null;
    }

    private static XElement? Child(XElement parent, string name) => parent.Elements().FirstOrDefault(element => element.Name.LocalName == name);

    private static string? Text(XElement parent, string name) => Child(parent, name) is { } child && !string.IsNullOrWhiteSpace(child.Value) ? child.Value.Trim() : null;

    private static string? Plain(string? text) => text is null ? null : DeclaredRecord.Clean(WebUtility.HtmlDecode(HtmlText.OfFragment(text)));
}
