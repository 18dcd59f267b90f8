using System.Text.Json;

namespace NewsGraphQL.Extraction.Reading.Records;

/// <summary>Makes documents of JSON objects: ninjs, JSON-LD, or a record with named fields.</summary>
internal sealed class JsonRecords
{
    private static readonly string[] Lists = ["items", "articles", "results", "data", "docs", "documents", "news", "posts", "response", "hits", "stories"];

    private readonly NinjsItem ninjs = new();
    private readonly JsonLdArticle linked = new();
    private readonly FieldNames fields = new();

    /// <summary>The one document of an object, or why it has none.</summary>
    public ReadResult Read(JsonElement item, string origin)
    {
        if (item.ValueKind != JsonValueKind.Object) return new ReadResult.Refused(origin, RefusalCode.UnknownFormat, "the item is no JSON object");
        try
        {
            return ReadObject(item, origin);
        }
        catch (InvalidOperationException)
        {
            return new ReadResult.Refused(origin, RefusalCode.MalformedJson, "a text in the item has half of a surrogate pair");
        }
    }

    private ReadResult ReadObject(JsonElement item, string origin)
    {
        var record = new DeclaredRecord();
        if (NinjsItem.Is(item)) ninjs.Fill(record, item);
        else if (JsonLdArticle.Find(item).ToList() is { Count: > 0 } articles) articles.ForEach(article => linked.Fill(record, article));
        else fields.Fill(record, item.EnumerateObject().Select(property => (property.Name, Values(property.Value))));
        return record.ToResult(origin);
    }

    /// <summary>The objects of a JSON document: its items where it is a list, or an envelope around one; else itself.</summary>
    public static List<JsonElement> Items(JsonElement root)
    {
        try
        {
            return ItemsOf(root);
        }
        catch (InvalidOperationException)
        {
            // A name with half of a surrogate pair; the reader of the item says so.
            return [root];
        }
    }

    private static List<JsonElement> ItemsOf(JsonElement root)
    {
        if (root.ValueKind == JsonValueKind.Array) return [.. root.EnumerateArray()];
        if (root.ValueKind != JsonValueKind.Object || NinjsItem.Is(root)) return [root];
        if (root.TryGetProperty("@graph", out _) && JsonLdArticle.Find(root).ToList() is { Count: > 1 } articles) return articles;
        if (root.EnumerateObject().Any(property => FieldNames.Of(property.Name)?.Field == Field.Body)) return [root];
        foreach (var name in Lists)
        {
            if (root.Get(name) is { ValueKind: JsonValueKind.Array } list) return [.. list.EnumerateArray()];
        }

        return [root];
    }

    private static IReadOnlyList<string> Values(JsonElement value) => [.. JsonFields.Strings(value)];
}
