using NewsGraphQL.Extraction.Organizations;

namespace NewsGraphQL.Data.Ingest;

/// <summary>Says which stored organization an article means, or that it is a new one.</summary>
/// <remarks>The name decides, folded; where the article or the store knows a short form only, that form does, if it leads to one organization
/// alone. Kinds and states must not disagree ("Other" and no state agree with all). A doubt makes a new organization.</remarks>
internal static class OrganizationMatcher
{
    /// <summary>The stored organization of each of <paramref name="organizations"/>, in their order; null where it must be a new one.</summary>
    /// <param name="organizations">Those of the article.</param>
    /// <param name="stored">Those of the store that have a form in common with one of them, by rising key.</param>
    public static int?[] Match(IReadOnlyList<OrganizationInArticle> organizations, IReadOnlyList<StoredOrganization> stored)
    {
        var linked = new int?[organizations.Count];
        var taken = new HashSet<int>();
        for (var i = 0; i < organizations.Count; i++)
        {
            linked[i] = Choose(organizations[i], [.. stored.Where(k => !taken.Contains(k.Row.Id) && MayBe(organizations[i], k))]);
            if (linked[i] is { } id) taken.Add(id);
        }
        return linked;
    }

    private static int? Choose(OrganizationInArticle organization, List<StoredOrganization> known)
    {
        var same = known.Where(k => k.Row.NameKey == organization.Key).Select(k => k.Row.Id).ToList();
        if (same.Count > 0) return Only(same);
        return Only(known.Where(k => k.Keys.Contains(organization.Key)).Select(k => k.Row.Id))          // a form that is known for a fuller name
            ?? Only(known.Where(k => organization.Keys.Contains(k.Row.NameKey)).Select(k => k.Row.Id)); // known so far by its short form only
    }

    private static bool MayBe(OrganizationInArticle organization, StoredOrganization known) =>
        (organization.Kind == known.Row.Kind || organization.Kind == OrganizationKind.Other || known.Row.Kind == OrganizationKind.Other)
        && (organization.CountryId is null || known.Row.CountryId is null || organization.CountryId == known.Row.CountryId)
        && (organization.AcronymKey.Length == 0 || known.AcronymKey.Length == 0 || organization.AcronymKey == known.AcronymKey || organization.Key == known.Row.NameKey);

    private static int? Only(IEnumerable<int> ids) => ids.Take(2).ToList() is [var only] ? only : null;
}
