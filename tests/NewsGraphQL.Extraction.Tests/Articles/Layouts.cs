using NewsGraphQL.Extraction.Articles;
using NewsGraphQL.Extraction.Documents;
using NewsGraphQL.Extraction.Languages;

namespace NewsGraphQL.Extraction.Tests.Articles;

/// <summary>Reads layouts for the tests beside it; lines are written with <c>/</c> between them.</summary>
internal static class Layouts
{
    private static readonly Dictionary<string, LayoutReader> Readers = Language.All.ToDictionary(language => language.Code, language => new LayoutReader(language));

    public static ArticleLayout Of(string body, string language = "id", DeclaredMetadata? declared = null) =>
        Readers[language].Read(new(body) { Declared = declared ?? DeclaredMetadata.None });

    /// <summary>The credits as "Role Name; Role Name".</summary>
    public static string Credits(this ArticleLayout layout) =>
        string.Join("; ", layout.Byline?.Credits.Select(credit => $"{credit.Role} {credit.Name}") ?? []);

    public static string[] Texts(this ArticleLayout layout, string body) => [.. layout.Paragraphs.Select(paragraph => paragraph.Span.In(body))];
}
