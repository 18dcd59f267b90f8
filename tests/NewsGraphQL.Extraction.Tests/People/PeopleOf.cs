using NewsGraphQL.Extraction.Documents;
using NewsGraphQL.Extraction.People;

namespace NewsGraphQL.Extraction.Tests.People;

/// <summary>The people of a text written for a case.</summary>
internal static class PeopleOf
{
    private static readonly NewsExtractor Extractor = new();

    public static IReadOnlyList<ExtractedPerson> Text(string text) => Extractor.Extract(new NewsDocument(text)).People;

    public static string Names(string text) => string.Join("; ", Text(text).Select(person => person.Name));

    public static string Forms(string text) => string.Join("; ", Text(text).Select(person => string.Join(" = ", person.SurfaceForms)));

    public static string Roles(string text) => string.Join("; ", Text(text).SelectMany(person => person.Roles).Select(role => role.Title));
}
