using System.Collections.Immutable;
using NewsGraphQL.Extraction.Documents;

namespace NewsGraphQL.Extraction.Countries;

/// <summary>How a mention names its country.</summary>
public enum CountryMentionKind
{
    /// <summary>By a name or short name ("Korea Utara", "AS", "U.S.").</summary>
    Name,

    /// <summary>By the word for its people or things ("Rusia" after a noun is a name; "Russian", "warga Amerika" are demonyms).</summary>
    Demonym,

    /// <summary>By its capital, seat of government or nickname standing for the state ("Moskow menolak", "Negeri Paman Sam").</summary>
    Metonym,
}

/// <summary>Where a country is named.</summary>
/// <param name="Span">Where the name stands in the body.</param>
/// <param name="Kind">How it is named there.</param>
public sealed record CountryMention(TextSpan Span, CountryMentionKind Kind);

/// <summary>A country of one article.</summary>
/// <param name="Code">ISO 3166-1 alpha-2, or the ISO 3166-3 code's former alpha-2 of a former state ("SU").</param>
/// <param name="SurfaceForms">The distinct forms as printed.</param>
/// <param name="Mentions">Every place that names it, in order.</param>
public sealed record ExtractedCountry(string Code, ImmutableArray<string> SurfaceForms, ImmutableArray<CountryMention> Mentions);
