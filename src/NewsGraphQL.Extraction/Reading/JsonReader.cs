using System.Text.Json;
using NewsGraphQL.Extraction.Reading.Records;

namespace NewsGraphQL.Extraction.Reading;

/// <summary>Reads a JSON document: JSON-LD, ninjs, a record, or a list of these.</summary>
internal sealed class JsonReader : INewsReader
{
    private readonly JsonRecords records = new();

    public bool Reads(string opening) => opening is ['{' or '[', ..] && LooksLikeJson(opening);

    public IEnumerable<ReadResult> Read(NewsSource source)
    {
        var (text, refused) = source.ReadAll();
        if (text is null)
        {
            yield return refused!;
            yield break;
        }

        using var document = JsonText.Parse(text, out var mistake);
        if (document is null)
        {
            yield return new ReadResult.Refused(source.Origin, RefusalCode.MalformedJson, mistake!);
            yield break;
        }

        var items = JsonRecords.Items(document.RootElement);
        var single = document.RootElement.ValueKind == JsonValueKind.Object && items.Count == 1;
        for (var number = 1; number <= items.Count; number++) yield return records.Read(items[number - 1], single ? source.Origin : source.Item(number));
        if (items.Count == 0) yield return new ReadResult.Refused(source.Origin, RefusalCode.NoBody, "the list is empty");
    }

    // "[Jakarta] …" is a text: JSON goes on with a quotation mark, another bracket, or closes at once.
    private static bool LooksLikeJson(string opening) => opening.AsSpan(1).TrimStart() is ['"' or '{' or '[' or '}' or ']', ..];
}
