using NewsGraphQL.Extraction.Organizations;

namespace NewsGraphQL.Data.Ingest;

/// <summary>An organization of the article at hand, before it is known which one that is.</summary>
/// <param name="Name">The full name.</param>
/// <param name="Acronym">The short form; null when none is known.</param>
/// <param name="Kind">What sort of body it is.</param>
/// <param name="CountryId">The state that it belongs to; null when not told.</param>
/// <param name="Forms">The distinct forms, the name and the acronym included.</param>
internal sealed record OrganizationInArticle(string Name, string? Acronym, OrganizationKind Kind, int? CountryId, IReadOnlyList<string> Forms)
{
    /// <summary>The folded name.</summary>
    public string Key { get; } = NameKey.Of(Name);

    /// <summary>The folded acronym; empty without one.</summary>
    public string AcronymKey { get; } = NameKey.Of(Acronym);

    /// <summary>The slug wished for, should it be new.</summary>
    public string Slug => Slugs.Of(Name, "organization");

    /// <summary>Every folded form.</summary>
    public HashSet<string> Keys { get; } = Forms.Select(NameKey.Of).Where(k => k.Length > 0).ToHashSet(StringComparer.Ordinal);

    /// <summary>An organization as extraction gives it.</summary>
    public static OrganizationInArticle Of(ExtractedOrganization organization, IReadOnlyDictionary<string, int> countries) => new(
        organization.Name, organization.Acronym, organization.Kind,
        organization.CountryCode is { } code && countries.TryGetValue(code, out var country) ? country : null,
        [.. organization.SurfaceForms.Append(organization.Name).Append(organization.Acronym ?? organization.Name).Distinct(StringComparer.Ordinal)]);

    /// <summary>An outlet of which a source line gives the name and no more.</summary>
    public static OrganizationInArticle Outlet(string name) => new(name, null, OrganizationKind.Media, null, [name]);
}
