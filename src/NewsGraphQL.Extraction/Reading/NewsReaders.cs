using System.IO.Compression;
using System.Text;
using NewsGraphQL.Extraction.Articles;
using NewsGraphQL.Extraction.Documents;
using NewsGraphQL.Extraction.Languages;

namespace NewsGraphQL.Extraction.Reading;

/// <summary>Reads news of every known form; which form it is, the content says, not the file's name. Safe to use from many threads.</summary>
public sealed class NewsReaders
{
    private const int OpeningLength = 64 * 1024;

    // Asked in this order; the last takes any text.
    private readonly INewsReader[] readers = [new FeedReader(), new HtmlReader(), new JsonLinesReader(), new JsonReader(), new CsvReader(), new PlainTextReader()];
    private readonly HtmlReader pages = new();
    private readonly Dictionary<Language, LayoutReader> layouts = Language.All.ToDictionary(language => language, language => new LayoutReader(language));

    /// <summary>The items of a file, lazily. A file that is missing or cannot be opened is one refusal.</summary>
    /// <param name="path">The file; results carry it as origin, as given.</param>
    public IEnumerable<ReadResult> ReadFile(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return ReadFileLazily(path);
    }

    /// <summary>The items of a stream, lazily. The stream is read to its end and left open.</summary>
    /// <param name="content">The bytes; they need not be seekable.</param>
    /// <param name="origin">The name that results carry.</param>
    public IEnumerable<ReadResult> Read(Stream content, string origin)
    {
        ArgumentNullException.ThrowIfNull(content);
        ArgumentNullException.ThrowIfNull(origin);
        return Guarded(() => Open(content, origin), origin);
    }

    /// <summary>A plain text that is at hand already, whatever it looks like.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="origin">The name that the result carries.</param>
    public ReadResult ReadText(string text, string origin) => Read(new NewsDocument(text), origin);

    /// <summary>A page that is at hand already.</summary>
    /// <param name="html">The page.</param>
    /// <param name="origin">The name that the result carries.</param>
    public ReadResult ReadHtml(string html, string origin) => WithBody(pages.Read(html, origin));

    /// <summary>A text that is at hand with what is known about it.</summary>
    /// <param name="document">The text.</param>
    /// <param name="origin">The name that the result carries.</param>
    /// <returns>The text, or a refusal of one that holds no article.</returns>
    public ReadResult Read(NewsDocument document, string origin)
    {
        ArgumentNullException.ThrowIfNull(document);
        var opening = Encoding.UTF8.GetBytes(document.Body[..Math.Min(document.Body.Length, OpeningLength)]);
        return BinaryContent.KindOf(opening) is { } kind
            ? new ReadResult.Refused(origin, RefusalCode.BinaryFile, $"not a text but {kind}")
            : WithBody(new ReadResult.Read(document, origin));
    }

    private IEnumerable<ReadResult> ReadFileLazily(string path)
    {
        FileStream? file = null;
        ReadResult.Refused? refused = null;
        try
        {
            if (!File.Exists(path)) refused = new(path, RefusalCode.NotFound, Directory.Exists(path) ? "it is a folder" : "there is no such file");
            else file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            refused = new(path, RefusalCode.Unreadable, error.Message);
        }

        if (refused is not null) yield return refused;
        if (file is null) yield break;
        using (file)
        {
            foreach (var result in Read(file, path)) yield return result;
        }
    }

    /// <summary>Turns a failing device or archive into a refusal of the rest.</summary>
    private static IEnumerable<ReadResult> Guarded(Func<IEnumerable<ReadResult>> open, string origin)
    {
        IEnumerator<ReadResult>? items = null;
        try
        {
            for (; ;)
            {
                ReadResult result;
                try
                {
                    items ??= open().GetEnumerator();
                    if (!items.MoveNext()) yield break;
                    result = items.Current;
                }
                catch (Exception error) when (error is IOException or InvalidDataException or UnauthorizedAccessException)
                {
                    result = error is InvalidDataException
                        ? new ReadResult.Refused(origin, RefusalCode.BrokenArchive, "the compressed file is damaged or cut off before its end")
                        : new ReadResult.Refused(origin, RefusalCode.Unreadable, error.Message);
                    items = Enumerable.Empty<ReadResult>().GetEnumerator();
                }

                yield return result;
            }
        }
        finally
        {
            items?.Dispose();
        }
    }

    private IEnumerable<ReadResult> Open(Stream content, string origin)
    {
        var stream = new OpeningStream(content, OpeningLength);
        if (stream.Opening is [0x1F, 0x8B, 8, ..]) stream = new OpeningStream(new GZipStream(stream, CompressionMode.Decompress), OpeningLength);
        var bytes = stream.Opening;
        if (bytes.Length == 0) return [new ReadResult.Refused(origin, RefusalCode.EmptyFile, "the file is empty")];
        if (BinaryContent.KindOf(bytes) is { } kind) return [new ReadResult.Refused(origin, RefusalCode.BinaryFile, $"not a text but {kind}")];
        var charset = DeclaredCharset.In(bytes);
        var opening = EncodingDetector.Opening(bytes, charset).TrimStart();
        var source = new NewsSource(stream, origin, opening, EncodingDetector.Detect(bytes, charset), charset);
        return Array.Find(readers, reader => reader.Reads(opening))!.Read(source).Select(WithBody);
    }

    /// <summary>One short line that ends as no sentence does, and nothing declared beside it.</summary>
    private static bool IsHeadlineAlone(NewsDocument document)
    {
        const int mostWords = 25;
        var text = document.Body.AsSpan().Trim();
        return document.Declared == DeclaredMetadata.None && !text.ContainsAny('\n', '\r') && LineShape.Words(text) <= mostWords && !LineShape.EndsWithStop(text);
    }

    /// <summary>Refuses an item without a single paragraph.</summary>
    private ReadResult WithBody(ReadResult result)
    {
        if (result is not ReadResult.Read(var document, var origin)) return result;
        if (string.IsNullOrWhiteSpace(document.Body))
            return new ReadResult.Refused(origin, origin.Contains('#', StringComparison.Ordinal) ? RefusalCode.NoBody : RefusalCode.EmptyFile, "there is no text");
        return layouts[LanguageDetector.Detect(document)].Read(document).Paragraphs.IsEmpty || IsHeadlineAlone(document)
            ? new ReadResult.Refused(origin, RefusalCode.NoBody, "there is no article text: only a headline, links or page furniture")
            : result;
    }
}
