using NewsGraphQL.Extraction.Countries;
using NewsGraphQL.Extraction.Languages;

namespace NewsGraphQL.Extraction.Tests.Countries;

public sealed class CountryCatalogTests
{
    [Fact]
    public void All_249_entries_of_ISO_3166_1_are_there() =>
        Assert.Equal(249, CountryCatalog.All.Count(country => country.Status == CountryStatus.Current));

    [Fact]
    public void Codes_are_well_formed_and_no_two_countries_share_one()
    {
        var all = CountryCatalog.All;
        Assert.All(all, country => Assert.Matches("^[A-Z]{2}$", country.Code));
        Assert.All(all, country => Assert.Matches("^[A-Z]{3}$", country.Code3));
        Assert.All(all.Where(country => country.Numeric is not null), country => Assert.Matches("^[0-9]{3}$", country.Numeric!));
        Assert.Equal(all.Length, all.Select(country => country.Code).Distinct().Count());
        Assert.Equal(all.Length, all.Select(country => country.Code3).Distinct().Count());
        Assert.All(all.Where(country => country.Status == CountryStatus.Current), country => Assert.NotNull(country.Numeric));
    }

    [Fact]
    public void Every_country_has_a_name_in_every_language() =>
        Assert.All(Language.All, language => Assert.All(CountryCatalog.All, country => Assert.True(country.Names.ContainsKey(language.Code), country.Code)));

    [Fact]
    public void The_English_name_is_the_first_of_the_English_list() =>
        Assert.All(CountryCatalog.All, country => Assert.Equal(country.Name, country.NameIn("en")));

    [Fact]
    public void No_form_of_a_language_names_two_countries() =>
        Assert.All(Language.All, language => Assert.All(
            CountryCatalog.All.SelectMany(country => country.Names[language.Code].Concat(country.Demonyms.GetValueOrDefault(language.Code, []))).GroupBy(form => form),
            forms => Assert.True(forms.Count() == 1, forms.Key)));

    [Theory]
    [InlineData("ID", "IDN", "360", "Indonesia", "Indonesia", "Jakarta", "Asia", "South-eastern Asia", "🇮🇩")]
    [InlineData("NL", "NLD", "528", "Netherlands", "Belanda", "Amsterdam", "Europe", "Western Europe", "🇳🇱")]
    [InlineData("KP", "PRK", "408", "North Korea", "Korea Utara", "Pyongyang", "Asia", "Eastern Asia", "🇰🇵")]
    [InlineData("XK", "XKX", null, "Kosovo", "Kosovo", "Pristina", "Europe", "Southern Europe", "🇽🇰")]
    [InlineData("SU", "SUN", "810", "Soviet Union", "Uni Soviet", "Moscow", "Europe", "Eastern Europe", null)]
    public void A_country_is_complete(
        string code, string code3, string? numeric, string english, string indonesian, string capital, string region, string subregion, string? flag)
    {
        var country = CountryCatalog.Find(code);
        Assert.NotNull(country);
        Assert.Equal(
            (code3, numeric, english, indonesian, capital, region, subregion, flag),
            (country.Code3, country.Numeric, country.NameIn("en"), country.NameIn("id"), country.Capital, country.Region, country.Subregion, country.Flag));
    }

    [Fact]
    public void An_unknown_code_is_nothing() => Assert.Null(CountryCatalog.Find("ZZ"));
}
