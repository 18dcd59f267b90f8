using System.Collections.Immutable;
using NewsGraphQL.Extraction.Documents;

namespace NewsGraphQL.Extraction.People;

/// <summary>A person of one article, with every form and role the article gives.</summary>
public sealed record ExtractedPerson
{
    /// <summary>The longest form in the article, without honorific, rank or degree.</summary>
    public required string Name { get; init; }

    /// <summary>The distinct forms as printed, the full name first, without honorifics.</summary>
    public required ImmutableArray<string> SurfaceForms { get; init; }

    /// <summary>The roles that the article states, in order of appearance.</summary>
    public ImmutableArray<PersonRole> Roles { get; init; } = [];

    /// <summary>Every place that names the person, in order. In a body paragraph or the headline only.</summary>
    public required ImmutableArray<PersonMention> Mentions { get; init; }
}

/// <summary>How a mention names its person.</summary>
public enum MentionForm
{
    /// <summary>By the full name.</summary>
    FullName,

    /// <summary>By a part of the name, a clipping, initials or a nickname.</summary>
    ShortName,
}

/// <summary>Where a person is named, by any form.</summary>
/// <param name="Span">Half-open, without honorific or rank: "Presiden ⟦Joko Widodo⟧".</param>
/// <param name="Form">How the person is named there.</param>
public sealed record PersonMention(TextSpan Span, MentionForm Form);

/// <summary>An office or description that the article gives a person ("Menteri Pertahanan Korea Utara").</summary>
/// <param name="Title">The words as printed.</param>
/// <param name="Span">Where they stand in the body.</param>
/// <param name="CountryCode">The state named inside the role, ISO 3166-1 alpha-2; null when none is.</param>
/// <param name="Organization">The name of the organization inside the role; null when none is named.</param>
public sealed record PersonRole(string Title, TextSpan Span, string? CountryCode = null, string? Organization = null);
