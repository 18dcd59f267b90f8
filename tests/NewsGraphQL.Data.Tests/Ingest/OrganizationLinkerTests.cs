using Microsoft.EntityFrameworkCore;
using NewsGraphQL.Data.Ingest;
using NewsGraphQL.Data.Tests.Stores;
using NewsGraphQL.Extraction.Organizations;

namespace NewsGraphQL.Data.Tests.Ingest;

public abstract class OrganizationLinkerTests(TestDatabase database)
{
    public sealed class OnSqlite() : OrganizationLinkerTests(TestDatabase.Sqlite);

    public sealed class OnPostgres() : OrganizationLinkerTests(TestDatabase.Postgres);

    /// <summary>name, kind, acronym, state of two organizations: one or two?</summary>
    public static TheoryData<string, OrganizationKind, string?, string?, string, OrganizationKind, string?, string?, bool> Pairs => new()
    {
        { "Badan Benih", OrganizationKind.Government, null, null, "BADAN BENIH", OrganizationKind.Government, null, null, true },
        { "Badan Benih", OrganizationKind.Government, "BB", null, "BB", OrganizationKind.Other, null, null, true },
        { "Badan Benih", OrganizationKind.Government, "BB", null, "BB", OrganizationKind.Sport, null, null, false },
        { "Badan Benih", OrganizationKind.Government, "BB", null, "Bintang Biru", OrganizationKind.Sport, "BB", null, false },
        { "Badan Benih", OrganizationKind.Government, "BB", null, "Badan Benih", OrganizationKind.Other, null, null, true },
        { "Bank Sentral", OrganizationKind.Government, null, "MY", "Bank Sentral", OrganizationKind.Government, null, "ID", false },
        { "Bank Sentral", OrganizationKind.Government, null, "MY", "Bank Sentral", OrganizationKind.Government, null, null, true },
        { "Persatuan Lembah", OrganizationKind.Other, null, null, "Persatuan Bukit", OrganizationKind.Other, null, null, false },
    };

    [Theory, MemberData(nameof(Pairs))]
    public async Task Names_acronyms_kinds_and_states_decide(
        string name, OrganizationKind kind, string? acronym, string? country,
        string otherName, OrganizationKind otherKind, string? otherAcronym, string? otherCountry, bool same)
    {
        Draft[] drafts =
        [
            new Draft($"Satu: {name} dan {acronym}.").Organization(name, kind, acronym, country, acronym is null ? [name] : [name, acronym]),
            new Draft($"Dua: {otherName}.").Organization(otherName, otherKind, otherAcronym, otherCountry),
        ];
        foreach (var order in new[] { drafts, [.. drafts.Reverse()] })
        {
            await using var store = await TemporaryStore.OpenAsync(database);
            foreach (var draft in order) await store.Get<ArticleIngester>().IngestAsync(draft.Extracted());
            Assert.Equal(same ? 1 : 2, await store.Context().Organizations.CountAsync());
        }
    }

    [Fact]
    public async Task An_acronym_takes_the_full_name_when_an_article_gives_it()
    {
        await using var store = await TemporaryStore.OpenAsync(database);
        await store.Get<ArticleIngester>().IngestAsync(new Draft("BB datang.").Organization("BB").Extracted());
        await store.Get<ArticleIngester>().IngestAsync(
            new Draft("Badan Benih (BB) datang.").Organization("Badan Benih", OrganizationKind.Government, "BB", null, "Badan Benih", "BB").Extracted());
        var row = await store.Context().Organizations.SingleAsync();
        Assert.Equal(("Badan Benih", "BB", OrganizationKind.Government), (row.Name, row.Acronym, row.Kind));
    }

    [Fact]
    public async Task A_source_line_means_the_organization_that_the_text_names()
    {
        await using var store = await TemporaryStore.OpenAsync(database);
        await store.Get<ArticleIngester>().IngestAsync(new Draft("Kantor Berita Lembah (KBL) melaporkan.")
            .Organization("Kantor Berita Lembah", OrganizationKind.Media, "KBL", null, "Kantor Berita Lembah", "KBL").Source("KBL").Source("Warta Bukit").Extracted());
        await using var db = store.Context();
        Assert.Equal(["Kantor Berita Lembah", "Warta Bukit"], await db.ArticleSources.OrderBy(s => s.Ordinal).Select(s => s.Organization!.Name).ToListAsync());
        Assert.Equal(1, await db.ArticleOrganizations.CountAsync());
    }
}
