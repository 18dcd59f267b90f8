using System.Collections.Frozen;
using System.Collections.Immutable;
using NewsGraphQL.Extraction.Languages;

namespace NewsGraphQL.Extraction.Countries;

/// <summary>All countries that a text can name: ISO 3166-1, the former states that news still names, and Kosovo.</summary>
public static class CountryCatalog
{
    private const int Columns = 8;

    /// <summary>Every entry, ordered by <see cref="Country.Code"/>.</summary>
    public static ImmutableArray<Country> All { get; } = Read();

    private static readonly FrozenDictionary<string, Country> ByCode = All.ToFrozenDictionary(country => country.Code, StringComparer.Ordinal);

    /// <summary>The country with this alpha-2 code in capitals; null when there is none.</summary>
    public static Country? Find(string code) => ByCode.GetValueOrDefault(code);

    private static ImmutableArray<Country> Read()
    {
        var names = PerLanguage(language => language.Rows("country-names.tsv", 3));
        var demonyms = PerLanguage(language => language.Rows("demonyms.tsv", 2));
        return
        [
            .. LexiconFile.Rows("Countries/countries.tsv", Columns)
                .Select(row => new Country
                {
                    Code = row[0],
                    Code3 = row[1],
                    Numeric = OrNull(row[2]),
                    Name = row[3],
                    Capital = OrNull(row[4]),
                    Region = row[5],
                    Subregion = OrNull(row[6]),
                    Status = Status(row[7]),
                    Names = Forms(names, row[0]),
                    Demonyms = Forms(demonyms, row[0]),
                })
                .OrderBy(country => country.Code, StringComparer.Ordinal),
        ];
    }

    private static List<(string Language, ILookup<string, string> Forms)> PerLanguage(Func<Language, IReadOnlyList<string[]>> rows) =>
        [.. Language.All.Select(language => (language.Code, rows(language).ToLookup(row => row[0], row => row[1], StringComparer.Ordinal)))];

    private static ImmutableDictionary<string, ImmutableArray<string>> Forms(List<(string Language, ILookup<string, string> Forms)> lists, string code) =>
        lists.Where(list => list.Forms.Contains(code))
            .ToImmutableDictionary(list => list.Language, list => list.Forms[code].ToImmutableArray(), StringComparer.Ordinal);

    private static string? OrNull(string cell) => cell.Length == 0 ? null : cell;

    private static CountryStatus Status(string word) => word switch
    {
        "current" => CountryStatus.Current,
        "former" => CountryStatus.Former,
        "user-assigned" => CountryStatus.UserAssigned,
        _ => throw new InvalidDataException($"Countries/countries.tsv: no such status: '{word}'"),
    };
}
