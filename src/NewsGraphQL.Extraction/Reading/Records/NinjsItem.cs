using System.Text.Json;
using NewsGraphQL.Extraction.Articles;
using NewsGraphQL.Extraction.Reading.Html;

namespace NewsGraphQL.Extraction.Reading.Records;

/// <summary>Reads a news item in IPTC ninjs, versions 1 to 3; version 3 writes names in camel case, the older ones in small letters.</summary>
internal sealed class NinjsItem
{
    private static readonly string[] Marks = ["versioncreated", "bodies", "headlines", "bodyxhtml", "bodyhtml", "bodytext", "infosources", "representationtype", "pubstatus"];

    private readonly DeclaredTime times = new();

    /// <summary>Whether the object has the names that only ninjs uses.</summary>
    public static bool Is(JsonElement item) =>
        item.ValueKind == JsonValueKind.Object
        && (item.Get("standard")?.Text("name") is "ninjs" || ((item.Get("uri") is not null || item.Get("guid") is not null) && Marks.Any(mark => item.Get(mark) is not null)));

    public void Fill(DeclaredRecord record, JsonElement item)
    {
        record.Headline ??= First(item.Get("headlines"), "main")?.Value ?? item.Text("headline") ?? item.Text("name") ?? item.Text("title");
        record.Body ??= Body(item);
        record.Language ??= item.Text("language");
        record.Url ??= item.Text("url") ?? item.Text("canonicalurl") ?? item.Text("uri");
        record.Section ??= item.Text("section") ?? item.Text("sections") ?? Section(item.Get("subjects"));
        var version = times.Parse(item.Text("versioncreated"));
        record.PublishedAt ??= times.Parse(item.Text("contentcreated")) ?? times.Parse(item.Text("firstcreated")) ?? version;
        record.ModifiedAt ??= times.Parse(item.Text("contentmodified")) ?? version;
        foreach (var name in DeclaredNames.Split(item.Text("by") ?? item.Text("byline"))) record.Credit(name, CreditRole.Author);
        foreach (var person in item.Get("creators") is { } creators ? JsonFields.Strings(creators) : []) record.Credit(person, CreditRole.Author);
        foreach (var source in (item.Get("infosources") ?? item.Get("infosource")) is { } outlets ? JsonFields.Strings(outlets) : []) record.Source(source);
        record.Source(item.Text("copyrightholder") ?? item.Text("source"));
    }

    private static string? Body(JsonElement item)
    {
        if (First(item.Get("bodies"), "main") is { ContentType: "text/plain" } plain) return plain.Value;
        var text = First(item.Get("bodies"), "main")?.Value ?? item.Text("bodyxhtml") ?? item.Text("bodyhtml") ?? item.Text("bodytext") ?? item.Text("body");
        return text is null ? null : HtmlText.OfFragment(text);
    }

    /// <summary>The subject to which the item says to belong as to a newspaper's rubric.</summary>
    private static string? Section(JsonElement? subjects) => subjects is { ValueKind: JsonValueKind.Array } list
        ? list.EnumerateArray().Where(subject => subject.Text("rel") is "section").Select(subject => subject.Text("name")).FirstOrDefault()
        : null;

    /// <summary>The value whose role is the wanted one, else the first value.</summary>
    private static (string Value, string? ContentType)? First(JsonElement? list, string role)
    {
        if (list is not { ValueKind: JsonValueKind.Array } items) return null;
        (string, string?)? first = null;
        foreach (var item in items.EnumerateArray())
        {
            if (item.Text("value") is not { } value) continue;
            if (string.Equals(item.Text("role"), role, StringComparison.OrdinalIgnoreCase)) return (value, item.Text("contentType"));
            first ??= (value, item.Text("contentType"));
        }

        return first;
    }
}
