using System.Collections.Immutable;

namespace NewsGraphQL.Extraction.Countries;

/// <summary>What standing a code has.</summary>
public enum CountryStatus
{
    /// <summary>An entry of ISO 3166-1.</summary>
    Current,

    /// <summary>A state of ISO 3166-3 that is no more; its code is the alpha-2 that it had ("SU").</summary>
    Former,

    /// <summary>A code that ISO leaves to its users and that news needs ("XK", Kosovo).</summary>
    UserAssigned,
}

/// <summary>A country, territory or former state and the words for it.</summary>
public sealed record Country
{
    private const int RegionalIndicatorA = 0x1F1E6;

    /// <summary>The alpha-2 code; unique in <see cref="CountryCatalog.All"/>.</summary>
    public required string Code { get; init; }

    /// <summary>The alpha-3 code; of a former state the one that it had.</summary>
    public required string Code3 { get; init; }

    /// <summary>The numeric code, three digits; null where none was ever given.</summary>
    public string? Numeric { get; init; }

    /// <summary>The English name.</summary>
    public required string Name { get; init; }

    /// <summary>The capital in English; null where there is none.</summary>
    public string? Capital { get; init; }

    /// <summary>The region of UN M49 ("Asia").</summary>
    public required string Region { get; init; }

    /// <summary>The finest region of UN M49 that has a name ("South-eastern Asia"); null where there is none.</summary>
    public string? Subregion { get; init; }

    /// <summary>What standing the code has.</summary>
    public required CountryStatus Status { get; init; }

    /// <summary>By language code, all names and short names, the one to show first.</summary>
    public required ImmutableDictionary<string, ImmutableArray<string>> Names { get; init; }

    /// <summary>By language code, the words for its people and things; a language without such words has no entry.</summary>
    public required ImmutableDictionary<string, ImmutableArray<string>> Demonyms { get; init; }

    /// <summary>Whether the state is no more.</summary>
    public bool IsFormer => Status == CountryStatus.Former;

    /// <summary>The flag as a pair of regional indicators; null for a former state, which has none in Unicode.</summary>
    public string? Flag => IsFormer
        ? null
        : string.Concat(Code.Select(letter => char.ConvertFromUtf32(RegionalIndicatorA + letter - 'A')));

    /// <summary>The name to show in a language; the English one where the language has no word lists.</summary>
    /// <param name="language">A folder name under <c>Languages</c> ("id").</param>
    public string NameIn(string language) => Names.TryGetValue(language, out var names) ? names[0] : Name;
}
