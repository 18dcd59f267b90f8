using System.Collections.Frozen;
using AngleSharp.Dom;

namespace NewsGraphQL.Extraction.Reading.Html;

/// <summary>Tells the parts of a page that are not its article by the names that pages give them.</summary>
internal static class PageParts
{
    private static readonly FrozenSet<string> Never = FrozenSet.Create(
        StringComparer.Ordinal,
        "script", "style", "noscript", "template", "head", "nav", "aside", "footer", "form", "button", "select", "iframe", "object", "embed",
        "svg", "math", "canvas", "video", "audio", "picture", "figure", "figcaption", "dialog", "menu", "input", "textarea", "label", "map",
        "amp-consent", "amp-sidebar", "amp-ad", "amp-embed", "amp-user-notification", "amp-social-share", "amp-video", "amp-iframe", "amp-img", "amp-story-player");

    private static readonly FrozenSet<string> Roles = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase, "navigation", "complementary", "banner", "contentinfo", "dialog", "search", "alert", "menu", "toolbar");

    private static readonly FrozenSet<string> Names = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "comment", "comments", "komentar", "disqus", "cookie", "cookies", "consent", "gdpr", "newsletter", "subscribe", "subscription", "paywall",
        "related", "recommended", "recommendation", "recommendations", "recirc", "teaser", "teasers", "promo", "promoted", "sponsored", "popular", "trending", "terkait",
        "share", "sharing", "social", "sosmed", "ads", "advert", "advertisement", "iklan", "banner", "sidebar", "breadcrumb", "breadcrumbs", "tags", "taglist",
        "caption", "figcaption", "credit", "outbrain", "taboola", "widget", "pagination", "paging", "modal", "popup", "menu", "navbar", "footer", "skip", "screenreader",
        "relatedposts", "sharedaddy", "addtoany", "sharethis", "tweet", "instagram", "tiktok", "richlink", "pullquote", "signup", "mailchimp", "onesignal");

    private static readonly FrozenSet<string> Dates = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase, "date", "datetime", "dateline", "published", "pubdate", "timestamp", "tanggal", "tgl", "waktu");

    private static readonly FrozenSet<string> Blocks = FrozenSet.Create(
        StringComparer.Ordinal,
        "address", "article", "blockquote", "body", "center", "dd", "details", "div", "dl", "dt", "fieldset", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "html",
        "li", "main", "ol", "p", "pre", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul", "br");

    /// <summary>Whether the element never holds text of an article.</summary>
    public static bool IsNever(IElement element) =>
        Never.Contains(element.LocalName) || element.HasAttribute("hidden") || Is(element, "aria-hidden", "true")
        || (element.GetAttribute("role") is { } role && Roles.Contains(role))
        || element.GetAttribute("style") is { Length: < 200 } style && style.Replace(" ", "", StringComparison.Ordinal).Contains("display:none", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the element is a time that stands alone in its place and declares in full what it prints: a date of the page, and no words of the article.</summary>
    public static bool IsLoneTime(IElement element) =>
        element.LocalName == "time" && element.HasAttribute("datetime") && element.ParentElement is { } parent && HoldsNoWords(parent);

    /// <summary>Whether all words of the element stand in elements of its own; false, too, for one with so many children that it is the page's text.</summary>
    public static bool HoldsNoWords(IElement element)
    {
        // Asked for each child: more would cost the square.
        const int most = 64;
        return element.ChildNodes.Length <= most && element.ChildNodes.All(node => node is not IText words || string.IsNullOrWhiteSpace(words.Data));
    }

    /// <summary>Whether the element's class says that it holds the date of the page.</summary>
    public static bool IsNamedDate(IElement element)
    {
        if (element.GetAttribute("class") is not { Length: > 0 and < 200 } names) return false;
        var lookup = Dates.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var part in names.AsSpan().SplitAny(' ', '-', '_'))
        {
            if (lookup.Contains(names.AsSpan()[part])) return true;
        }

        return false;
    }

    /// <summary>Whether the element's class or id says that it stands beside the article. A page may say so of the whole article too.</summary>
    public static bool IsNamedBeside(IElement element) => HasName(element.GetAttribute("class")) || HasName(element.Id);

    /// <summary>Whether the element begins and ends a line.</summary>
    public static bool IsBlock(IElement element) => Blocks.Contains(element.LocalName);

    private static bool Is(IElement element, string attribute, string value) => string.Equals(element.GetAttribute(attribute), value, StringComparison.OrdinalIgnoreCase);

    private static bool HasName(string? names)
    {
        if (string.IsNullOrEmpty(names) || names.Length > 400) return false;
        var lookup = Names.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var part in names.AsSpan().SplitAny(' ', '-', '_', '\t', '\n'))
        {
            if (lookup.Contains(names.AsSpan()[part])) return true;
        }

        return false;
    }
}
