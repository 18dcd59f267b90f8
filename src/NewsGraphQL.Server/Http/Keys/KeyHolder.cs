using System.Security.Claims;

namespace NewsGraphQL.Server.Http.Keys;

/// <summary>Whom a key belongs to and what it allows.</summary>
/// <param name="Name">What its maker calls it.</param>
/// <param name="MayRead">Whether it allows queries and subscriptions where reading is closed.</param>
/// <param name="MayWrite">Whether it allows mutations.</param>
internal sealed record KeyHolder(string Name, bool MayRead, bool MayWrite)
{
    /// <summary>The authentication type of those who sent a key.</summary>
    public const string Scheme = "ApiKey";

    private const string Scope = "scope";

    /// <summary>The holder as the request's user.</summary>
    public ClaimsPrincipal Principal => new(new ClaimsIdentity(
        [new Claim(ClaimTypes.Name, Name), new Claim(Scope, MayRead ? "read" : ""), new Claim(Scope, MayWrite ? "write" : "")], Scheme));

    /// <summary>The holder of the key that a request came with; null when it came without one.</summary>
    public static KeyHolder? Of(ClaimsPrincipal? user) => user?.Identities.FirstOrDefault(identity => identity.AuthenticationType == Scheme) is { } identity
        ? new KeyHolder(identity.Name!, identity.HasClaim(Scope, "read"), identity.HasClaim(Scope, "write"))
        : null;
}

/// <summary>The holder of a key; null for anything that is not one, or no longer.</summary>
internal delegate Task<KeyHolder?> FindKey(string key, CancellationToken stop);

/// <summary>Whether any key was made.</summary>
internal delegate Task<bool> HasKeys(CancellationToken stop);
