using System.Text.RegularExpressions;
using NewsGraphQL.Server.Conventions.Scalars;

namespace NewsGraphQL.Server.Countries;

/// <summary>A country's two-letter code.</summary>
internal sealed partial class CountryCodeScalar() : CodeScalar(
    "CountryCode",
    "A country by its ISO 3166-1 alpha-2 code in capitals (`ID`, `US`), or the former code of a former state (`SU`).",
    Pattern(),
    "https://www.iso.org/iso-3166-country-codes.html")
{
    [GeneratedRegex(@"^[A-Z]{2}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
