using System.Text;
using NewsGraphQL.Extraction.Articles;
using NewsGraphQL.Extraction.Languages;

namespace NewsGraphQL.Extraction.Reading.Records;

/// <summary>Parts a declared byline into names: "By Anne Reader and John Roe" has two, with its label left out.</summary>
internal static class DeclaredNames
{
    private static readonly LabelList Labels = new(Language.All.SelectMany(BylineParser.Labels).Distinct(StringComparer.OrdinalIgnoreCase));
    private static readonly string[] Joiners = [.. Language.All.SelectMany(language => language.Lines("joiners.txt")).Distinct(StringComparer.Ordinal).Select(word => $" {word} ")];

    /// <summary>The names in their order.</summary>
    public static IEnumerable<string> Split(string? byline)
    {
        if (DeclaredRecord.Clean(byline) is not { Length: < 500 } text) return [];
        if (Labels.At(text) is { } label && label.Length < text.Length && text[label.Length] is ' ' or ':') text = text[label.Length..].TrimStart(' ', ':');
        var parted = new StringBuilder(text);
        foreach (var joiner in Joiners) parted.Replace(joiner, ";");
        return parted.ToString().Split([',', ';', '|', '/', '&'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
    }
}
