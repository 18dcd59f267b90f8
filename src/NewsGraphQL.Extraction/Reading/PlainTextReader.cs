namespace NewsGraphQL.Extraction.Reading;

/// <summary>Reads a plain text: the whole of it is the body, exactly as it stands.</summary>
internal sealed class PlainTextReader : INewsReader
{
    public bool Reads(string opening) => true;

    public IEnumerable<ReadResult> Read(NewsSource source)
    {
        var (text, refused) = source.ReadAll();
        yield return text is null ? refused! : new ReadResult.Read(new(text), source.Origin);
    }
}
