using Microsoft.EntityFrameworkCore;
using NewsGraphQL.Data.Ingest;
using NewsGraphQL.Data.Tests.Stores;
using NewsGraphQL.Extraction.Articles;
using NewsGraphQL.Extraction.Documents;

namespace NewsGraphQL.Data.Tests.Ingest;

public abstract class ArticleIngesterTests(TestDatabase database) : IAsyncLifetime
{
    public sealed class OnSqlite() : ArticleIngesterTests(TestDatabase.Sqlite);

    public sealed class OnPostgres() : ArticleIngesterTests(TestDatabase.Postgres)
    {
        protected override string Kept(string text) => text.Replace('\0', '\uFFFD'); // the one character that the server cannot hold
    }

    /// <summary>A text as the database gives it back.</summary>
    protected virtual string Kept(string text) => text;

    private TemporaryStore _store = null!;

    private ArticleIngester Ingester => _store.Get<ArticleIngester>();

    public async Task InitializeAsync() => _store = await TemporaryStore.OpenAsync(database);

    public async Task DisposeAsync() => await _store.DisposeAsync();

    [Fact]
    public async Task All_facts_of_an_article_are_stored()
    {
        await Ingester.IngestAsync(Harvest().Extracted());
        await using var db = _store.Context();
        var article = await db.Articles.Include(a => a.Body).Include(a => a.SourceLinks).ThenInclude(s => s.Organization).Include(a => a.Credits).SingleAsync();
        Assert.Equal("panen-raya-di-lembah", article.Slug);
        Assert.Equal(new DateTime(2024, 5, 6, 3, 15, 0, DateTimeKind.Utc), article.PublishedUtc);
        Assert.Equal(DateTimeKind.Utc, article.SortUtc.Kind);
        Assert.Equal(420, article.PublishedOffsetMinutes);
        Assert.Equal("Warta Lembah", article.SourceLinks.Single().Organization!.Name);
        Assert.Equal("Sari Melati", article.Credits.Single().Name);

        var quote = await db.Quotes.Include(q => q.Speaker).Include(q => q.Countries).Include(q => q.People).SingleAsync(q => q.Ordinal == 0);
        Assert.Equal("Rukmana Wijaya", quote.Speaker!.Name);
        Assert.Equal(quote.Text, quote.Parts.Single().In(article.Body!.Text));
        Assert.Equal("MY", quote.Countries.Single().Code);
        Assert.Empty(quote.People);

        var link = await db.ArticlePeople.Include(l => l.Person!).ThenInclude(p => p.Aliases).SingleAsync();
        Assert.Equal(2, link.MentionCount);
        Assert.All(link.Mentions, m => Assert.Equal(link.Person!.Aliases.Single(a => a.Id == m.AliasId).Name, m.Span.In(article.Body.Text)));
        var role = await db.PersonRoles.Include(r => r.Country).SingleAsync();
        Assert.Equal(("Menteri Pertanian Malaysia", "menteri pertanian", "MY"), (role.Title, role.OfficeKey, role.Country!.Code));
    }

    [Fact]
    public async Task The_same_article_again_changes_nothing_and_says_so()
    {
        var first = await Ingester.IngestAsync(Harvest().Extracted());
        var before = await CountsAsync();
        var again = await Ingester.IngestAsync(Harvest().Extracted());
        Assert.Equal((IngestOutcome.Stored, IngestOutcome.Unchanged), (first.Outcome, again.Outcome));
        Assert.Equal(first.ArticleId, again.ArticleId);
        Assert.Equal(before, await CountsAsync());
    }

    [Fact]
    public async Task A_new_version_keeps_the_ids_of_the_article_and_of_quotes_with_the_same_words()
    {
        var first = await Ingester.IngestAsync(Harvest().Url("https://warta.example/panen").Extracted());
        await using var before = _store.Context();
        var ids = await before.Quotes.ToDictionaryAsync(q => q.Text, q => q.Id);

        const string body = "Baru. \"Beras dikirim ke Malaysia,\" kata Menteri Pertanian Malaysia Rukmana Wijaya. Rukmana: \"Sudah cukup,\" tambahnya.";
        var changed = new Draft(body).Headline("Panen raya").Published("2024-05-06 10:15").Url("https://warta.example/panen#atas")
            .Country("MY", "Malaysia").Person("Rukmana Wijaya", "Menteri Pertanian Malaysia", "MY", "Rukmana")
            .Quote("Beras dikirim ke Malaysia,", "Rukmana Wijaya").Quote("Sudah cukup,", "Rukmana Wijaya");
        var second = await Ingester.IngestAsync(changed.Extracted());

        Assert.Equal((IngestOutcome.Updated, first.ArticleId, 2), (second.Outcome, second.ArticleId, second.Version));
        await using var db = _store.Context();
        var quotes = await db.Quotes.OrderBy(q => q.Ordinal).ToListAsync();
        Assert.Equal(["Beras dikirim ke Malaysia,", "Sudah cukup,"], quotes.Select(q => q.Text));
        Assert.Equal(ids["Beras dikirim ke Malaysia,"], quotes[0].Id);
        Assert.DoesNotContain(quotes[1].Id, ids.Values);
        Assert.Equal(1, await db.People.CountAsync());
        Assert.Equal("panen-raya-di-lembah", (await db.Articles.SingleAsync()).Slug);
        Assert.Equal(body, (await db.ArticleBodies.SingleAsync()).Text);
    }

    [Fact]
    public async Task A_replaced_version_read_again_does_not_come_back()
    {
        var old = Harvest().Url("https://warta.example/a").Extracted();
        var current = new Draft("Sama sekali lain.").Headline("Lain").Url("https://warta.example/a").Extracted();
        await Ingester.IngestAsync(old);
        await Ingester.IngestAsync(current);
        var again = await Ingester.IngestAsync(old);
        Assert.Equal((IngestOutcome.Unchanged, 2), (again.Outcome, again.Version));
        Assert.Equal("Lain", (await _store.Context().Articles.SingleAsync()).Headline);
    }

    [Fact]
    public async Task A_version_that_says_it_is_older_replaces_nothing()
    {
        await Ingester.IngestAsync(new Draft("Dua.").Headline("Dua").Modified("2024-05-02 08:00").Url("https://warta.example/a").Extracted());
        var older = await Ingester.IngestAsync(new Draft("Satu.").Headline("Satu").Modified("2024-05-01 08:00").Url("https://warta.example/a").Extracted());
        Assert.Equal(IngestOutcome.Unchanged, older.Outcome);
        Assert.Equal("Dua", (await _store.Context().Articles.SingleAsync()).Headline);
    }

    /// <summary>headline, local time, precision and outlet of a second text: is it a version of the first one?</summary>
    public static TheoryData<string, string, TimePrecision, string?, bool> Versions => new()
    {
        { "Panen raya di lembah", "2024-05-06 10:15", TimePrecision.Minute, "Warta Lembah", true },
        { "PANEN RAYA, di Lembah", "2024-05-06 10:15", TimePrecision.Minute, "Warta Lembah", true },
        { "Panen raya di lembah", "2024-05-06 10:16", TimePrecision.Minute, "Warta Lembah", false },
        { "Panen raya di lembah", "2024-05-06 10:15", TimePrecision.Minute, "Kabar Bukit", false },
        { "Panen raya di lembah", "2024-05-06 10:15", TimePrecision.Minute, null, false },
        { "Panen raya di bukit", "2024-05-06 10:15", TimePrecision.Minute, "Warta Lembah", false },
        { "Panen raya di lembah", "2024-05-06 00:00", TimePrecision.Day, "Warta Lembah", false },
    };

    [Theory, MemberData(nameof(Versions))]
    public async Task Without_an_address_headline_minute_and_outlet_make_a_version(string headline, string local, TimePrecision precision, string? outlet, bool same)
    {
        var first = await Ingester.IngestAsync(Harvest().Extracted());
        var draft = new Draft("Teks yang lain.").Headline(headline).Published(local, precision: precision);
        var second = await Ingester.IngestAsync((outlet is null ? draft : draft.Source(outlet)).Extracted());
        Assert.Equal(same, second.ArticleId == first.ArticleId);
        Assert.Equal(same ? IngestOutcome.Updated : IngestOutcome.Stored, second.Outcome);
    }

    [Fact]
    public async Task An_exception_in_the_middle_leaves_nothing()
    {
        var facts = Harvest().Extracted();
        var broken = facts with { Quotes = [facts.Quotes[0] with { Attribution = facts.Quotes[0].Attribution with { Speaker = 7 } }] };
        await Assert.ThrowsAnyAsync<Exception>(() => Ingester.IngestAsync(broken));
        Assert.All(await CountsAsync(), n => Assert.Equal(0, n));
    }

    [Fact]
    public async Task The_same_article_from_many_at_once_is_stored_once()
    {
        var results = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => Ingester.IngestAsync(Harvest().Extracted()))));
        Assert.Single(results, r => r.Outcome == IngestOutcome.Stored);
        Assert.Equal(1, await _store.Context().Articles.CountAsync());
    }

    [Fact]
    public async Task Links_find_their_article_in_whatever_order_they_come()
    {
        await Ingester.IngestAsync(new Draft("Satu.").Headline("Berita satu").Related("Berita dua").Related("Entah", "https://warta.example/tiga").Extracted());
        await Ingester.IngestAsync(new Draft("Dua.").Headline("Berita dua").Related("Berita satu").Extracted());
        var three = await Ingester.IngestAsync(new Draft("Tiga.").Headline("Berita tiga").Url("https://warta.example/tiga").Extracted());
        await using var db = _store.Context();
        var links = await db.RelatedLinks.OrderBy(l => l.ArticleId).ThenBy(l => l.Ordinal).Select(l => l.ResolvedArticle!.Headline).ToListAsync();
        Assert.Equal(["Berita dua", "Berita tiga", "Berita satu"], links);

        await Ingester.RemoveAsync(three.ArticleId);
        Assert.Equal(1, await db.RelatedLinks.CountAsync(l => l.ResolvedArticleId == null));
        await Ingester.IngestAsync(new Draft("Dua lagi.").Headline("Berita dua").Url("https://warta.example/dua").Extracted());
        Assert.Equal(2, await db.RelatedLinks.CountAsync(l => l.ResolvedArticleId == null)); // two articles have the headline now
    }

    [Fact]
    public async Task Removing_an_article_takes_what_it_alone_proved()
    {
        var first = await Ingester.IngestAsync(Harvest().Extracted());
        var before = await CountsAsync();
        var second = await Ingester.IngestAsync(new Draft("Rukmana Wijaya bertemu Ayu Lestari di Kuala. Pak Wijaya diam.").Published("2025-01-01 08:00")
            .Person("Rukmana Wijaya", null, null, "Wijaya").Person("Ayu Lestari").Extracted());
        Assert.True(await Ingester.RemoveAsync(second.ArticleId));
        Assert.Equal(before, await CountsAsync());
        await using var db = _store.Context();
        var person = await db.People.Include(p => p.Aliases).SingleAsync();
        Assert.Equal(new DateTime(2024, 5, 6, 3, 15, 0, DateTimeKind.Utc), person.LastSeenUtc);
        Assert.Equal(["Rukmana", "Rukmana Wijaya"], person.Aliases.Select(a => a.Name).Order());

        Assert.False(await Ingester.RemoveAsync(second.ArticleId));
        Assert.True(await Ingester.RemoveAsync(first.ArticleId));
        Assert.All(await CountsAsync(), n => Assert.Equal(0, n));
    }

    [Fact]
    public async Task An_alias_moves_to_another_article_that_proves_it()
    {
        var first = await Ingester.IngestAsync(new Draft("Rukmana Wijaya datang.").Person("Rukmana Wijaya").Extracted());
        var second = await Ingester.IngestAsync(new Draft("Rukmana Wijaya pergi.").Person("Rukmana Wijaya").Extracted());
        await Ingester.RemoveAsync(first.ArticleId);
        Assert.Equal(second.ArticleId, (await _store.Context().PersonAliases.SingleAsync()).ArticleId);
    }

    [Theory]
    [InlineData("Teks dengan \ud83c\udf3e dan \"kutip\" 'satu' % _ \\ ;--")]
    [InlineData("Baris satu\r\nBaris dua\tnol\0di tengah")]
    public async Task A_body_comes_back_as_it_was(string body)
    {
        await Ingester.IngestAsync(new Draft(body).Extracted());
        Assert.Equal(Kept(body), (await _store.Context().ArticleBodies.SingleAsync()).Text);
    }

    [Fact]
    public async Task Declared_metadata_is_kept_for_a_later_extractor()
    {
        await Ingester.IngestAsync(new NewsDocument("Isi berita.\nBaris lain yang lebih panjang.")
        {
            Declared = new DeclaredMetadata { Url = "https://warta.example/x", Section = "Ekonomi", Credits = [new Credit("Sari", CreditRole.Editor)] },
        });
        var declared = DeclaredJson.Read((await _store.Context().ArticleBodies.SingleAsync()).DeclaredJson);
        Assert.Equal("Ekonomi", declared.Section);
        Assert.Equal("Sari", declared.Credits.Single().Name);
    }

    private static Draft Harvest() =>
        new Draft("Panen raya. \"Beras dikirim ke Malaysia,\" kata Menteri Pertanian Malaysia Rukmana Wijaya. \"Cukup,\" kata Rukmana.")
            .Headline("Panen raya di lembah").Published("2024-05-06 10:15").Source("Warta Lembah").Author("Sari Melati")
            .Country("MY", "Malaysia").Person("Rukmana Wijaya", "Menteri Pertanian Malaysia", "MY", "Rukmana")
            .Quote("Beras dikirim ke Malaysia,", "Rukmana Wijaya").Quote("Cukup,", "Rukmana Wijaya");

    private async Task<int[]> CountsAsync()
    {
        await using var db = _store.Context();
        return
        [
            await db.Articles.CountAsync(), await db.ArticleBodies.CountAsync(), await db.People.CountAsync(), await db.PersonAliases.CountAsync(),
            await db.PersonRoles.CountAsync(), await db.ArticlePeople.CountAsync(), await db.Organizations.CountAsync(), await db.OrganizationAliases.CountAsync(),
            await db.ArticleSources.CountAsync(), await db.ArticleCountries.CountAsync(), await db.Quotes.CountAsync(), await db.QuoteCountries.CountAsync(),
            await db.QuotePeople.CountAsync(), await db.ArticleCredits.CountAsync(),
        ];
    }
}
