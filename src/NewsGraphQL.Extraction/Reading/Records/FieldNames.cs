using System.Collections.Frozen;
using NewsGraphQL.Extraction.Articles;
using NewsGraphQL.Extraction.Languages;

namespace NewsGraphQL.Extraction.Reading.Records;

/// <summary>What a named field of a record or a column of a table holds.</summary>
internal enum Field
{
    Headline,
    Body,
    Published,
    Modified,
    Url,
    Author,
    Reporter,
    Editor,
    Translator,
    Photographer,
    Section,
    Source,
    Language,
}

/// <summary>Knows fields by the names that data sets give them, in all languages.</summary>
internal sealed class FieldNames
{
    private static readonly FrozenDictionary<string, (Field Field, int Rank)> Names = Language.All
        .SelectMany(language => language.Rows("field-names.tsv", 2).Select((row, rank) => (Name: row[0], Field: Enum.Parse<Field>(row[1], ignoreCase: true), Rank: rank)))
        .DistinctBy(row => row.Name).ToFrozenDictionary(row => row.Name, row => (row.Field, row.Rank), StringComparer.Ordinal);

    private readonly DeclaredTime times = new();

    /// <summary>The field of a name, marks and case left out ("Date_Published"), with its rank among the names for it; null for an unknown name.</summary>
    public static (Field Field, int Rank)? Of(string name) =>
        name.Length <= 40 && Names.TryGetValue(Bare(name), out var found) ? found : null;

    /// <summary>Fills a record from named values.</summary>
    public void Fill(DeclaredRecord record, IEnumerable<(string Name, IReadOnlyList<string> Values)> fields)
    {
        var known = fields.Select(field => (Known: Of(field.Name), field.Values)).Where(field => field.Known is not null && field.Values.Count > 0)
            .OrderBy(field => field.Known!.Value.Rank);
        foreach (var (field, values) in known) Fill(record, field!.Value.Field, values);
    }

    private void Fill(DeclaredRecord record, Field field, IReadOnlyList<string> values)
    {
        switch (field)
        {
            case Field.Headline: record.Headline ??= DeclaredRecord.Clean(values[0]); break;
            case Field.Body: record.Body = Longer(record.Body, values); break;
            case Field.Published: record.PublishedAt ??= times.Parse(values[0]); break;
            case Field.Modified: record.ModifiedAt ??= times.Parse(values[0]); break;
            case Field.Url: record.Url ??= values[0]; break;
            case Field.Section: record.Section ??= DeclaredRecord.Clean(values[0]); break;
            case Field.Language: record.Language ??= values[0]; break;
            case Field.Source: foreach (var name in values) record.Source(name); break;
            default: Credit(record, field, values); break;
        }
    }

    private static void Credit(DeclaredRecord record, Field field, IReadOnlyList<string> values)
    {
        var role = Enum.Parse<CreditRole>(field.ToString());
        foreach (var value in values)
        {
            foreach (var name in DeclaredNames.Split(value)) record.Credit(name, role);
        }
    }

    // A record may carry a stub in one field and the text in another; several values are its paragraphs.
    private static string? Longer(string? body, IReadOnlyList<string> values)
    {
        var text = Html.HtmlText.OfFragment(string.Join('\n', values));
        return body is null || (string.IsNullOrWhiteSpace(body) && text.Length > 0) ? text : body;
    }

    private static string Bare(string name) => string.Concat(name.Where(char.IsLetterOrDigit)).ToLowerInvariant();
}
