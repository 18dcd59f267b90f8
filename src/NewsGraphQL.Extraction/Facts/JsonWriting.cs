using System.Text.Json;
using NewsGraphQL.Extraction.Documents;

namespace NewsGraphQL.Extraction.Facts;

/// <summary>The shapes that the facts are written in.</summary>
internal static class JsonWriting
{
    public static void WriteList<T>(this Utf8JsonWriter writer, string name, IEnumerable<T> items, Action<Utf8JsonWriter, T> write)
    {
        writer.WriteStartArray(name);
        foreach (var item in items) write(writer, item);
        writer.WriteEndArray();
    }

    public static void WriteStrings(this Utf8JsonWriter writer, string name, IEnumerable<string> values) =>
        writer.WriteList(name, values, (_, value) => writer.WriteStringValue(value));

    /// <summary>Writes nothing where there is no value.</summary>
    public static void WriteOptional(this Utf8JsonWriter writer, string name, string? value)
    {
        if (value is not null) writer.WriteString(name, value);
    }

    public static void WriteSpan(this Utf8JsonWriter writer, TextSpan span)
    {
        writer.WriteNumber("start", span.Start);
        writer.WriteNumber("end", span.End);
    }
}
