using Microsoft.EntityFrameworkCore;
using NewsGraphQL.Data.Ingest;
using NewsGraphQL.Data.Tests.Stores;

namespace NewsGraphQL.Data.Tests.Ingest;

/// <summary>Two articles name somebody each: is it one person? In either order, since nobody says which article comes first.</summary>
public abstract class PersonLinkerTests(TestDatabase database)
{
    public sealed class OnSqlite() : PersonLinkerTests(TestDatabase.Sqlite);

    public sealed class OnPostgres() : PersonLinkerTests(TestDatabase.Postgres);

    /// <summary>A person as an article prints it: name, role, the state in the role, short form; empty where there is none.</summary>
    public sealed record Named(string Name, string Role = "", string Country = "", string ShortForm = "")
    {
        public override string ToString() => string.Join('/', Name, Role, Country, ShortForm);
    }

    private static Named P(string name, string role = "", string country = "", string shortForm = "") => new(name, role, country, shortForm);

    public static TheoryData<string, Named, Named, bool> Pairs => new()
    {
        // full names
        { "the same name", P("Rukmana Wijaya"), P("Rukmana Wijaya"), true },
        { "another case", P("RUKMANA WIJAYA"), P("Rukmana Wijaya"), true },
        { "a hyphen", P("Pak Song-chol"), P("Pak Song Chol"), true },
        { "diacritics", P("Zoltán Kőrösi"), P("Zoltan Korosi"), true },
        { "an apostrophe", P("Ma'ruf Hidayat"), P("Maruf Hidayat"), true },
        { "another name", P("Rukmana Wijaya"), P("Rukmana Hadi"), false },
        { "a name inside a longer one", P("Rukmana Wijaya"), P("Rukmana Wijaya Putra"), false },
        { "a name inside a longer one, the same office", P("Rukmana Wijaya", "Menteri Kelautan Malaysia", "MY"), P("Rukmana Wijaya Putra", "Menteri Kelautan Malaysia", "MY"), true },
        { "a name inside a longer one, another office", P("Rukmana Wijaya", "Menteri Kelautan Malaysia", "MY"), P("Rukmana Wijaya Putra", "bek Malaysia", "MY"), false },
        { "a first name inside a longer one, the same office", P("Rukmana", "Menteri Kelautan Malaysia", "MY"), P("Rukmana Wijaya", "Menteri Kelautan Malaysia", "MY"), true },
        { "a word from the middle of a name", P("Bambang", "Menteri Kelautan Malaysia", "MY"), P("Rukmana Bambang Wijaya", "Menteri Kelautan Malaysia", "MY"), false },
        { "half a word is no name", P("Rukmana Wijaya", "gubernur lembah"), P("Rukmana Wijayanto", "gubernur lembah"), false },
        { "a role on one side only", P("Rukmana Wijaya", "Menteri Kelautan Malaysia", "MY"), P("Rukmana Wijaya"), true },
        { "roles without a state", P("Rukmana Wijaya", "gubernur"), P("Rukmana Wijaya", "calon presiden"), true },
        { "one state, two offices", P("Rukmana Wijaya", "Menteri Kelautan Malaysia", "MY"), P("Rukmana Wijaya", "Duta Besar Malaysia", "MY"), true },
        { "two states, one office", P("Ivo Maric", "pelatih Kroasia", "HR"), P("Ivo Maric", "pelatih timnas Malaysia", "MY"), true },
        { "two states, two offices", P("Ali Rahmat", "Menteri Kelautan Malaysia", "MY"), P("Ali Rahmat", "bek Qatar", "QA"), false },
        // single words
        { "a single word without role", P("Sorgu"), P("Sorgu"), false },
        { "a single word, office and state", P("Sorgu", "Menteri Pertahanan Rusia", "RU"), P("Sorgu", "menteri pertahanan Rusia", "RU"), true },
        { "a single word, other state", P("Sorgu", "Menteri Pertahanan Rusia", "RU"), P("Sorgu", "Menteri Pertahanan Ukraina", "UA"), false },
        { "a single word, other office", P("Sorgu", "Menteri Pertahanan Rusia", "RU"), P("Sorgu", "penyanyi Rusia", "RU"), false },
        { "a single word, a title alone", P("Bramanto", "Presiden"), P("Bramanto", "Presiden"), true },
        { "a single word, a description alone", P("Bramanto", "saksi"), P("Bramanto", "saksi"), false },
        { "a single word, an office of two words", P("Bramanto", "gubernur lembah"), P("Bramanto", "gubernur lembah"), true },
        // a short form in one article, the full name in the other
        { "short form with its office", P("Aleksei Sorgu", "Menteri Pertahanan Rusia", "RU", "Sorgu"), P("Sorgu", "Menteri Pertahanan Rusia", "RU"), true },
        { "short form without office", P("Aleksei Sorgu", "Menteri Pertahanan Rusia", "RU", "Sorgu"), P("Sorgu"), false },
        { "short form of another office", P("Aleksei Sorgu", "Menteri Pertahanan Rusia", "RU", "Sorgu"), P("Sorgu", "wasit Rusia", "RU"), false },
        { "a family name alone", P("Kim Tae Ho", "Presiden Korea Selatan", "KR", "Kim"), P("Kim", "pemimpin Korea Utara", "KP"), false },
    };

    [Theory, MemberData(nameof(Pairs))]
    public async Task Two_articles_name_one_person_on_evidence_only(string why, Named one, Named other, bool same)
    {
        foreach (var pair in new[] { (one, other), (other, one) })
        {
            await using var store = await TemporaryStore.OpenAsync(database);
            await store.Get<ArticleIngester>().IngestAsync(Article(pair.Item1, "Satu").Extracted());
            await store.Get<ArticleIngester>().IngestAsync(Article(pair.Item2, "Dua").Extracted());
            var people = await store.Context().People.Select(p => p.Name).ToListAsync();
            Assert.True(same == (people.Count == 1), $"{why}: {string.Join(", ", people)}");
        }
    }

    [Fact]
    public async Task A_single_name_takes_the_full_name_when_an_article_gives_it()
    {
        await using var store = await TemporaryStore.OpenAsync(database);
        await store.Get<ArticleIngester>().IngestAsync(Article(P("Sorgu", "Menteri Pertahanan Rusia", "RU"), "Satu").Extracted());
        await store.Get<ArticleIngester>().IngestAsync(Article(P("Aleksei Sorgu", "Menteri Pertahanan Rusia", "RU", "Sorgu"), "Dua").Extracted());
        var person = await store.Context().People.Include(p => p.Aliases).SingleAsync();
        Assert.Equal(("Aleksei Sorgu", "sorgu"), (person.Name, person.Slug));
        Assert.Equal(["Aleksei Sorgu", "Sorgu"], person.Aliases.Select(a => a.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Of_two_people_with_one_name_the_one_whose_role_agrees_is_meant()
    {
        await using var store = await TemporaryStore.OpenAsync(database);
        var ingester = store.Get<ArticleIngester>();
        await ingester.IngestAsync(Article(P("Ali Rahmat", "Menteri Kelautan Malaysia", "MY"), "Satu").Extracted());
        await ingester.IngestAsync(Article(P("Ali Rahmat", "bek Qatar", "QA"), "Dua").Extracted());
        await ingester.IngestAsync(Article(P("Ali Rahmat", "kapten Qatar", "QA"), "Tiga").Extracted());
        await using var db = store.Context();
        Assert.Equal(["ali-rahmat", "ali-rahmat-2"], await db.People.Select(p => p.Slug).Order().ToListAsync());
        Assert.Equal("ali-rahmat-2", await db.ArticlePeople.OrderBy(l => l.ArticleId).Select(l => l.Person!.Slug).LastAsync());

        await ingester.IngestAsync(Article(P("Ali Rahmat"), "Empat").Extracted()); // which of them? nobody knows: a third one, of whom nothing is known
        await ingester.IngestAsync(Article(P("Ali Rahmat"), "Lima").Extracted());
        Assert.Equal(3, await db.People.CountAsync());
    }

    [Fact]
    public async Task Two_people_of_one_article_are_two()
    {
        await using var store = await TemporaryStore.OpenAsync(database);
        var ingester = store.Get<ArticleIngester>();
        await ingester.IngestAsync(new Draft("Rukmana Wijaya dan Ayu Lestari.").Person("Rukmana Wijaya").Person("Ayu Lestari").Extracted());
        Assert.Equal(2, await store.Context().People.CountAsync());
    }

    [Fact]
    public async Task One_name_printed_in_two_ways_in_one_article_is_one_person()
    {
        await using var store = await TemporaryStore.OpenAsync(database);
        await store.Get<ArticleIngester>().IngestAsync(new Draft("Tomás Echo datang. \"Ya,\" kata Tomas Echo.")
            .Person("Tomás Echo").Person("Tomas Echo").Quote("Ya,", "Tomas Echo").Extracted());
        await using var db = store.Context();
        var link = await db.ArticlePeople.Include(l => l.Person!).ThenInclude(p => p.Aliases).SingleAsync();
        Assert.Equal((2, 2, "Tomás Echo"), (link.MentionCount, link.Person!.Aliases.Count, link.Person.Name));
        Assert.Equal(link.PersonId, (await db.Quotes.SingleAsync()).SpeakerId);
    }

    [Fact]
    public async Task A_single_name_stays_the_same_person_in_the_next_version_of_its_article()
    {
        await using var store = await TemporaryStore.OpenAsync(database);
        var ingester = store.Get<ArticleIngester>();
        await ingester.IngestAsync(new Draft("Sorgu datang.").Url("https://warta.example/s").Person("Sorgu").Extracted());
        var id = (await store.Context().People.SingleAsync()).Id;
        await ingester.IngestAsync(new Draft("Kemarin Sorgu datang.").Url("https://warta.example/s").Person("Sorgu").Extracted());
        Assert.Equal(id, (await store.Context().People.SingleAsync()).Id);
    }

    private static Draft Article(Named person, string headline)
    {
        var draft = new Draft($"{headline}. {person.Role} {person.Name} bicara. Lalu {person.ShortForm} pergi.").Headline(headline);
        if (person.Country.Length > 0)
        {
            var words = person.Role.Split(' ');
            var name = Array.FindLastIndex(words, w => w is "Korea") is >= 0 and var at ? string.Join(' ', words[at..]) : words[^1];
            draft.Country(person.Country, name);
        }
        return draft.Person(person.Name, person.Role.Length > 0 ? person.Role : null, person.Country.Length > 0 ? person.Country : null,
            person.ShortForm.Length > 0 ? [person.ShortForm] : []);
    }
}
