namespace NewsGraphQL.Benchmarks.Corpus;

/// <summary>The reporter's own words in one language.</summary>
/// <param name="Language">ISO 639-1 code.</param>
/// <param name="Cues">Reporting words for direct speech, with their dictionary forms.</param>
/// <param name="That">What introduces a paraphrase, with its dictionary form.</param>
/// <param name="Called">What introduces words quoted in part, with its dictionary form.</param>
/// <param name="Unnamed">Who speaks without a name.</param>
/// <param name="About">What joins a name to a sentence.</param>
/// <param name="And">What joins one more name.</param>
/// <param name="Relayed">What names the outlet that words came through.</param>
/// <param name="Roles">Offices.</param>
/// <param name="Sections">Rubrics.</param>
internal sealed record CorpusPhrases(
    string Language, (string Form, string Lemma)[] Cues, (string Form, string Lemma) That, (string Form, string Lemma) Called,
    string[] Unnamed, string About, string And, string Relayed, string[] Roles, string[] Sections)
{
    public static CorpusPhrases Indonesian { get; } = new(
        "id", [("kata", "kata"), ("ujar", "ujar"), ("tutur", "tutur"), ("jelas", "jelas")], ("mengatakan", "kata"), ("menyebutnya sebagai", "sebut"),
        ["sejumlah warga", "para analis", "seorang pejabat", "petani setempat"], "soal", "dan", "seperti dikutip",
        ["Bupati", "Menteri Perdagangan", "Menteri Pertahanan", "Direktur Riset", "Ketua Umum", "Juru Bicara", "Wakil Gubernur", "Kepala Badan", "Peneliti Senior", "Pelatih"],
        ["Nasional", "Dunia", "Ekonomi", "Olahraga", "Teknologi", "Daerah", "Budaya"]);

    public static CorpusPhrases English { get; } = new(
        "en", [("said", "say"), ("added", "add"), ("told reporters", "tell"), ("noted", "note")], ("said that", "say"), ("called it", "call"),
        ["several residents", "analysts", "a senior official", "local farmers"], "on", "and", "as quoted by",
        ["Mayor", "Trade Minister", "Defence Minister", "Research Director", "Chair", "Spokesperson", "Deputy Governor", "Head of Agency", "Senior Fellow", "Coach"],
        ["National", "World", "Business", "Sport", "Technology", "Regional", "Culture"]);
}
