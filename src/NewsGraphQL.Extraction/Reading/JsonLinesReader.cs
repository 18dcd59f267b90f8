using NewsGraphQL.Extraction.Reading.Records;

namespace NewsGraphQL.Extraction.Reading;

/// <summary>Reads JSON Lines: one object a line, held one by one; a broken line is refused by its number and the next is read.</summary>
internal sealed class JsonLinesReader : INewsReader
{
    private readonly JsonRecords records = new();

    public bool Reads(string opening)
    {
        if (opening is not ['{', ..]) return false;
        var end = opening.IndexOf('\n', StringComparison.Ordinal);
        if (end < 0) return false;
        var next = opening.AsSpan(end).TrimStart();
        return opening.AsSpan(0, end).TrimEnd() is [.., '}'] && next is ['{', ..];
    }

    public IEnumerable<ReadResult> Read(NewsSource source)
    {
        var number = 0;
        foreach (var (text, refused) in source.ReadLines())
        {
            number++;
            if (refused is not null) yield return refused;
            else if (!string.IsNullOrWhiteSpace(text)) yield return Read(text, source.Item(number));
        }
    }

    private ReadResult Read(string line, string origin)
    {
        using var document = JsonText.Parse(line, out var mistake);
        return document is null ? new ReadResult.Refused(origin, RefusalCode.MalformedJson, mistake!) : records.Read(document.RootElement, origin);
    }
}
