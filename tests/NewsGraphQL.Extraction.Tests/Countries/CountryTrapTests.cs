using System.Collections.Immutable;
using NewsGraphQL.Extraction.Articles;
using NewsGraphQL.Extraction.Countries;
using NewsGraphQL.Extraction.Documents;
using NewsGraphQL.Extraction.Languages;
using NewsGraphQL.Extraction.Tests.Accuracy;

namespace NewsGraphQL.Extraction.Tests.Countries;

/// <summary>Sentences in which the name of a country, a capital or a people is one, or is none: seas, towns, people, banks, teams, dishes, wars, former states.</summary>
public sealed class CountryTrapTests
{
    private static readonly Dictionary<string, CountryFinder> Finders = Language.All.ToDictionary(language => language.Code, language => new CountryFinder(language));

    public static TheoryData<string, string, string, string> Rows
    {
        get
        {
            var rows = new TheoryData<string, string, string, string>();
            foreach (var language in Language.All)
            {
                foreach (var line in File.ReadLines(Path.Combine(Corpora.Root, "tests", "NewsGraphQL.Extraction.Tests", "Countries", "Traps", language.Code + ".tsv")))
                {
                    if (line.Length > 0 && line[0] != '#' && line.Split('\t') is [var text, var codes, var optional]) rows.Add(language.Code, text, codes, optional);
                }
            }

            return rows;
        }
    }

    [Theory, MemberData(nameof(Rows))]
    public void Only_countries_are_countries(string language, string text, string codes, string optional)
    {
        var layout = new ArticleLayout { Paragraphs = [new Paragraph(0, new TextSpan(0, text.Length))] };
        var found = Finders[language].Find(AnalyzedText.Of(text, layout, Language.Get(language))).Select(country => country.Code).Except(Codes(optional)).Order(StringComparer.Ordinal);
        Assert.Equal(Codes(codes).Except(Codes(optional)).Order(StringComparer.Ordinal), found);
    }

    private static ImmutableArray<string> Codes(string cell) => cell == "-" ? [] : [.. cell.Split(' ')];
}
