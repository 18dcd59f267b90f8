using System.Collections;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using NewsGraphQL.Extraction.Documents;

namespace NewsGraphQL.Data.Ingest;

/// <summary>Declared metadata as one text: what is not declared leaves no trace, so a member that is added later changes no old text and no hash.</summary>
internal static class DeclaredJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { LeaveOutEmptyLists } },
    };

    /// <summary>The JSON; null when nothing is declared.</summary>
    public static string? Write(DeclaredMetadata declared)
    {
        var json = JsonSerializer.Serialize(declared, Options);
        return json == "{}" ? null : json;
    }

    /// <summary>The metadata that <see cref="Write"/> wrote.</summary>
    public static DeclaredMetadata Read(string? json) =>
        json is null ? DeclaredMetadata.None : JsonSerializer.Deserialize<DeclaredMetadata>(json, Options) ?? DeclaredMetadata.None;

    private static void LeaveOutEmptyLists(JsonTypeInfo type)
    {
        foreach (var property in type.Properties.Where(p => p.PropertyType != typeof(string) && p.PropertyType.IsAssignableTo(typeof(ICollection))))
            property.ShouldSerialize = (_, value) => value is ICollection { Count: > 0 };
    }
}
