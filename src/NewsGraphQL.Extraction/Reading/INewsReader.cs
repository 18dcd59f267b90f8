namespace NewsGraphQL.Extraction.Reading;

/// <summary>Reads one form of news. Never throws because of what the content says: a bad item is a <see cref="ReadResult.Refused"/>.</summary>
public interface INewsReader
{
    /// <summary>Whether content that begins so is of this form.</summary>
    /// <param name="opening">The first characters, up to some thousands, leading white space taken off.</param>
    bool Reads(string opening);

    /// <summary>The items in their order, read as they are asked for.</summary>
    IEnumerable<ReadResult> Read(NewsSource source);
}
