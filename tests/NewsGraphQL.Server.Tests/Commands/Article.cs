using System.Text;

namespace NewsGraphQL.Server.Tests.Commands;

/// <summary>A small article, and the ways in which a file of it can be wrong.</summary>
internal static class Article
{
    public const string Headline = "Bandara Wirajaya Dibuka Kembali Setelah Kabut";

    public const string Text = Headline + "\n\nKamis, 27 Maret 2025 | 08:15 WIB\n\n"
        + "Seno Adiwarna, kepala bandara itu, mengatakan penerbangan berjalan normal sejak pagi.\n\n"
        + "“Landasan sudah aman – café dan ruang tunggu juga dibuka,” kata Seno, Kamis.\n\n"
        + "Ia menambahkan jadwal dari Malaysia dan Jepang tidak berubah.\n";

    public static byte[] Utf16 => [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Text)];

    public static byte[] Windows1252
    {
        get
        {
            Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
            return Encoding.GetEncoding(1252).GetBytes(Text);
        }
    }

    /// <summary>The opening of a PNG picture.</summary>
    public static byte[] Picture => [0x89, .. "PNG\r\n"u8, 0x1A, 0x0A, 0, 0, 0, 13, .. "IHDR"u8, 0, 0, 0, 1, 0, 0, 0, 1, 8, 6, 0, 0, 0];
}
