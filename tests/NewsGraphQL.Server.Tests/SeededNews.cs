using NewsGraphQL.Data;
using NewsGraphQL.Data.Articles;
using NewsGraphQL.Data.Countries;
using NewsGraphQL.Data.Organizations;
using NewsGraphQL.Data.People;
using NewsGraphQL.Data.Quotes;
using NewsGraphQL.Data.Tests.Stores;
using NewsGraphQL.Extraction.Articles;
using NewsGraphQL.Extraction.Documents;
using NewsGraphQL.Extraction.Organizations;
using NewsGraphQL.Extraction.Quotes;

namespace NewsGraphQL.Server.Tests;

/// <summary>A server over a store full of awkward rows: absent values, equal dates, equal names, marks of LIKE, letters beyond ASCII.</summary>
public class SeededNews : NewsServer, IAsyncLifetime
{
    /// <summary>On a SQLite file.</summary>
    public SeededNews() { }

    private SeededNews(TestDatabase database) : base(database) { }

    /// <summary>The same on a PostgreSQL database.</summary>
    public new sealed class OnPostgres() : SeededNews(TestDatabase.Postgres);

    public const int Articles = 60;

    private static readonly string[] Names =
        ["Éva Ström", "eva strom", "Budi 100%", "budi_santoso", "Siti 'Nur' \"A\"", "Jum'at \\ Kliwon", "Ångström 😀", "Zoë", "ZOE", "Łukasz", "北京", "Δίας"];

    private readonly Random _random = new(7);
    private int _more;

    public async Task InitializeAsync()
    {
        if (Database.Absence is not null) return; // each test says so
        CreateClient().Dispose(); // starts the program, which makes the store
        await using var db = Context();
        var countries = db.Countries.OrderBy(c => c.Code).Take(5).ToArray();
        var people = Names.Select((name, i) => Person(name, i)).ToArray();
        var organizations = Enumerable.Range(0, 6).Select(i => Organization(i, countries)).ToArray();
        db.AddRange(people);
        db.AddRange(organizations);
        for (var i = 0; i < Articles; i++) db.Add(Article(i, people, organizations, countries));
        await db.SaveChangesAsync();
        foreach (var person in people) person.Aliases.Add(new PersonAlias { Name = person.Name, NameKey = person.NameKey, ArticleId = 1 });
        await db.SaveChangesAsync();
        Sql.Clear();
    }

    /// <summary>Stores one more article, with any date and headline.</summary>
    public async Task StoreAnotherAsync()
    {
        await using var db = Context();
        db.Add(Article(Articles + _more++, [.. db.People], [.. db.Organizations], [.. db.Countries.OrderBy(c => c.Code).Take(5)]));
        await db.SaveChangesAsync();
    }

    Task IAsyncLifetime.DisposeAsync() => DisposeAsync().AsTask();

    private static Person Person(string name, int i) => new()
    {
        Slug = $"person-{i}", Name = name, NameKey = NameKey.Of(name),
        FirstSeenUtc = i % 4 == 0 ? null : Day(i), LastSeenUtc = i % 3 == 0 ? null : Day(i + 10),
    };

    private static Organization Organization(int i, Country[] countries) => new()
    {
        Slug = $"organization-{i}", Name = i < 2 ? "Dewan" : $"Badan {i}", NameKey = $"badan {i}", Acronym = i % 2 == 0 ? null : $"B{i}%",
        Kind = (OrganizationKind)(i % 4), Country = i % 3 == 0 ? null : countries[i % countries.Length],
    };

    private Article Article(int i, Person[] people, Organization[] organizations, Country[] countries)
    {
        var published = i % 7 == 0 ? (DateTime?)null : Day(i / 3);
        var body = $"Judul {i}\n\n\"Kalimat {i}\" kata orang itu. Selesai.";
        var article = new Article
        {
            Slug = $"article-{i}", Url = i % 5 == 0 ? null : $"https://example.com/{i}", ContentHash = BitConverter.GetBytes(i), Headline = i % 11 == 0 ? null : $"Judul {i % 9}",
            HeadlineKey = $"judul {i % 9}", Section = (i % 4) switch { 0 => null, 1 => "Dunia", 2 => "dunia", _ => "50% Üñí_" }, Language = i % 2 == 0 ? "id" : "en",
            PublishedUtc = published, PublishedOffsetMinutes = published is null || i % 2 == 0 ? null : 420, PublishedPrecision = published is null ? null : TimePrecision.Minute,
            SortUtc = published ?? DateTime.MinValue, ModifiedUtc = i % 3 == 0 ? Day(i) : null, BylineRaw = i % 2 == 0 ? null : "Oleh: A", WordCount = i % 13,
            ExtractorVersion = "test", Body = new ArticleBody { Text = body, Paragraphs = [new TextSpan(10, body.Length)] },
        };
        foreach (var person in people.Where(_ => _random.Next(4) == 0))
            article.PersonLinks.Add(new ArticlePerson { Person = person, SortUtc = article.SortUtc, Ordinal = article.PersonLinks.Count });
        foreach (var organization in organizations.Where(_ => _random.Next(3) == 0))
            article.OrganizationLinks.Add(new ArticleOrganization { Organization = organization, SortUtc = article.SortUtc, Ordinal = article.OrganizationLinks.Count });
        foreach (var country in countries.Where(_ => _random.Next(3) == 0))
            article.CountryLinks.Add(new ArticleCountry { Country = country, SortUtc = article.SortUtc, Ordinal = article.CountryLinks.Count });
        foreach (var person in article.PersonLinks.Where(_ => _random.Next(2) == 0))
            article.Roles.Add(new PersonRole { Person = person.Person, Title = $"Ketua {i % 3}", OfficeKey = $"ketua {i % 3}", Country = _random.Next(2) == 0 ? null : countries[i % 5], SortUtc = article.SortUtc });
        if (i % 2 == 0) (article.DatelinePlace, article.DatelineOutlet) = (i % 4 == 0 ? "JAKARTA" : "Éden 100%", i % 6 == 0 ? "Antara" : null);
        if (i % 3 == 0) article.Credits.Add(new ArticleCredit { Name = $"A{i % 5}", Role = (CreditRole)(i % 3) });
        if (i % 4 == 0) article.Related.Add(new Data.Articles.RelatedLink { Headline = $"Judul {i % 9}", HeadlineKey = $"judul {i % 9}", Url = i % 8 == 0 ? null : $"https://example.com/{i}", ResolvedArticle = i % 8 == 0 ? article : null });
        if (i % 2 == 0) article.SourceLinks.Add(new ArticleSource { Organization = organizations[i % 6], Name = "sumber" });
        for (var n = _random.Next(5); n > 0; n--) article.Quotes.Add(Quote(article, i, people, organizations, countries));
        return article;
    }

    private Quote Quote(Article article, int i, Person[] people, Organization[] organizations, Country[] countries)
    {
        var speaker = _random.Next(3) == 0 ? null : people[_random.Next(people.Length)];
        var quote = new Quote
        {
            Ordinal = article.Quotes.Count, Text = $"Kalimat {i}", Kind = (QuoteKind)_random.Next(3), Language = article.Language, PublishedUtc = article.PublishedUtc,
            SortUtc = article.SortUtc, Paragraph = _random.Next(4), Start = 11, End = 11 + $"Kalimat {i}".Length, Parts = [new TextSpan(11, 11 + $"Kalimat {i}".Length)],
            Speaker = speaker, AttributionKind = speaker is null ? AttributionKind.Unnamed : AttributionKind.Person, Label = i % 2 == 0 ? null : "orang itu",
            Organization = _random.Next(3) == 0 ? organizations[_random.Next(6)] : null, Role = i % 3 == 0 ? "Ketua" : null, Cue = i % 5 == 0 ? null : "kata",
            CueLemma = i % 5 == 0 ? null : "kata", Confidence = _random.Next(10) / 10.0, Rule = "test",
        };
        foreach (var person in people.Where(_ => _random.Next(6) == 0)) quote.PersonLinks.Add(new QuotePerson { Person = person, SortUtc = article.SortUtc });
        foreach (var country in countries.Where(_ => _random.Next(4) == 0)) quote.CountryLinks.Add(new QuoteCountry { Country = country, SortUtc = article.SortUtc });
        if (_random.Next(3) == 0) quote.Relays.Add(new QuoteRelay { Organization = organizations[_random.Next(6)] });
        return quote;
    }

    private static DateTime Day(int days) => new DateTime(2024, 1, 1, 3, 30, 0, DateTimeKind.Utc).AddDays(days);
}
