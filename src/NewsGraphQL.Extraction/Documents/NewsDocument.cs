namespace NewsGraphQL.Extraction.Documents;

/// <summary>A text that is being read: its body as it stands and what its carrier declared about it.</summary>
/// <param name="Body">The article's text exactly as read (of a plain text file, the whole file without its byte order mark). Every span points into it.</param>
public sealed record NewsDocument(string Body)
{
    /// <summary>What the carrier (an HTML page, a feed, a JSON record) says about the article; empty for plain text.</summary>
    public DeclaredMetadata Declared { get; init; } = DeclaredMetadata.None;
}
