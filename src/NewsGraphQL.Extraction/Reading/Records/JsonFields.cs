using System.Text.Json;

namespace NewsGraphQL.Extraction.Reading.Records;

/// <summary>Takes values out of JSON that may hold a string, an object with a name, or a list of either.</summary>
internal static class JsonFields
{
    private static readonly string[] NameKeys = ["name", "value", "@value", "title", "literal"];

    /// <summary>The property, whatever the case and the underscores of its name; null when absent or null.</summary>
    public static JsonElement? Get(this JsonElement element, string name)
    {
        if (element.ValueKind != JsonValueKind.Object) return null;
        if (element.TryGetProperty(name, out var exact)) return exact.ValueKind == JsonValueKind.Null ? null : exact;
        foreach (var property in element.EnumerateObject())
        {
            if (IsSame(property.Name, name) && property.Value.ValueKind != JsonValueKind.Null) return property.Value;
        }

        return null;
    }

    /// <summary>The first string that the property holds; null when it holds none.</summary>
    public static string? Text(this JsonElement element, string name) => element.Get(name) is { } value ? Strings(value).FirstOrDefault() : null;

    /// <summary>The strings of a value: itself, the names of objects, the items of a list.</summary>
    public static IEnumerable<string> Strings(JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.String: return [value.GetString()!];
            case JsonValueKind.Number: return [value.GetRawText()];
            case JsonValueKind.Array: return value.EnumerateArray().Where(item => item.ValueKind != JsonValueKind.Array).SelectMany(Strings);
            case JsonValueKind.Object:
                foreach (var key in NameKeys)
                {
                    if (value.TryGetProperty(key, out var name) && name.ValueKind is JsonValueKind.String) return [name.GetString()!];
                }

                return [];
            default: return [];
        }
    }

    private static bool IsSame(string printed, string name)
    {
        if (printed.Length < name.Length) return false;
        return string.Equals(printed.Replace("_", "", StringComparison.Ordinal), name, StringComparison.OrdinalIgnoreCase);
    }
}
