using System.Buffers.Text;
using System.Globalization;
using System.Text.Json;
using NewsGraphQL.Server.Conventions.Errors;

namespace NewsGraphQL.Server.Conventions.Connections;

/// <summary>A place in a list: the values of all its sort keys, opaque to the client.</summary>
/// <remarks>Base64url of a JSON array: a version, a fingerprint of the order, then the values. A cursor of another order is refused, because it would name another place.</remarks>
internal static class Cursor
{
    private const int Version = 1;

    /// <summary>Writes the cursor of the item that has these key values.</summary>
    public static string Write(IReadOnlyList<object?> values, string order)
    {
        var content = new object?[values.Count + 2];
        content[0] = Version;
        content[1] = order;
        for (var i = 0; i < values.Count; i++) content[i + 2] = Portable(values[i]);
        return Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(content));
    }

    /// <summary>Reads the key values of a cursor.</summary>
    /// <param name="cursor">What a client sent.</param>
    /// <param name="types">The keys' types.</param>
    /// <param name="order">The fingerprint of the list's order.</param>
    /// <exception cref="RequestError">It is no cursor, or one of another list or order.</exception>
    public static object?[] Read(string cursor, IReadOnlyList<Type> types, string order)
    {
        try
        {
            using var json = JsonDocument.Parse(Base64Url.DecodeFromChars(cursor));
            var content = json.RootElement;
            if (content.GetArrayLength() == types.Count + 2 && content[0].GetInt32() == Version && content[1].GetString() == order)
            {
                return [.. types.Select((type, i) => Value(content[i + 2], type))];
            }
        }
        catch (Exception wrong) when (wrong is FormatException or JsonException or InvalidOperationException or OverflowException or KeyNotFoundException)
        {
            // Not one of ours: told below.
        }

        throw Wrong();
    }

    /// <summary>What a client hears of a cursor that names no place.</summary>
    public static RequestError Wrong() => new(ErrorCodes.InvalidCursor, "The cursor is not one of this list in this order. Pass on what `pageInfo` or an edge returned for the same `order`, or leave it out to begin anew.");

    private static object? Portable(object? value) => value switch
    {
        DateTime time => time.Ticks,
        Enum constant => Convert.ToInt64(constant, CultureInfo.InvariantCulture),
        _ => value,
    };

    private static object? Value(JsonElement value, Type type)
    {
        if (value.ValueKind == JsonValueKind.Null) return Expressions.IsNullable(type) ? null : throw new FormatException();
        var bare = Nullable.GetUnderlyingType(type) ?? type;
        if (bare == typeof(string)) return value.GetString();
        if (bare == typeof(bool)) return value.GetBoolean();
        if (bare == typeof(DateTime)) return value.GetInt64() is >= 0 and var ticks && ticks <= DateTime.MaxValue.Ticks ? new DateTime(ticks, DateTimeKind.Utc) : throw new FormatException();
        if (bare.IsEnum) return Enum.ToObject(bare, value.GetInt64());
        return double.IsFinite(value.GetDouble()) ? Convert.ChangeType(value.GetDouble(), bare, CultureInfo.InvariantCulture) : throw new FormatException();
    }
}
