using NewsGraphQL.Data.Ingest;
using NewsGraphQL.Data.Search;
using NewsGraphQL.Data.Tests.Ingest;
using NewsGraphQL.Data.Tests.Stores;

namespace NewsGraphQL.Data.Tests.Search;

/// <summary>A search for any form of a word finds every other form, and no other word, in both databases.</summary>
public abstract class WordFormTests(TestDatabase database)
{
    public sealed class OnSqlite() : WordFormTests(TestDatabase.Sqlite);

    public sealed class OnPostgres() : WordFormTests(TestDatabase.Postgres);

    /// <summary>A language, and forms of one word of it.</summary>
    private static readonly (string Language, string Forms)[] Words =
    [
        ("id", "serang serangan menyerang penyerangan diserang terserang menyerangnya"),
        ("id", "pukul memukul dipukul pemukulan"),
        ("id", "tulis menulis tulisan penulisan menuliskan tulislah"),
        ("id", "sapu menyapu disapu"),
        ("id", "kirim mengirim dikirim pengiriman mengirimkan"),
        ("id", "rumah rumahnya perumahan rumah-rumah"),
        ("id", "adil keadilan keadilannya"),
        ("id", "kebun perkebunan berkebun"),
        ("id", "orang orang-orang orangnya"),
        ("id", "tanya bertanya pertanyaan menanyakan ditanya"),
        ("id", "temu bertemu pertemuan menemui ditemukan"),
        ("id", "laku melakukan perlakuan pelaku"),
        ("id", "sekolah bersekolah sekolahnya"),
        ("id", "perintah pemerintah memerintah pemerintahan"),
        ("id", "sah mengesahkan disahkan pengesahan"),
        ("id", "uji menguji diuji pengujian ujian"),
        ("id", "pimpin pemimpin kepemimpinan pimpinan"),
        ("en", "attack attacks attacked attacking"),
        ("en", "policy policies"),
        ("en", "carry carries carried carrying"),
        ("en", "agree agreed agrees agreement"),
        ("en", "woman women"),
        ("en", "hope hoped hoping"),
        ("en", "run runs running"),
    ];

    [Fact]
    public async Task Any_form_finds_every_form_of_its_word_and_no_other()
    {
        await using var store = await TemporaryStore.OpenAsync(database);
        var ingester = store.Get<ArticleIngester>();
        var words = new Dictionary<int, string>();
        foreach (var (language, forms) in Words)
        {
            foreach (var form in forms.Split(' '))
                words[(await ingester.IngestAsync(new Draft($"{form}.").Language(language).Extracted())).ArticleId] = forms;
        }

        await using var db = store.Context();
        List<string> wrong = [];
        foreach (var (_, forms) in Words)
        {
            var all = words.Where(word => word.Value == forms).Select(word => word.Key).Order().ToArray();
            foreach (var form in forms.Split(' '))
            {
                // Not the last word: that one would find longer words by their beginning.
                var found = store.Get<NewsSearch>().Articles(db, SearchQuery.Parse($"{form} -nothing")).Select(hit => hit.Id).ToArray().Order().ToArray();
                if (!found.SequenceEqual(all)) wrong.Add($"{form}: {found.Intersect(all).Count()} of {all.Length}, and {string.Join(" / ", found.Except(all).Select(id => words[id]))}");
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }
}
