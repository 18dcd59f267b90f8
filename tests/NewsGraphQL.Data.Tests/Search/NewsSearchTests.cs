using CsCheck;
using Microsoft.EntityFrameworkCore;
using NewsGraphQL.Data.Ingest;
using NewsGraphQL.Data.Search;
using NewsGraphQL.Data.Tests.Ingest;
using NewsGraphQL.Data.Tests.Stores;

namespace NewsGraphQL.Data.Tests.Search;

public abstract class NewsSearchTests(TestDatabase database) : IAsyncLifetime
{
    public sealed class OnSqlite() : NewsSearchTests(TestDatabase.Sqlite)
    {
        protected override string ForgetArticles => "DELETE FROM ArticleSearch WHERE rowid > 0; PRAGMA user_version = 0";
    }

    public sealed class OnPostgres() : NewsSearchTests(TestDatabase.Postgres)
    {
        protected override string ForgetArticles => "DELETE FROM \"ArticleSearch\"; COMMENT ON TABLE \"ArticleSearch\" IS NULL";
    }

    /// <summary>Leaves the store as one whose index older rules made.</summary>
    protected abstract string ForgetArticles { get; }

    private TemporaryStore _store = null!;

    public async Task InitializeAsync()
    {
        _store = await TemporaryStore.OpenAsync(database);
        var ingester = _store.Get<ArticleIngester>();
        await ingester.IngestAsync(Raid().Extracted());
        await ingester.IngestAsync(new Draft("Pasar beras sepi. \"Anak-anak belum datang ke pasar,\" kata Zoltán Kőrösi.").Headline("Pasar sepi")
            .Person("Zoltán Kőrösi").Quote("Anak-anak belum datang ke pasar,", "Zoltán Kőrösi").Extracted());
    }

    public async Task DisposeAsync() => await _store.DisposeAsync();

    /// <summary>what is typed, the headlines of the articles found.</summary>
    public static TheoryData<string, string> Searches => new()
    {
        { "menyerang", "Serangan malam" },
        { "serangan", "Serangan malam" },
        { "penyerangan", "Serangan malam" },
        { "SERANGAN malam", "Serangan malam" },
        { "diserang pasar", "" },
        { "gudang", "Serangan malam" },
        { "guda", "Serangan malam" },             // still being typed
        { "guda beras", "" },                     // no longer the last word
        { "korosi", "Pasar sepi" },
        { "KŐRÖSI", "Pasar sepi" },
        { "anak-anak", "Pasar sepi" },
        { "anak-anaknya", "Pasar sepi" },
        { "pasar-beras", "Pasar sepi" },          // two words side by side
        { "beras-pasar", "" },
        { "\"pasar beras\"", "Pasar sepi" },
        { "\"beras pasar\"", "" },
        { "\"pasar beras", "Pasar sepi" },        // not closed
        { "beras", "Pasar sepi, Serangan malam" },
        { "beras -gudang", "Pasar sepi" },
        { "beras -\"gudang beras\"", "Pasar sepi" },
        { "-gudang", "" },
        { "", "" },
        { "!!! \" * ( : ^", "" },
        { "NEAR AND OR", "" },
    };

    [Theory, MemberData(nameof(Searches))]
    public async Task Words_are_found_in_any_form(string typed, string headlines)
    {
        await using var db = _store.Context();
        var hits = _store.Get<NewsSearch>().Articles(db, SearchQuery.Parse(typed));
        var found = await db.Articles.Join(hits, a => a.Id, h => h.Id, (a, h) => a.Headline!).Order().ToListAsync();
        Assert.Equal(headlines, string.Join(", ", found));
    }

    [Fact]
    public async Task Quotes_are_found_by_their_own_words_and_compose_with_filters()
    {
        await using var db = _store.Context();
        var search = _store.Get<NewsSearch>();
        Assert.Equal(["Mereka menyerang gudang beras,"], await Quotes("serangan").Select(q => q.Text).ToListAsync());
        Assert.Empty(await Quotes("malam").ToListAsync());
        Assert.Empty(await Quotes("serangan").Where(q => q.Speaker!.Name == "Zoltán Kőrösi").ToListAsync());

        IQueryable<Data.Quotes.Quote> Quotes(string typed) =>
            db.Quotes.Join(search.Quotes(db, SearchQuery.Parse(typed)), q => q.Id, h => h.Id, (q, h) => new { q, h.Rank }).OrderBy(f => f.Rank).ThenBy(f => f.q.Id).Select(f => f.q);
    }

    [Theory]
    [InlineData("korosi", "Zoltán Kőrösi")]
    [InlineData("zol", "Zoltán Kőrösi")]
    [InlineData("wijaya rukmana", "Rukmana Wijaya")]
    [InlineData("rukmana", "Rukmana Wijaya")]
    [InlineData("rukmana -wijaya", "Rukmana Wijaya")] // the alias "Rukmana" has no Wijaya
    [InlineData("lestari", "")]
    public async Task People_are_found_by_name_and_alias_once(string typed, string name)
    {
        await using var db = _store.Context();
        var hits = _store.Get<NewsSearch>().People(db, SearchQuery.Parse(typed));
        var found = await db.People.Join(hits, p => p.Id, h => h.Id, (p, h) => new { p.Name, h.Rank }).OrderBy(f => f.Rank).Select(f => f.Name).ToListAsync();
        Assert.Equal(name, string.Join(", ", found));
    }

    [Fact]
    public async Task A_headline_counts_more_than_the_text()
    {
        await _store.Get<ArticleIngester>().IngestAsync(new Draft("Panjang sekali cerita tentang gudang di lembah yang sepi.").Headline("Cerita").Extracted());
        await _store.Get<ArticleIngester>().IngestAsync(new Draft("Panjang sekali cerita tentang rumah di lembah yang sepi.").Headline("Gudang").Extracted());
        await using var db = _store.Context();
        var best = await _store.Get<NewsSearch>().Articles(db, SearchQuery.Parse("gudang")).OrderBy(h => h.Rank).Select(h => h.Id).FirstAsync();
        Assert.Equal("Gudang", (await db.Articles.SingleAsync(a => a.Id == best)).Headline);
    }

    [Fact]
    public async Task The_index_follows_new_versions_and_removals()
    {
        var changed = await _store.Get<ArticleIngester>().IngestAsync(
            new Draft("\"Semua tenang,\" kata Rukmana Wijaya.").Headline("Tenang").Url("https://warta.example/1").Person("Rukmana Wijaya").Quote("Semua tenang,", "Rukmana Wijaya").Extracted());
        Assert.Equal((0, 0, 1, 1), (await ArticlesAsync("serangan"), await QuotesAsync("serangan"), await ArticlesAsync("tenang"), await QuotesAsync("tenang")));
        await _store.Get<ArticleIngester>().RemoveAsync(changed.ArticleId);
        Assert.Equal((0, 0), (await ArticlesAsync("tenang"), await QuotesAsync("tenang")));
        await using var db = _store.Context();
        Assert.Equal(0, await _store.Get<NewsSearch>().People(db, SearchQuery.Parse("rukmana")).CountAsync());
    }

    [Fact]
    public async Task A_store_with_another_index_is_indexed_anew_when_opened()
    {
        await using (var db = _store.Context()) await db.Database.ExecuteSqlRawAsync(ForgetArticles);
        Assert.Equal(0, await ArticlesAsync("serangan"));
        await _store.Store.OpenAsync();
        Assert.Equal((1, 1), (await ArticlesAsync("serangan"), await QuotesAsync("serangan")));
    }

    [Fact]
    public async Task Any_text_is_a_search()
    {
        await using var db = _store.Context();
        var search = _store.Get<NewsSearch>();
        Gen.OneOf(Gen.String, Gen.Char["\"-* ()'^:ab{}+"].Array.Select(c => new string(c))).Sample(typed =>
        {
            var query = SearchQuery.Parse(typed);
            _ = search.Articles(db, query).Count() + search.Quotes(db, query).Count() + search.People(db, query).Count();
        }, iter: 300, threads: 1);
    }

    [Theory]
    [InlineData("Mereka menyerang gudang beras", "serangan", "menyerang")]
    [InlineData("Mereka menyerang gudang beras", "\"gudang beras\" mereka", "Mereka|gudang beras")]
    [InlineData("Zoltán Kőrösi diam", "korosi", "Kőrösi")]
    [InlineData("Gudang penuh", "gud", "Gudang")]
    [InlineData("Gudang penuh", "-gudang", "")]
    public void Highlights_show_what_was_found(string text, string typed, string marked) =>
        Assert.Equal(marked, string.Join('|', SearchHighlights.In(text, SearchQuery.Parse(typed)).Select(s => s.In(text))));

    [Fact]
    public void Every_word_stands_in_its_text() => Gen.String.Sample(text =>
    {
        var end = 0;
        foreach (var word in SearchWords.In(text))
        {
            Assert.True(word.Span.Start >= 0 && word.Span.End <= text.Length && word.Span.Length > 0 && word.Span.End >= end);
            Assert.Equal(word.Folded, NameKey.Of(word.Folded));
            end = word.Span.End;
        }
    });

    private static Draft Raid() =>
        new Draft("Pada malam hari. \"Mereka menyerang gudang beras,\" kata Rukmana Wijaya. Rukmana pergi.").Headline("Serangan malam")
            .Url("https://warta.example/1").Person("Rukmana Wijaya", null, null, "Rukmana").Quote("Mereka menyerang gudang beras,", "Rukmana Wijaya");

    private async Task<int> ArticlesAsync(string typed)
    {
        await using var db = _store.Context();
        return await _store.Get<NewsSearch>().Articles(db, SearchQuery.Parse(typed)).CountAsync();
    }

    private async Task<int> QuotesAsync(string typed)
    {
        await using var db = _store.Context();
        return await _store.Get<NewsSearch>().Quotes(db, SearchQuery.Parse(typed)).CountAsync();
    }
}
