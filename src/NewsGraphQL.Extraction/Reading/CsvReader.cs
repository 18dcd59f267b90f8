using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using NewsGraphQL.Extraction.Reading.Records;

namespace NewsGraphQL.Extraction.Reading;

/// <summary>Reads a table whose first row names its columns, row by row; a broken row is refused by its number and the next is read.</summary>
internal sealed class CsvReader : INewsReader
{
    private const string Delimiters = ",;\t|";

    private readonly FieldNames fields = new();

    public bool Reads(string opening) => DelimiterOf(opening) is not null;

    public IEnumerable<ReadResult> Read(NewsSource source)
    {
        using var text = source.OpenText();
        using var parser = new CsvParser(text, Configuration(DelimiterOf(source.Opening) ?? ','), leaveOpen: true);
        string[] names = [];
        for (var number = 0; ; number++)
        {
            var row = Next(parser, source.Item(number), out var refused, out var atEnd);
            if (refused is not null) yield return refused;
            if (atEnd) yield break;
            if (row is null) continue;
            if (number == 0) names = row;
            else yield return Read(names, row, source.Item(number));
        }
    }

    private ReadResult Read(string[] names, string[] row, string origin)
    {
        if (row.Length > names.Length && !row.AsSpan(names.Length).ToArray().All(string.IsNullOrWhiteSpace))
            return new ReadResult.Refused(origin, RefusalCode.MalformedCsv, $"the row has {row.Length} columns, the table {names.Length}");
        var record = new DeclaredRecord();
        fields.Fill(record, names.Zip(row, (name, value) => (name, (IReadOnlyList<string>)(string.IsNullOrWhiteSpace(value) ? [] : [value]))));
        return record.ToResult(origin);
    }

    private static string[]? Next(CsvParser parser, string origin, out ReadResult.Refused? refused, out bool atEnd)
    {
        (refused, atEnd) = (null, false);
        try
        {
            atEnd = !parser.Read();
            return atEnd ? null : parser.Record;
        }
        catch (MaxFieldSizeException)
        {
            refused = new(origin, RefusalCode.TooLarge, "a cell is longer than the reader takes; a quotation mark may be missing");
            atEnd = true;
        }
        catch (CsvHelperException)
        {
            refused = new(origin, RefusalCode.MalformedCsv, "a quotation mark stands where none may");
        }

        return null;
    }

    private static CsvConfiguration Configuration(char delimiter) => new(CultureInfo.InvariantCulture)
    {
        Delimiter = delimiter.ToString(),
        HasHeaderRecord = false,
        BadDataFound = null,
        MaxFieldSize = NewsSource.LongestItem / sizeof(char),
        Encoding = Encoding.UTF8,
    };

    /// <summary>The sign that parts the names of the first row so that one of them holds text and another a headline, a day or an address; null for any other text.</summary>
    private static char? DelimiterOf(string opening)
    {
        var end = opening.AsSpan().IndexOfAny('\n', '\r');
        if (end <= 0 || end > 2000) return null;
        foreach (var delimiter in Delimiters)
        {
            var columns = opening[..end].Split(delimiter).Select(name => FieldNames.Of(name.Trim().Trim('"', '\uFEFF'))?.Field).ToList();
            if (columns.Count > 1 && columns.Contains(Field.Body) && columns.Exists(field => field is not null and not Field.Body)) return delimiter;
        }

        return null;
    }
}
