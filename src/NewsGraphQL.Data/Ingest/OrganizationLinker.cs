using Microsoft.EntityFrameworkCore;
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

/// <summary>Says which stored organization an article means, or that it is a new one.</summary>
/// <remarks>The name decides, folded; where the article or the store knows a short form only, that form does, if it leads to one organization
/// alone. Kinds and states must not disagree ("Other" and no state agree with all). A doubt makes a new organization.</remarks>
internal sealed class OrganizationLinker(NewsDbContext db)
{
    /// <summary>The stored organization of each of <paramref name="organizations"/>, in their order; null where it must be a new one.</summary>
    public async Task<int?[]> LinkAsync(IReadOnlyList<OrganizationInArticle> organizations, CancellationToken stop)
    {
        var keys = organizations.SelectMany(o => o.Keys).Distinct(StringComparer.Ordinal).ToList();
        var known = (await db.OrganizationAliases.AsNoTracking().Where(a => keys.Contains(a.NameKey))
                .Select(a => new { a.NameKey, Own = a.Organization! }).ToListAsync(stop))
            .GroupBy(a => a.Own.Id).OrderBy(g => g.Key)
            .Select(g => new Known(g.Key, g.First().Own, NameKey.Of(g.First().Own.Acronym), g.Select(a => a.NameKey).ToHashSet(StringComparer.Ordinal))).ToList();
        var linked = new int?[organizations.Count];
        var taken = new HashSet<int>();
        for (var i = 0; i < organizations.Count; i++)
        {
            linked[i] = Choose(organizations[i], [.. known.Where(k => !taken.Contains(k.Id) && MayBe(organizations[i], k))]);
            if (linked[i] is { } id) taken.Add(id);
        }
        return linked;
    }

    private static int? Choose(OrganizationInArticle organization, IReadOnlyList<Known> known)
    {
        var same = known.Where(k => k.Row.NameKey == organization.Key).Select(k => k.Id).ToList();
        if (same.Count > 0) return Only(same);
        return Only(known.Where(k => k.Keys.Contains(organization.Key)).Select(k => k.Id))          // a form that is known for a fuller name
            ?? Only(known.Where(k => organization.Keys.Contains(k.Row.NameKey)).Select(k => k.Id)); // known so far by its short form only
    }

    private static bool MayBe(OrganizationInArticle organization, Known known) =>
        (organization.Kind == known.Row.Kind || organization.Kind == OrganizationKind.Other || known.Row.Kind == OrganizationKind.Other)
        && (organization.CountryId is null || known.Row.CountryId is null || organization.CountryId == known.Row.CountryId)
        && (organization.AcronymKey.Length == 0 || known.AcronymKey.Length == 0 || organization.AcronymKey == known.AcronymKey || organization.Key == known.Row.NameKey);

    private static int? Only(IEnumerable<int> ids) => ids.Take(2).ToList() is [var only] ? only : null;

    private sealed record Known(int Id, Organizations.Organization Row, string AcronymKey, HashSet<string> Keys);
}
