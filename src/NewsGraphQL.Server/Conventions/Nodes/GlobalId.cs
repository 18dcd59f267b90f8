using System.Globalization;
using System.Text;
using NewsGraphQL.Server.Conventions.Errors;

namespace NewsGraphQL.Server.Conventions.Nodes;

/// <summary>Relay's object identification in Hot Chocolate's form: base64 of <c>Type:key</c>.</summary>
/// <param name="Type">The object type's name in the schema.</param>
/// <param name="Key">The row's key.</param>
internal readonly record struct GlobalId(string Type, int Key)
{
    /// <inheritdoc/>
    public override string ToString() => Convert.ToBase64String(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{Type}:{Key}")));

    /// <summary>Reads an id.</summary>
    /// <exception cref="RequestError">It is not one that this server could have given out.</exception>
    public static GlobalId Parse(string id)
    {
        Span<byte> bytes = stackalloc byte[96];
        if (id.Length <= 128 && Convert.TryFromBase64String(id, bytes, out var length))
        {
            var parts = Encoding.UTF8.GetString(bytes[..length]).Split(':');
            if (parts.Length == 2 && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var key)
                && new GlobalId(parts[0], key) is var parsed && parsed.ToString() == id)
            {
                return parsed;
            }
        }

        throw new RequestError(ErrorCodes.InvalidId, "The id is not one that this server gave out. Ids are opaque: pass on what an `id` field returned.");
    }

    /// <summary>Reads an id of a known type.</summary>
    /// <exception cref="RequestError">It is no id, or one of another type.</exception>
    public static int Parse(string id, string type)
    {
        var parsed = Parse(id);
        return parsed.Type == type
            ? parsed.Key
            : throw new RequestError(ErrorCodes.InvalidId, $"The id belongs to an object of another type than {type}.");
    }
}
