using System.Collections.Immutable;
using NewsGraphQL.Extraction.Documents;

namespace NewsGraphQL.Extraction.Organizations;

/// <summary>What sort of body an organization is, as far as its name tells.</summary>
public enum OrganizationKind
{
    /// <summary>Not told by the name.</summary>
    Other,

    /// <summary>An outlet or a news agency.</summary>
    Media,

    /// <summary>A ministry, agency, court, parliament, army, police or other body of a state.</summary>
    Government,

    /// <summary>A political party.</summary>
    Party,

    /// <summary>A body of several states.</summary>
    International,

    /// <summary>A company or bank.</summary>
    Company,

    /// <summary>A university, school or institute.</summary>
    Education,

    /// <summary>A club, league or sports federation.</summary>
    Sport,
}

/// <summary>An organization of one article.</summary>
public sealed record ExtractedOrganization
{
    /// <summary>The fullest form in the article, or the gazetteer's name of a known short form.</summary>
    public required string Name { get; init; }

    /// <summary>The short form that the article or the gazetteer gives ("PBB"); null when none is known.</summary>
    public string? Acronym { get; init; }

    /// <summary>What sort of body it is.</summary>
    public OrganizationKind Kind { get; init; }

    /// <summary>The state it belongs to, ISO 3166-1 alpha-2, where its name says so; else null.</summary>
    public string? CountryCode { get; init; }

    /// <summary>The distinct forms as printed.</summary>
    public required ImmutableArray<string> SurfaceForms { get; init; }

    /// <summary>Every place that names it, in order.</summary>
    public required ImmutableArray<TextSpan> Mentions { get; init; }
}
