using System.Security.Claims;
using System.Text.Json;
using Microsoft.Extensions.Options;
using NewsGraphQL.Server.Http.Keys;

namespace NewsGraphQL.Server.Http.WebSockets;

/// <summary>Finds out who is at the other end of a socket: by the headers that opened it, or by the payload of <c>connection_init</c>, since browsers cannot set the headers.</summary>
internal sealed class SocketKeys(FindKey find, IOptions<GraphQLHttpOptions> options)
{
    private const string Bearer = "Bearer ";

    /// <summary>Who it is.</summary>
    /// <exception cref="SocketClosing">The key is wrong, or there is none where one is needed.</exception>
    public async Task<ClaimsPrincipal> FindAsync(ClaimsPrincipal opener, JsonElement payload, CancellationToken stop)
    {
        if (KeyIn(payload) is { } key)
            return (await find(key, stop))?.Principal ?? throw new SocketClosing(CloseCode.Forbidden, "Forbidden: the API key is not valid");
        if (options.Value.RequireKey && KeyHolder.Of(opener) is null)
            throw new SocketClosing(CloseCode.Forbidden, "Forbidden: send an API key in the payload of connection_init as `Authorization`");
        return opener;
    }

    // Names as clients write headers, or as JavaScript writes members; some put them into `headers`.
    private static string? KeyIn(JsonElement payload)
    {
        if (payload.ValueKind != JsonValueKind.Object) return null;
        foreach (var member in payload.EnumerateObject())
        {
            if (member.Name == "headers" && KeyIn(member.Value) is { } nested) return nested;
            if (member.Value.ValueKind != JsonValueKind.String || member.Value.GetString() is not { Length: > 0 } value) continue;
            if (member.Name.Equals("authorization", StringComparison.OrdinalIgnoreCase) && value.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase)) return value[Bearer.Length..].Trim();
            if (member.Name.Equals("x-api-key", StringComparison.OrdinalIgnoreCase) || member.Name.Equals("apiKey", StringComparison.OrdinalIgnoreCase)) return value;
        }

        return null;
    }
}
