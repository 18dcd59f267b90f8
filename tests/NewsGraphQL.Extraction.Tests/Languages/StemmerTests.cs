using NewsGraphQL.Extraction.Languages;

namespace NewsGraphQL.Extraction.Tests.Languages;

public sealed class StemmerTests
{
    /// <summary>Forms that a search for one of them must find, and forms that it must not.</summary>
    public static TheoryData<string, string, string, bool> Pairs => new()
    {
        { "id", "serangan", "menyerang", true },
        { "id", "serangan", "penyerangan", true },
        { "id", "diserang", "menyerangnya", true },
        { "id", "mengirim", "kiriman", true },
        { "id", "mengambil", "diambilnya", true },
        { "id", "menulis", "tulisan", true },
        { "id", "memasak", "masakan", true },
        { "id", "memilih", "pemilihan", true },
        { "id", "pilihan", "dipilihlah", true },
        { "id", "membangun", "pembangunan", true },
        { "id", "bangunan", "dibangunkan", true },
        { "id", "kesehatan", "sehat", true },
        { "id", "memperbaiki", "perbaikan", true },
        { "id", "diperlihatkan", "melihat", true },
        { "id", "belajar", "mempelajari", true },
        { "id", "pelajaran", "belajarlah", true },
        { "id", "bekerja", "pekerjaan", true },
        { "id", "berbicara", "pembicaraan", true },
        { "id", "bertanya", "pertanyaan", true },
        { "id", "bertemu", "pertemuan", true },
        { "id", "pelaku", "melakukan", true },
        { "id", "menikah", "pernikahan", true },
        { "id", "memeriksa", "periksa", true },
        { "id", "pemerintah", "memerintah", true },
        { "id", "pejabat", "jabatan", true },
        { "id", "petugas", "bertugas", true },
        { "id", "kepemimpinan", "memimpin", true },
        { "id", "kepemilikan", "pemilik", true },
        { "id", "pengesahan", "mengesahkan", true },
        { "id", "pengeboman", "dibom", true },
        { "id", "pengkajian", "mengkaji", true },
        { "id", "berencana", "direncanakan", true },
        { "id", "orang", "perorangan", true },
        { "id", "harga", "harta", false },
        { "id", "pasien", "pasar", false },
        { "id", "pemuda", "mudah", false },
        { "id", "ketua", "tua", false },
        { "id", "bulan", "bulu", false },
        { "id", "perang", "pesan", false },
        { "id", "dinas", "nasi", false },
        { "id", "makan", "mati", false },
        { "en", "attacks", "attacking", true },
        { "en", "attacked", "attack", true },
        { "en", "making", "makes", true },
        { "en", "hoping", "hoped", true },
        { "en", "running", "runs", true },
        { "en", "policies", "policy", true },
        { "en", "carried", "carries", true },
        { "en", "government", "governments", true },
        { "en", "quickly", "quick", true },
        { "en", "agreed", "agree", true },
        { "en", "died", "dies", true },
        { "en", "women", "woman", true },
        { "en", "knives", "knife", true },
        { "en", "succeeds", "succeeding", true },
        { "en", "status", "stat", false },
        { "en", "crisis", "cris", false },
        { "en", "king", "ked", false },
        { "en", "number", "numb", false },
    };

    [Theory, MemberData(nameof(Pairs))]
    public void Forms_of_one_word_share_a_stem(string language, string one, string other, bool shared)
    {
        var stemmer = Stemmer.Of(Language.Get(language));
        var (some, others) = (stemmer.Stems(one), stemmer.Stems(other));
        Assert.True(shared == some.Intersect(others).Any(), $"{string.Join(' ', some)} | {string.Join(' ', others)}");
    }

    [Theory]
    [InlineData("")]
    [InlineData("a")]
    [InlineData("nya")]
    [InlineData("menyanyikannyalah")]
    public void Any_word_has_a_stem(string word) =>
        Assert.All(Language.All, language => Assert.NotEmpty(Stemmer.Of(language).Stems(word)));
}
