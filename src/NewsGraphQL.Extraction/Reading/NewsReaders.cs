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

    // A file in an archive in a compressed file; deeper ones are made to trouble programs.
    private const int DeepestPacking = 3;

    // Asked in this order; the last takes any text.
    private readonly INewsReader[] readers = [new FeedReader(), new HtmlReader(), new JsonLinesReader(), new JsonReader(), new CsvReader(), new PlainTextReader()];
    private readonly HtmlReader pages = new();
    private readonly Dictionary<Language, LayoutReader> layouts = Language.All.ToDictionary(language => language, language => new LayoutReader(language));

    /// <summary>The items of a file, lazily. A file that is missing or cannot be opened is one refusal.</summary>
    /// <param name="path">The file; results carry it as origin, as given.</param>
    /// <param name="watch">Puts a stream around the opened file, to see how far it is read; null for none.</param>
    public IEnumerable<ReadResult> ReadFile(string path, Func<Stream, Stream>? watch = null)
    {
        ArgumentNullException.ThrowIfNull(path);
        return ReadFileLazily(path, watch);
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

    private IEnumerable<ReadResult> ReadFileLazily(string path, Func<Stream, Stream>? watch)
    {
        Stream? file = null;
        ReadResult.Refused? refused = null;
        try
        {
            if (!File.Exists(path)) refused = new(path, RefusalCode.NotFound, Directory.Exists(path) ? "it is a folder" : "there is no such file");
            else file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
            if (file is not null && watch is not null) file = watch(file);
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
                catch (Exception error) when (error is IOException or InvalidDataException or UnauthorizedAccessException or ZstdSharp.ZstdException)
                {
                    result = error is InvalidDataException or ZstdSharp.ZstdException or EndOfStreamException
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

    private IEnumerable<ReadResult> Open(Stream content, string origin, int depth = 0)
    {
        var stream = new OpeningStream(content, OpeningLength);
        for (; depth < DeepestPacking && PackedFiles.Unpacked(stream) is { } unpacked; depth++) stream = new OpeningStream(unpacked, OpeningLength);
        var bytes = stream.Opening;
        if (bytes.Length == 0) return [new ReadResult.Refused(origin, RefusalCode.EmptyFile, "the file is empty")];
        if (depth < DeepestPacking && PackedFiles.IsTar(bytes)) return OpenTar(stream, origin, depth + 1);
        if (depth == 0 && PackedFiles.IsZip(bytes) && content.CanSeek) return OpenZip(content, origin);
        if (BinaryContent.KindOf(bytes) is { } kind) return [new ReadResult.Refused(origin, RefusalCode.BinaryFile, $"not a text but {kind}")];
        var charset = DeclaredCharset.In(bytes);
        var opening = EncodingDetector.Opening(bytes, charset).TrimStart();
        var source = new NewsSource(stream, origin, opening, EncodingDetector.Detect(bytes, charset), charset);
        return Array.Find(readers, reader => reader.Reads(opening))!.Read(source).Select(WithBody);
    }

    private IEnumerable<ReadResult> OpenTar(Stream content, string origin, int depth)
    {
        foreach (var (name, file) in PackedFiles.InTar(content))
        {
            foreach (var result in Open(file, $"{origin}/{name}", depth)) yield return result;
        }
    }

    private IEnumerable<ReadResult> OpenZip(Stream content, string origin)
    {
        content.Position = 0;
        using var zip = new ZipArchive(content, ZipArchiveMode.Read, leaveOpen: true);
        if (PackedFiles.InZip(zip) is not { } entries)
        {
            yield return new ReadResult.Refused(origin, RefusalCode.BinaryFile, "not a text but an office document");
            yield break;
        }
        foreach (var entry in entries)
        {
            var place = $"{origin}/{entry.FullName}";
            if (entry.IsEncrypted)
            {
                yield return new ReadResult.Refused(place, RefusalCode.Unreadable, "it is locked with a password");
                continue;
            }
            foreach (var result in Guarded(() => OpenEntry(entry, place), place)) yield return result; // a damaged one spoils no other
        }
    }

    private IEnumerable<ReadResult> OpenEntry(ZipArchiveEntry entry, string place)
    {
        using var file = entry.Open();
        foreach (var result in Open(file, place, 1)) yield return result;
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
