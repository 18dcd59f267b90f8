using CsCheck;
using Microsoft.EntityFrameworkCore;
using NewsGraphQL.Data.Ingest;
using NewsGraphQL.Data.Tests.Stores;
using NewsGraphQL.Extraction;
using NewsGraphQL.Extraction.Organizations;

namespace NewsGraphQL.Data.Tests.Ingest;

public abstract class ImportOrderTests(TestDatabase database)
{
    public sealed class OnSqlite() : ImportOrderTests(TestDatabase.Sqlite);

    public sealed class OnPostgres() : ImportOrderTests(TestDatabase.Postgres);

    private static readonly ExtractedArticle[] Articles =
    [
        new Draft("Aleksei Sorgu, Menteri Pertahanan Rusia, bicara. \"Kami siap,\" kata Sorgu.").Headline("Satu").Published("2024-01-01 08:00")
            .Country("RU", "Rusia").Person("Aleksei Sorgu", "Menteri Pertahanan Rusia", "RU", "Sorgu").Quote("Kami siap,", "Aleksei Sorgu").Extracted(),
        new Draft("Menteri Pertahanan Rusia Sorgu pulang.").Headline("Dua").Published("2024-01-02 08:00")
            .Country("RU", "Rusia").Person("Sorgu", "Menteri Pertahanan Rusia", "RU").Related("Satu").Extracted(),
        new Draft("Rukmana Wijaya menulis lama.").Headline("Tiga").Modified("2024-01-03 08:00").Url("https://warta.example/3").Person("Rukmana Wijaya").Extracted(),
        new Draft("Ayu Lestari menulis baru.").Headline("Tiga lagi").Modified("2024-01-04 08:00").Url("https://warta.example/3").Person("Ayu Lestari").Extracted(),
        new Draft("Badan Benih (BB) tutup.").Headline("Empat").Related("Tiga lagi").Source("Warta Lembah")
            .Organization("Badan Benih", OrganizationKind.Government, "BB", null, "Badan Benih", "BB").Extracted(),
        new Draft("BB buka lagi, kata Ayu Lestari.").Headline("Lima").Organization("BB").Person("Ayu Lestari").Extracted(),
    ];

    [Fact]
    public async Task Any_order_of_import_gives_the_same_counts()
    {
        var expected = await CountsAsync(Articles);
        await Gen.Shuffle(Articles).SampleAsync(async order => Assert.Equal(expected, await CountsAsync(order)), iter: 25, threads: 1);
    }

    private async Task<string> CountsAsync(IEnumerable<ExtractedArticle> articles)
    {
        await using var store = await TemporaryStore.OpenAsync(database);
        foreach (var article in articles) await store.Get<ArticleIngester>().IngestAsync(article);
        await using var db = store.Context();
        var corpus = await Corpus.ReadAsync(db);
        var names = await db.People.Select(p => p.Name).Concat(db.Organizations.Select(o => o.Name)).Order().ToListAsync();
        return $"{corpus with { Languages = [] }} {string.Join(", ", names)}; {await db.PersonAliases.CountAsync()} {await db.PersonRoles.CountAsync()} "
            + $"{await db.OrganizationAliases.CountAsync()} {await db.RelatedLinks.CountAsync(l => l.ResolvedArticleId != null)}";
    }
}
