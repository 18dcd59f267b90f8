using Microsoft.EntityFrameworkCore;
using NewsGraphQL.Data.Ingest;
using NewsGraphQL.Data.Ingest.Identity;
using NewsGraphQL.Data.Tests.Stores;

namespace NewsGraphQL.Data.Tests.Ingest.Identity;

/// <summary>What somebody said about who is who holds for every later import, and can be taken back.</summary>
public abstract class PeopleByHandTests(TestDatabase database)
{
    public sealed class OnSqlite() : PeopleByHandTests(TestDatabase.Sqlite);

    public sealed class OnPostgres() : PeopleByHandTests(TestDatabase.Postgres);

    [Fact]
    public async Task A_merge_moves_everything_and_is_followed_by_later_imports()
    {
        await using var store = await TemporaryStore.OpenAsync(database);
        await IngestAsync(store, Joko(), Jokowi());
        var (keep, gone) = (await IdAsync(store, "Joko Wirodo"), await IdAsync(store, "Jokowiro"));
        var decision = await store.Get<PeopleByHand>().MergeAsync(keep, gone);
        Assert.Equal((keep, gone, "jokowiro"), (decision.SurvivorId!.Value, decision.OtherId, decision.OtherSlug));
        await using (var db = store.Context())
        {
            var person = await db.People.Include(p => p.Aliases).Include(p => p.ArticleLinks).Include(p => p.Quotes).SingleAsync();
            Assert.Equal((2, 2, "Joko Wirodo"), (person.ArticleLinks.Count, person.Quotes.Count, person.Name));
            Assert.Equal(["Joko Wirodo", "Jokowiro"], person.Aliases.Select(a => a.Name).Order(StringComparer.Ordinal));
            Assert.Equal(new DateTime(2024, 1, 3, 1, 0, 0, DateTimeKind.Utc), person.LastSeenUtc);
        }

        await IngestAsync(store, Jokowi()); // the same again
        await IngestAsync(store, new Draft("Kemarin Jokowiro, kata warga, pulang. \"Saya pulang,\" kata Jokowiro.").Url("https://warta.example/2").Published("2024-01-03 08:00")
            .Person("Jokowiro").Quote("Saya pulang,", "Jokowiro")); // a new version of its article
        await IngestAsync(store, new Draft("Presiden Jokowiro menanam padi.").Headline("Baru").Person("Jokowiro", "Presiden")); // without evidence of an office this is anybody
        await using (var db = store.Context()) Assert.Equal(2, await db.ArticlePeople.CountAsync(l => l.PersonId == keep));
        await using (var db = store.Context()) Assert.Equal(2, await db.People.CountAsync());
    }

    [Fact]
    public async Task A_merged_full_name_means_the_survivor_in_new_articles()
    {
        await using var store = await TemporaryStore.OpenAsync(database);
        await IngestAsync(store, Of("Basuki Tirta", "Satu"), Of("Ahokara Tirta", "Dua"));
        var keep = await IdAsync(store, "Basuki Tirta");
        await store.Get<PeopleByHand>().MergeAsync(keep, await IdAsync(store, "Ahokara Tirta"));
        await IngestAsync(store, Of("Ahokara Tirta", "Tiga"));
        await using var db = store.Context();
        Assert.Equal(keep, (await db.People.SingleAsync()).Id);
        Assert.Equal(3, await db.ArticlePeople.CountAsync());
    }

    [Fact]
    public async Task A_merge_holds_where_one_article_names_both()
    {
        await using var store = await TemporaryStore.OpenAsync(database);
        static Draft Both(string more) => new Draft($"{more}Basuki Tirta datang. \"Ya,\" kata Ahokara Tirta. \"Basuki Tirta pulang,\" katanya.").Url("https://warta.example/both")
            .Person("Basuki Tirta").Person("Ahokara Tirta").Quote("Ya,", "Ahokara Tirta").Quote("Basuki Tirta pulang,", "Ahokara Tirta");
        await IngestAsync(store, Both(""));
        var (keep, gone) = (await IdAsync(store, "Basuki Tirta"), await IdAsync(store, "Ahokara Tirta"));
        var decision = await store.Get<PeopleByHand>().MergeAsync(keep, gone);
        await CheckAsync();
        await IngestAsync(store, Both("Kemarin: ")); // the next version names both again
        await CheckAsync();

        await store.Get<PeopleByHand>().UndoAsync(decision.Id);
        await using var db = store.Context();
        Assert.Equal(["Ahokara Tirta 1 2 0", "Basuki Tirta 2 0 1"], await ShapeAsync(db));
        Assert.Equal(gone, await IdAsync(store, "Ahokara Tirta"));
        await IngestAsync(store, Both("Lusa: "));
        await using var later = store.Context();
        Assert.Equal(["Ahokara Tirta 1 2 0", "Basuki Tirta 2 0 1"], await ShapeAsync(later));

        async Task CheckAsync()
        {
            await using var merged = store.Context();
            Assert.Equal(["Basuki Tirta 3 2 1"], await ShapeAsync(merged));
        }
    }

    [Fact]
    public async Task A_split_moves_some_articles_and_their_later_versions_stay_apart()
    {
        await using var store = await TemporaryStore.OpenAsync(database);
        await IngestAsync(store, Of("Ali Rahmat", "Satu"), Of("Ali Rahmat", "Dua"), Of("Ali Rahmat", "Tiga"));
        var person = await IdAsync(store, "Ali Rahmat");
        var article = await ArticleAsync(store, "Tiga");
        var decision = await store.Get<PeopleByHand>().SplitAsync(person, [article]);
        Assert.Equal("ali-rahmat-2", decision.OtherSlug);
        await CheckAsync();
        await IngestAsync(store, Of("Ali Rahmat", "Tiga", "Kemarin "), Of("Ali Rahmat", "Satu", "Kemarin "));
        await CheckAsync();

        var undone = await store.Get<PeopleByHand>().UndoAsync(decision.Id);
        Assert.Equal(person, undone.SurvivorId); // the id and the slug given out meanwhile lead back
        await using var db = store.Context();
        Assert.Equal(["Ali Rahmat 6 3 0"], await ShapeAsync(db));

        async Task CheckAsync()
        {
            await using var split = store.Context();
            Assert.Equal(["Ali Rahmat 2 1 0", "Ali Rahmat 4 2 0"], await ShapeAsync(split));
            Assert.Equal(decision.OtherId, await split.ArticlePeople.Where(l => l.ArticleId == article).Select(l => l.PersonId).SingleAsync());
        }
    }

    [Fact]
    public async Task Old_keys_lead_through_a_chain_of_merges_and_back()
    {
        await using var store = await TemporaryStore.OpenAsync(database);
        await IngestAsync(store, Of("Satu Orang", "A"), Of("Dua Orang", "B"), Of("Tiga Orang", "C"));
        var (one, two, three) = (await IdAsync(store, "Satu Orang"), await IdAsync(store, "Dua Orang"), await IdAsync(store, "Tiga Orang"));
        var hand = store.Get<PeopleByHand>();
        var first = await hand.MergeAsync(two, one);
        var second = await hand.MergeAsync(three, two);
        Assert.Equal([three, three], await LeadsAsync());
        await hand.UndoAsync(second.Id);
        Assert.Equal([two, null], await LeadsAsync());
        await hand.UndoAsync(first.Id);
        await using var db = store.Context();
        Assert.Equal([one, two, three], await db.People.OrderBy(p => p.Id).Select(p => p.Id).ToListAsync());
        Assert.Equal(["Dua Orang 2 1 0", "Satu Orang 2 1 0", "Tiga Orang 2 1 0"], await ShapeAsync(db));

        async Task<List<int?>> LeadsAsync()
        {
            await using var now = store.Context();
            return await now.PersonDecisions.OrderBy(d => d.Id).Select(d => d.SurvivorId).ToListAsync();
        }
    }

    [Fact]
    public async Task What_cannot_be_done_is_said_and_changes_nothing()
    {
        await using var store = await TemporaryStore.OpenAsync(database);
        await IngestAsync(store, Of("Ali Rahmat", "Satu"), Of("Ayu Lestari", "Dua"));
        var hand = store.Get<PeopleByHand>();
        var person = await IdAsync(store, "Ali Rahmat");
        Assert.Contains("the same person already", (await Assert.ThrowsAsync<DecisionException>(() => hand.MergeAsync(person, person))).Message, StringComparison.Ordinal);
        Assert.Contains("no person 99", (await Assert.ThrowsAsync<DecisionException>(() => hand.MergeAsync(person, 99))).Message, StringComparison.Ordinal);
        var (own, other) = (await ArticleAsync(store, "Satu"), await ArticleAsync(store, "Dua"));
        Assert.Contains("all the articles", (await Assert.ThrowsAsync<DecisionException>(() => hand.SplitAsync(person, [own]))).Message, StringComparison.Ordinal);
        Assert.Contains("does not name Ali Rahmat", (await Assert.ThrowsAsync<DecisionException>(() => hand.SplitAsync(person, [other]))).Message, StringComparison.Ordinal);
        Assert.Contains("no decision 1", (await Assert.ThrowsAsync<DecisionException>(() => hand.UndoAsync(1))).Message, StringComparison.Ordinal);
        await using var db = store.Context();
        Assert.Equal((2, 0), (await db.People.CountAsync(), await db.PersonDecisions.CountAsync()));
    }

    [Fact]
    public async Task A_slug_that_was_merged_away_is_given_to_nobody_else()
    {
        await using var store = await TemporaryStore.OpenAsync(database);
        await IngestAsync(store, Of("Basuki Tirta", "Satu"), Of("Ali Rahmat", "Dua"));
        await store.Get<PeopleByHand>().MergeAsync(await IdAsync(store, "Basuki Tirta"), await IdAsync(store, "Ali Rahmat"));
        await IngestAsync(store, new Draft("Bek Qatar Ali Rahmat bicara.").Headline("Tiga").Country("QA", "Qatar").Person("Ali Rahmat", "Bek Qatar", "QA"),
            new Draft("Hakim Chile Ali Rahmat bicara.").Headline("Empat").Country("CL", "Chile").Person("Ali Rahmat", "Hakim Chile", "CL"));
        await using var db = store.Context();
        Assert.Equal(["ali-rahmat-2", "basuki-tirta"], await db.People.Select(p => p.Slug).Order().ToListAsync());
    }

    private static Draft Joko() => new Draft("Joko Wirodo datang. \"Panen naik,\" kata Joko Wirodo.").Url("https://warta.example/1").Headline("Satu").Published("2024-01-02 08:00")
        .Person("Joko Wirodo").Quote("Panen naik,", "Joko Wirodo");

    private static Draft Jokowi() => new Draft("Jokowiro pulang. \"Saya pulang,\" kata Jokowiro.").Url("https://warta.example/2").Headline("Dua").Published("2024-01-03 08:00")
        .Person("Jokowiro").Quote("Saya pulang,", "Jokowiro");

    private static Draft Of(string name, string headline, string more = "") => new Draft($"{more}{name} bicara. \"Soal {headline},\" kata {name}.").Headline(headline).Url($"https://warta.example/{headline}")
        .Person(name).Quote($"Soal {headline},", name);

    private static async Task IngestAsync(TemporaryStore store, params Draft[] drafts)
    {
        foreach (var draft in drafts) await store.Get<ArticleIngester>().IngestAsync(draft.Extracted());
    }

    private static async Task<int> IdAsync(TemporaryStore store, string name)
    {
        await using var db = store.Context();
        return await db.People.Where(p => p.Name == name).Select(p => p.Id).SingleAsync();
    }

    private static async Task<int> ArticleAsync(TemporaryStore store, string headline)
    {
        await using var db = store.Context();
        return await db.Articles.Where(a => a.Headline == headline).Select(a => a.Id).SingleAsync();
    }

    /// <summary>Each person with the number of mentions, of quotes and of quotes about.</summary>
    private static async Task<List<string>> ShapeAsync(NewsDbContext db) =>
        [.. (await db.People.Select(p => new { p.Name, Mentions = p.ArticleLinks.Sum(l => l.MentionCount), Said = p.Quotes.Count, About = p.QuotesAbout.Count }).ToListAsync())
            .Select(p => $"{p.Name} {p.Mentions} {p.Said} {p.About}").Order(StringComparer.Ordinal)];
}
