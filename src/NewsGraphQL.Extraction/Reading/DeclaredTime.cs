using NewsGraphQL.Extraction.Articles;
using NewsGraphQL.Extraction.Languages;

namespace NewsGraphQL.Extraction.Reading;

/// <summary>Reads the times that carriers declare: ISO 8601, RFC 822, or a date as a newspaper prints it.</summary>
internal sealed class DeclaredTime
{
    private readonly PublicationDateParser[] parsers = [.. Language.All.Select(language => new PublicationDateParser(language))];

    /// <summary>The first time stated; null when there is none.</summary>
    public PublicationTime? Parse(string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) return null;
        foreach (var parser in parsers)
        {
            if (parser.Parse(text.AsSpan().Trim()) is [var first, ..]) return first.Time;
        }

        return null;
    }
}
