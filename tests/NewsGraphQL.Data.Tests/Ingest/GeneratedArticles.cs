namespace NewsGraphQL.Data.Tests.Ingest;

/// <summary>A folder of articles about invented people.</summary>
internal static class GeneratedArticles
{
    private static readonly string[] First = ["Rukmana", "Ayu", "Bramanto", "Citra", "Darsono", "Endang", "Fajar"];
    private static readonly string[] Last = ["Wijaya", "Lestari", "Hadikusuma", "Melati", "Santika"];
    private static readonly string[] Countries = ["Malaysia", "Rusia", "Korea Utara", "Prancis"];

    public static async Task WriteAsync(string folder, int count)
    {
        Directory.CreateDirectory(folder);
        for (var i = 0; i < count; i++)
        {
            var name = $"{First[i % First.Length]} {Last[i / First.Length % Last.Length]}";
            await File.WriteAllTextAsync(Path.Combine(folder, $"{i:D4}.txt"),
                $"""
                Panen ke-{i} di lembah

                Senin, {1 + i % 28:D2}/05/2024 | 09:{i % 60:D2} WIB

                Menteri Pertanian {Countries[i % Countries.Length]} {name} mengunjungi lembah pada Senin.

                "Beras nomor {i} akan dikirim ke {Countries[(i + 1) % Countries.Length]}," kata {name} di hadapan para petani.

                "Panen tahun ini lebih baik daripada tahun lalu," ujarnya.
                """);
        }
    }
}
