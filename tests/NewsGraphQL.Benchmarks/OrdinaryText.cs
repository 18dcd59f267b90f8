using System.Text;

namespace NewsGraphQL.Benchmarks;

/// <summary>News as it is written: paragraphs with names, roles, quotes, countries and relays. People and places are invented.</summary>
internal static class OrdinaryText
{
    private static readonly string[] Paragraphs =
    [
        "Bupati Tirtasari Haryo Prasetyawan menyatakan jembatan di jalur utara akan dibuka dua pekan lagi setelah diperbaiki sejak Januari.",
        "\"Kami tidak mencari siapa yang salah, tetapi jalan harus segera bisa dilalui truk beras,\" kata Haryo di Pasar Legi, Selasa (14/1/2025).",
        "Menurut dia, pasokan dari daerah tetangga terlambat karena hujan yang turun sepanjang pekan. Pemerintah Thailand dan Vietnam menawarkan bantuan.",
        "\"Dua minggu lagi selesai. Setelah itu harga akan turun dengan sendirinya,\" ujarnya.",
        "Direktur Riset Lembaga Kajian Pangan Nusantara Ratna Widyastuti menilai kenaikan kali ini dipicu biaya angkut. Ia menyebut langkah India sebagai \"angin segar\".",
        "Washington dan Beijing belum menanggapi laporan itu. Kementerian Perdagangan Jepang mengatakan pihaknya masih mempelajari angka terbaru, seperti dilansir Antara.",
        "\"Operasi pasar itu obat penurun panas,\" tutur Ratna. \"Penyakitnya tetap ada di jalan, bukan di sawah.\"",
        "Pedagang lain, Sukinah (53), mengaku membeli beras dengan harga lebih mahal daripada bulan lalu dan tidak tahu harus menjual berapa.",
    ];

    /// <summary>An article of about <paramref name="length"/> code units.</summary>
    public static string Of(int length)
    {
        var text = new StringBuilder("Harga Beras di Tirtasari Naik, Bupati Minta Warga Tenang\nSelasa, 14 Januari 2025 | 09:30 WIB\n", length + 200);
        for (var at = 0; text.Length < length; at++) text.Append(Paragraphs[at % Paragraphs.Length]).Append('\n');
        return text.ToString(0, length);
    }

    /// <summary>As many articles of two to four thousand code units as make <paramref name="total"/>.</summary>
    public static IReadOnlyList<string> Articles(int total) => [.. Enumerable.Range(0, total / 3000).Select(at => Of(2000 + (at % 5 * 500)))];
}
