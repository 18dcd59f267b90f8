using AngleSharp.Dom;
using NewsGraphQL.Extraction.Articles;
using NewsGraphQL.Extraction.Reading.Records;

namespace NewsGraphQL.Extraction.Reading.Html;

/// <summary>Reads what a page declares about its article: JSON-LD first, then Open Graph and meta elements, then marked elements in the page.</summary>
internal sealed class HtmlMetadata
{
    private const int LongestScript = 4 * 1024 * 1024;
    private const int LongestName = 100;

    private static readonly string[] Published = ["article:published_time", "og:published_time", "datepublished", "publishdate", "pubdate", "publish-date", "dc.date", "dc.date.issued", "dcterms.created", "parsely-pub-date", "content_publisheddate", "date"];
    private static readonly string[] Modified = ["article:modified_time", "og:updated_time", "datemodified", "lastmod", "dcterms.modified"];
    private static readonly string[] Authors = ["author", "article:author", "byl", "parsely-author", "dc.creator", "content_author"];
    private static readonly string[] Sections = ["article:section", "section", "parsely-section", "content_category", "cxense-section"];

    private readonly JsonLdArticle linked = new();
    private readonly DeclaredTime times = new();

    /// <summary>The page's declared facts; <see cref="DeclaredRecord.Body"/> is JSON-LD's article body where it gives one.</summary>
    public DeclaredRecord Read(IDocument page)
    {
        var record = new DeclaredRecord();
        Dictionary<string, string> meta = new(StringComparer.OrdinalIgnoreCase);
        string? title = null, canonical = null;
        foreach (var element in HtmlNodes.Elements(page))
        {
            switch (element.LocalName)
            {
                case "script": ReadScript(record, element); break;
                case "meta": ReadMeta(meta, element); break;
                case "link" when string.Equals(element.GetAttribute("rel"), "canonical", StringComparison.OrdinalIgnoreCase): canonical ??= element.GetAttribute("href"); break;
                case "title": title ??= HtmlNodes.Words(element, 500); break;
                default: break;
            }
        }

        Fill(record, meta);
        record.Url = canonical ?? record.Url ?? First(meta, ["og:url"]);
        record.Headline ??= First(meta, ["og:title", "twitter:title"]) ?? title;
        record.Language ??= page.DocumentElement?.GetAttribute("lang") ?? First(meta, ["og:locale", "content-language"]);
        return record;
    }

    /// <summary>Adds what elements near the text say where the head of the page was silent.</summary>
    public void ReadElements(DeclaredRecord record, INode page, Func<IElement, bool> skip)
    {
        const int longestDate = 80;
        var (time, credited) = (record.PublishedAt is not null, record.HasCredits);
        PublicationTime? named = null;
        foreach (var (node, entered) in HtmlNodes.Walk(page, skip))
        {
            if (!entered || node is not IElement element) continue;
            if (!time && (element.LocalName == "time" || Has(element, "itemprop", "datePublished")))
                time = (record.PublishedAt ??= times.Parse(element.GetAttribute("datetime") ?? element.GetAttribute("content") ?? HtmlNodes.Words(element, 200))) is not null;
            else if (!time && named is null && PageParts.IsNamedDate(element) && HtmlNodes.Words(element, longestDate + 1) is { Length: > 0 and <= longestDate } words)
                named = times.Parse(words);
            else if (!credited && (Has(element, "rel", "author") || Has(element, "itemprop", "author")) && HtmlNodes.Words(element, 200) is { Length: < LongestName } names)
                foreach (var name in DeclaredNames.Split(names)) record.Credit(name, CreditRole.Author);
        }

        record.PublishedAt ??= named;
    }

    private void Fill(DeclaredRecord record, Dictionary<string, string> meta)
    {
        record.PublishedAt ??= times.Parse(First(meta, Published));
        record.ModifiedAt ??= times.Parse(First(meta, Modified));
        record.Section ??= First(meta, Sections);
        if (!record.HasCredits && First(meta, Authors) is { } authors)
        {
            foreach (var name in DeclaredNames.Split(authors)) record.Credit(name, CreditRole.Author);
        }

        if (First(meta, ["editor", "content_editor"]) is { } editors)
        {
            foreach (var name in DeclaredNames.Split(editors)) record.Credit(name, CreditRole.Editor);
        }

        if (!record.HasSources) record.Source(First(meta, ["og:site_name", "application-name"]));
    }

    private void ReadScript(DeclaredRecord record, IElement script)
    {
        if (script.GetAttribute("type")?.Contains("ld+json", StringComparison.OrdinalIgnoreCase) != true) return;
        var text = string.Concat(script.ChildNodes.OfType<IText>().Select(node => node.Data));
        if (text.Length > LongestScript) return;
        using var json = JsonText.Parse(text.Trim().TrimEnd(';'), out _);
        if (json is null) return;
        try
        {
            foreach (var article in JsonLdArticle.Find(json.RootElement)) linked.Fill(record, article);
            linked.FillTimes(record, json.RootElement);
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair in a declared fact: what was read before it stays.
        }
    }

    private static void ReadMeta(Dictionary<string, string> meta, IElement element)
    {
        var name = element.GetAttribute("property") ?? element.GetAttribute("name") ?? element.GetAttribute("itemprop") ?? element.GetAttribute("http-equiv");
        if (name is not null && element.GetAttribute("content") is { } content && !string.IsNullOrWhiteSpace(content)) meta.TryAdd(name.Trim(), content.Trim());
    }

    private static string? First(Dictionary<string, string> meta, string[] names)
    {
        foreach (var name in names)
        {
            if (meta.TryGetValue(name, out var value)) return value;
        }

        return null;
    }

    private static bool Has(IElement element, string attribute, string value) =>
        element.GetAttribute(attribute) is { } held && held.Contains(value, StringComparison.OrdinalIgnoreCase);
}
