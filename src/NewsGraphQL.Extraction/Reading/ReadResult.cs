using NewsGraphQL.Extraction.Documents;

namespace NewsGraphQL.Extraction.Reading;

/// <summary>What became of one item of a source: a document, or a refusal that says why. Reading goes on after either.</summary>
/// <param name="Origin">Where the item stands: the file, and inside a file of many items its number from 1 ("feed.xml#3").</param>
public abstract record ReadResult(string Origin)
{
    /// <summary>An item that was read.</summary>
    /// <param name="Document">The text with what was declared beside it.</param>
    /// <param name="Origin">Where the item stands.</param>
    public sealed record Read(NewsDocument Document, string Origin) : ReadResult(Origin);

    /// <summary>An item that could not be read.</summary>
    /// <param name="Origin">Where the item stands.</param>
    /// <param name="Code">One of <see cref="RefusalCode"/>; stable, for programs.</param>
    /// <param name="Reason">One line for the person who imports.</param>
    public sealed record Refused(string Origin, string Code, string Reason) : ReadResult(Origin);
}
