using System.Net;
using System.Text.Json;
using NewsGraphQL.Extraction.Articles;
using NewsGraphQL.Extraction.Reading.Html;

namespace NewsGraphQL.Extraction.Reading.Records;

/// <summary>Reads a schema.org article in JSON-LD: alone, in a list, in an <c>@graph</c>, or as the main entity of a page.</summary>
internal sealed class JsonLdArticle
{
    private static readonly string[] Holders = ["@graph", "mainEntity", "mainEntityOfPage", "itemListElement", "item", "hasPart"];
    private static readonly string[] Kinds = ["Article", "BlogPosting", "LiveBlogPosting", "Report"];

    private readonly DeclaredTime times = new();

    /// <summary>The articles in the JSON, in order, those with the most specific type not before others.</summary>
    public static IEnumerable<JsonElement> Find(JsonElement root)
    {
        Stack<(JsonElement Element, int Depth)> open = new([(root, 0)]);
        while (open.TryPop(out var next))
        {
            var (element, depth) = next;
            if (element.ValueKind == JsonValueKind.Array)
            {
                foreach (var item in element.EnumerateArray().Reverse()) open.Push((item, depth + 1));
            }
            else if (element.ValueKind == JsonValueKind.Object)
            {
                if (IsArticle(element)) yield return element;
                if (depth > 8) continue;
                foreach (var holder in Holders)
                {
                    if (element.TryGetProperty(holder, out var held)) open.Push((held, depth + 1));
                }
            }
        }
    }

    /// <summary>Adds to a record what it does not hold yet.</summary>
    public void Fill(DeclaredRecord record, JsonElement article)
    {
        record.Headline ??= WebUtility.HtmlDecode(article.Text("headline") ?? article.Text("name"));
        record.Url ??= article.Text("url") ?? Id(article.Get("mainEntityOfPage")) ?? article.Text("@id");
        record.Section ??= article.Text("articleSection");
        record.Language ??= article.Text("inLanguage") ?? article.Get("inLanguage")?.Text("alternateName");
        record.PublishedAt ??= times.Parse(article.Text("datePublished") ?? article.Text("dateCreated"));
        record.ModifiedAt ??= times.Parse(article.Text("dateModified"));
        foreach (var (name, role) in (ReadOnlySpan<(string, CreditRole)>)[("author", CreditRole.Author), ("editor", CreditRole.Editor), ("contributor", CreditRole.Contributor), ("translator", CreditRole.Translator)])
        {
            foreach (var person in article.Get(name) is { } value ? JsonFields.Strings(value) : []) record.Credit(person, role);
        }

        foreach (var name in (string[])["sourceOrganization", "publisher", "provider"])
        {
            foreach (var outlet in article.Get(name) is { } value ? JsonFields.Strings(value) : []) record.Source(outlet);
        }

        // Pages put markup into a property that is meant for text; whoever says what it is, is believed.
        if (article.Text("encodingFormat") is "text/plain") record.Body ??= article.Text("articleBody");
        record.Body ??= (article.Text("articleBody") ?? article.Text("text")) is { } text ? HtmlText.OfFragment(WebUtility.HtmlDecode(text)) : null;
    }

    /// <summary>The times of a page that declares itself a page and no article.</summary>
    public void FillTimes(DeclaredRecord record, JsonElement page)
    {
        if (page.ValueKind != JsonValueKind.Object || page.Get("@type") is not { } type || !JsonFields.Strings(type).Any(name => name.EndsWith("WebPage", StringComparison.Ordinal))) return;
        record.PublishedAt ??= times.Parse(page.Text("datePublished"));
        record.ModifiedAt ??= times.Parse(page.Text("dateModified"));
    }

    private static string? Id(JsonElement? element) => element switch
    {
        { ValueKind: JsonValueKind.String } text => text.GetString(),
        { ValueKind: JsonValueKind.Object } page => page.Text("@id"),
        _ => null,
    };

    private static bool IsArticle(JsonElement element) =>
        element.Get("@type") is { } type && JsonFields.Strings(type).Any(name => Kinds.Any(kind => name.EndsWith(kind, StringComparison.Ordinal)));
}
