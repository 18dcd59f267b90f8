using System.IO.Compression;
using System.Text;
using NewsGraphQL.Extraction.Reading;

namespace NewsGraphQL.Extraction.Tests.Reading;

public sealed class EncodingTests
{
    private const string Text = "Panen raya di Lembah Anai\nJAKARTA — “Hasilnya baik,” kata Menteri Pertanian Rukmi Darsono, Senin. Petani José Anwar setuju.\n";

    public static TheoryData<string, Encoding, bool> Encodings => new()
    {   // name, encoding, with its byte order mark
        { "utf-8", new UTF8Encoding(false), false },
        { "utf-8 with mark", new UTF8Encoding(true), true },
        { "utf-16le", new UnicodeEncoding(false, false), false },
        { "utf-16le with mark", new UnicodeEncoding(false, true), true },
        { "utf-16be", new UnicodeEncoding(true, false), false },
        { "utf-16be with mark", new UnicodeEncoding(true, true), true },
        { "utf-32le with mark", new UTF32Encoding(false, true), true },
        { "windows-1252", CodePagesEncodingProvider.Instance.GetEncoding(1252)!, false },
    };

    [Theory, MemberData(nameof(Encodings))]
    public void Text_is_the_same_in_every_encoding(string name, Encoding encoding, bool marked)
    {
        byte[] bytes = [.. marked ? encoding.GetPreamble() : [], .. encoding.GetBytes(Text)];

        var read = Assert.IsType<ReadResult.Read>(Assert.Single(Sources.Read(bytes, name)));

        Assert.Equal(Text, read.Document.Body);
        Assert.Equal(name, read.Origin);
    }

    public static TheoryData<string, byte[]> Refused => new()
    {
        { RefusalCode.EmptyFile, [] },
        { RefusalCode.EmptyFile, " \r\n\t "u8.ToArray() },
        { RefusalCode.EmptyFile, [0xEF, 0xBB, 0xBF] },
        { RefusalCode.BinaryFile, [0x89, .. "PNG\r\n"u8, 0x1A, 0x0A, 0, 0, 0, 13] },
        { RefusalCode.BinaryFile, [.. "%PDF-1.7\n"u8, 0xE2, 0xE3] },
        { RefusalCode.BrokenArchive, [0x50, 0x4B, 3, 4, 20, 0, 6, 0] },
        { RefusalCode.BinaryFile, [.. "Sebuah teks"u8, 0, .. "dengan satu nol di dalamnya, selebihnya biasa saja."u8] },
        { RefusalCode.BinaryFile, [1, 2, 3, 4, 5, 6, 7, 14, 15, 16, 65, 66] },
        { RefusalCode.UnknownEncoding, [.. "Teks "u8, 0x81, 0x8D, 0x90, .. " lama."u8] },
        { RefusalCode.NoBody, "Panen Raya di Lembah Anai\n27 Juli 2023, 21:20 WIB\n"u8.ToArray() },
        { RefusalCode.NoBody, "Panen Raya di Lembah Anai Dimulai Pekan Depan\n"u8.ToArray() },
        { RefusalCode.NoBody, "Rail strike ends after nine days of talks"u8.ToArray() },
        { RefusalCode.NoBody, "Baca Juga: Panen Raya di Lembah Anai\nADVERTISEMENT\n"u8.ToArray() },
    };

    [Theory, MemberData(nameof(Refused))]
    public void What_is_no_article_text_is_refused_with_its_code(string code, byte[] bytes)
    {
        var refused = Assert.IsType<ReadResult.Refused>(Assert.Single(Sources.Read(bytes)));

        Assert.Equal(code, refused.Code);
        Assert.NotEmpty(refused.Reason);
        Assert.DoesNotContain('\n', refused.Reason);
    }

    [Theory]
    [InlineData("The strike ended on Saturday after nine days of talks.")]
    [InlineData("\"We won,\" said the leader of the union on Saturday.")]
    public void A_sentence_alone_is_an_article(string text) => Assert.Equal("READ", Assert.Single(Sources.Read(text)).Code());

    [Fact]
    public void Missing_file_and_folder_are_refused_and_nothing_is_thrown()
    {
        var missing = Assert.Single(new NewsReaders().ReadFile(Path.Combine(AppContext.BaseDirectory, "absent.txt")));
        var folder = Assert.Single(new NewsReaders().ReadFile(AppContext.BaseDirectory));

        Assert.Equal(RefusalCode.NotFound, missing.Code());
        Assert.Equal(RefusalCode.NotFound, folder.Code());
    }

    [Fact]
    public void Packed_text_is_unpacked_and_a_broken_archive_is_refused()
    {
        using var packed = new MemoryStream();
        using (var zip = new GZipStream(packed, CompressionMode.Compress, leaveOpen: true)) zip.Write(Encoding.UTF8.GetBytes(Text));

        Assert.Equal(Text, Assert.IsType<ReadResult.Read>(Assert.Single(Sources.Read(packed.ToArray()))).Document.Body);
        Assert.Equal(RefusalCode.BrokenArchive, Assert.Single(Sources.Read([.. packed.ToArray()[..10], 0xFF, 0xFF, 0xFF, 0xFF])).Code());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    [InlineData(8)]
    [InlineData(30)]
    [InlineData(90)]
    public void A_packed_text_that_is_cut_off_is_no_shorter_text(int lacking)
    {
        using var packed = new MemoryStream();
        using (var zip = new GZipStream(packed, CompressionMode.Compress, leaveOpen: true)) zip.Write(Encoding.UTF8.GetBytes(Text));

        Assert.Equal(RefusalCode.BrokenArchive, Assert.Single(Sources.Read(packed.ToArray()[..^lacking])).Code());
    }
}
