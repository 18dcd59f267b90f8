using System.Formats.Tar;
using System.IO.Compression;
using System.Text;
using NewsGraphQL.Extraction.Reading;

namespace NewsGraphQL.Extraction.Tests.Reading;

/// <summary>Archives and compressed files are read as what is in them, item by item.</summary>
public sealed class PackedFilesTests
{
    private const string Text = "Panen raya\n\nBeras dari lembah tiba di pelabuhan pada Senin pagi, kata petugas di sana.";
    private const string Lines = "{\"body\": \"Kapal pertama tiba pada pagi hari di pelabuhan.\"}\n{\"body\": \n{\"body\": \"Kapal kedua tiba pada malam hari di pelabuhan.\"}\n";

    private readonly NewsReaders _readers = new();

    [Fact]
    public void A_zip_archive_is_read_file_by_file_without_hidden_ones()
    {
        using var zip = Zip(("a/satu.txt", Bytes(Text)), (".tersembunyi", Bytes(Text)), ("__MACOSX/a", Bytes(Text)), ("b.jsonl", Bytes(Lines)), ("c.jsonl.gz", Gzip(Bytes(Lines))));
        Assert.Equal(
            ["news.zip/a/satu.txt", "news.zip/b.jsonl#1", "news.zip/b.jsonl#2 MALFORMED_JSON", "news.zip/b.jsonl#3", "news.zip/c.jsonl.gz#1", "news.zip/c.jsonl.gz#2 MALFORMED_JSON", "news.zip/c.jsonl.gz#3"],
            Read(zip, "news.zip"));
    }

    [Fact]
    public void A_compressed_tar_archive_is_read_file_by_file()
    {
        using var tar = new MemoryStream();
        using (var writer = new TarWriter(tar, leaveOpen: true))
        {
            foreach (var (name, content) in new[] { ("a.txt", Text), ("b.jsonl", Lines) })
                writer.WriteEntry(new PaxTarEntry(TarEntryType.RegularFile, name) { DataStream = new MemoryStream(Bytes(content)) });
        }
        string[] expected = ["news/a.txt", "news/b.jsonl#1", "news/b.jsonl#2 MALFORMED_JSON", "news/b.jsonl#3"];
        Assert.Equal(expected, Read(new MemoryStream(tar.ToArray()), "news"));
        Assert.Equal(expected, Read(new MemoryStream(Gzip(tar.ToArray())), "news"));
        Assert.Equal(expected, Read(new MemoryStream(Zstandard(tar.ToArray())), "news"));
    }

    [Fact]
    public void A_Zstandard_file_is_read_and_one_that_is_cut_off_is_refused()
    {
        var packed = Zstandard(Bytes(Lines));
        Assert.Equal(["x#1", "x#2 MALFORMED_JSON", "x#3"], Read(new MemoryStream(packed), "x"));
        Assert.Contains("x BROKEN_ARCHIVE", Read(new MemoryStream(packed[..^12]), "x"));
    }

    [Fact]
    public void A_damaged_file_of_an_archive_spoils_no_other()
    {
        using var zip = Zip(("a.gz", Gzip(Bytes(Text))[..^9]), ("b.txt", Bytes(Text)));
        Assert.Equal(["n.zip/a.gz BROKEN_ARCHIVE", "n.zip/b.txt"], Read(zip, "n.zip"));
    }

    [Fact]
    public void An_office_document_and_an_archive_that_comes_through_a_pipe_are_refused_by_name()
    {
        using var office = Zip(("[Content_Types].xml", Bytes("<Types/>")), ("word/document.xml", Bytes("<w/>")));
        Assert.Equal("not a text but an office document", Assert.IsType<ReadResult.Refused>(Assert.Single(_readers.Read(office, "a.docx"))).Reason);
        using var zip = Zip(("a.txt", Bytes(Text)));
        using var pipe = new GZipStream(new MemoryStream(Gzip(zip.ToArray())), CompressionMode.Decompress);
        Assert.Equal(["- BINARY_FILE"], Read(pipe, "-"));
    }

    private List<string> Read(Stream content, string origin) =>
        [.. _readers.Read(content, origin).Select(result => result is ReadResult.Refused refused ? $"{result.Origin} {refused.Code}" : result.Origin)];

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    private static byte[] Gzip(byte[] content)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest)) gzip.Write(content);
        return packed.ToArray();
    }

    private static byte[] Zstandard(byte[] content)
    {
        using var compressor = new ZstdSharp.Compressor();
        return compressor.Wrap(content).ToArray();
    }

    private static MemoryStream Zip(params (string Name, byte[] Content)[] files)
    {
        var packed = new MemoryStream();
        using (var zip = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in files)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(content);
            }
        }
        packed.Position = 0;
        return packed;
    }
}
