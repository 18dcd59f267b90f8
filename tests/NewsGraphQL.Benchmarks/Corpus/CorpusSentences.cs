namespace NewsGraphQL.Benchmarks.Corpus;

/// <summary>Thousands of plain sentences of one language, made once: each without a stop, so that it serves inside and outside of quotation marks.</summary>
internal sealed class CorpusSentences
{
    private const int Count = 4000;

    private static readonly Dictionary<string, string[][]> Parts = new(StringComparer.Ordinal)
    {
        ["id"] =
        [
            ["harga beras", "para pedagang pasar", "warga desa", "anggaran daerah", "pembangunan jembatan", "serangan siber", "pelatihan guru", "nelayan di pesisir", "rapat pimpinan", "aturan impor", "penelitian kampus", "kapal cadangan", "operasi pasar", "musim hujan", "tim penyelamat", "pabrik gula", "pemilihan kepala daerah", "vaksin baru", "jalur kereta", "pengadilan negeri"],
            ["akan menyerang kelemahan lama dalam", "membutuhkan waktu untuk memperbaiki", "belum menyelesaikan", "mendorong percepatan", "tidak mengubah", "menunda pembahasan", "memperkuat kerja sama tentang", "menjadi perhatian dalam", "sudah membantu", "diperkirakan mengurangi", "harus mengikuti", "mengawasi pelaksanaan", "membuka kembali", "menolak perubahan pada", "mempertanyakan hasil"],
            ["rencana tahun depan", "pasokan dari daerah tetangga", "laporan keuangan semester ini", "kebutuhan keluarga miskin", "perjanjian perdagangan", "keamanan perbatasan", "layanan rumah sakit", "pendidikan anak-anak", "lingkungan hidup", "hubungan kedua negara", "kesepakatan pekan lalu", "jadwal pertandingan", "pengiriman bantuan", "perlindungan saksi", "tarif angkutan umum"],
            ["sejak awal tahun", "menurut catatan resmi", "tanpa menunggu keputusan pusat", "setelah banjir bulan lalu", "meskipun biaya terus naik", "hingga akhir pekan ini", "bersama lembaga terkait", "dengan cara yang terbuka", "di tiga kabupaten", "sebelum Lebaran"],
        ],
        ["en"] =
        [
            ["rice prices", "market traders", "the village council", "the regional budget", "bridge construction", "the cyber attacks", "teacher training", "coastal fishers", "the leadership meeting", "import rules", "campus research", "reserve ships", "the harvest season", "rescue teams", "sugar factories", "the local election", "the new vaccine", "railway lines", "the district court", "shipping insurers"],
            ["will be attacking old weaknesses in", "need more time to repair", "have not yet settled", "are speeding up", "do not change", "postponed the debate on", "strengthened cooperation over", "drew attention to", "already helped", "are expected to reduce", "must follow", "were watching the progress of", "reopened", "rejected changes to", "questioned the results of"],
            ["next year's plan", "supplies from neighbouring districts", "this half-year's financial report", "the needs of poor families", "the trade agreement", "border security", "hospital services", "children's education", "the living environment", "relations between the two countries", "last week's deal", "the match schedule", "aid deliveries", "witness protection", "public transport fares"],
            ["since the start of the year", "according to official records", "without waiting for the capital", "after last month's floods", "although costs keep rising", "until the end of the week", "together with related agencies", "in an open manner", "in three districts", "before the holidays"],
        ],
    };

    private readonly string[] _sentences;

    public CorpusSentences(string language)
    {
        var (parts, random) = (Parts[language], new Random(language.Length + language[0]));
        _sentences = [.. Enumerable.Range(0, Count).Select(Sentence)];

        // Every other sentence has a word that few share, as a search has common words and rare ones.
        string Sentence(int number)
        {
            var text = string.Join(' ', parts.Take(random.Next(3, parts.Length + 1)).Select(choices => choices[random.Next(choices.Length)]));
            var place = number % 2 == 0 ? $"{(language == "id" ? " di" : " in")} {CorpusNames.Town(number)}" : "";
            return char.ToUpperInvariant(text[0]) + text[1..] + place;
        }
    }

    public string Next(Random random) => _sentences[random.Next(_sentences.Length)];
}
