using NewsGraphQL.Extraction.Documents;

namespace NewsGraphQL.Extraction.Organizations;

/// <summary>A stretch that names an organization.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Known">The entry of the list that it was found by; null when its words told.</param>
/// <param name="Kind">What sort of body it is.</param>
internal sealed record OrganizationMention(TextSpan Span, KnownOrganization? Known, OrganizationKind Kind);

/// <summary>An organization of the word lists.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Acronym">Its short form; null when it has none.</param>
/// <param name="Kind">What sort of body it is.</param>
/// <param name="CountryCode">The state it belongs to; null when it belongs to none or the list does not say.</param>
internal sealed record KnownOrganization(string Name, string? Acronym, OrganizationKind Kind, string? CountryCode);
