using NewsGraphQL.Data;
using NewsGraphQL.Data.People;
using NewsGraphQL.Data.Tests.Stores;

namespace NewsGraphQL.Server.Tests.Conventions.Filtering;

/// <summary>Texts of every script over HTTP: what case and diacritics mean, what databases trip over, and lists as long as a request may hold.</summary>
public abstract class TextFilterTests(TextFilterTests.Names news)
{
    public sealed class OnSqlite(Names news) : TextFilterTests(news), IClassFixture<Names>;

    public sealed class OnPostgres(Names.OnPostgres news) : TextFilterTests(news.OrSkip()), IClassFixture<Names.OnPostgres>;

    [Theory]
    [InlineData("ieq", "istanbul", "İstanbul|ISTANBUL|ıstanbul")] // the dotted capital folds to i with a mark, the dotless i to i
    [InlineData("ieq", "strasse", "Straße|STRASSE")]
    [InlineData("ieq", "STRAßE", "Straße|STRASSE")]
    [InlineData("ieq", "محمد", "مُحَمَّد|محمد")]
    [InlineData("ieq", "ecole", "École|E\u0301cole|ecole")]
    [InlineData("ieq", "σίσυφος", "Σίσυφος|ΣΊΣΥΦΟΣ")]
    [InlineData("ieq", "北京", "北京")]
    [InlineData("ieq", "full width", "ｆｕｌｌ ｗｉｄｔｈ")]
    [InlineData("icontains", "STAN", "İstanbul|ISTANBUL|ıstanbul")]
    [InlineData("eq", "École", "École")]
    [InlineData("contains", "100%", "100% Budi")]
    [InlineData("contains", "%", "100% Budi")]
    [InlineData("contains", "_", "a_b")]
    [InlineData("startsWith", "a_", "a_b")]
    [InlineData("startsWith", "A", "Ada 😀")]
    [InlineData("endsWith", "😀", "Ada 😀")]
    [InlineData("startsWith", "O'N", "O'Neill \"Al\"")]
    [InlineData("contains", "\"Al\"", "O'Neill \"Al\"")]
    [InlineData("contains", "\\", "back\\slash")]
    [InlineData("eq", "nul\0", "")]
    [InlineData("contains", "\0", "")]
    [InlineData("icontains", "\ud83d", "")] // half a letter
    public async Task Texts_compare_as_people_read_them(string operation, string given, string expected)
    {
        var found = await FindAsync(new Dictionary<string, object> { ["name"] = new Dictionary<string, object> { [operation] = given } });
        Assert.Equal(expected.Split('|', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal), found);
    }

    [Theory]
    [InlineData("in")]
    [InlineData("nin")]
    public async Task Ten_thousand_names_are_a_list_like_any_other(string operation)
    {
        var given = Enumerable.Range(0, 9_998).Select(at => $"nobody {at}").Append("北京").Append("a_b").ToArray();
        var found = await FindAsync(new Dictionary<string, object> { ["name"] = new Dictionary<string, object> { [operation] = given } });
        Assert.Equal(operation == "in" ? ["a_b", "北京"] : Names.All.Except(given).Order(StringComparer.Ordinal), found);
    }

    [Theory]
    [InlineData("{ and: [] }", true)]
    [InlineData("{ or: [] }", true)]
    [InlineData("{ }", true)]
    [InlineData("{ not: { } }", false)]
    [InlineData("{ not: { not: { not: { name: { in: [] } } } } }", true)]
    [InlineData("{ name: { in: [] } }", false)]
    [InlineData("{ name: { nin: [] } }", true)]
    [InlineData("{ name: { and: [], or: [] } }", true)]
    [InlineData("{ lastSeenAt: { in: [null] } }", true)]
    [InlineData("{ lastSeenAt: { nin: [null] } }", false)]
    [InlineData("{ lastSeenAt: { eq: null } }", true)]
    [InlineData("{ aliases: { all: { name: { eq: \"x\" } } } }", true)] // there are none
    [InlineData("{ aliases: { any: false } }", true)]
    [InlineData("{ aliases: { some: { } } }", false)]
    [InlineData("{ aliases: { none: { } } }", true)]
    [InlineData("{ quotes: { all: { speaker: { id: { eq: null } } } } }", true)]
    public async Task A_condition_without_content_finds_all_or_nothing(string where, bool all) =>
        Assert.Equal(all ? Names.All.Length : 0, (await news.DataAsync($"{{ people(where: {where}) {{ totalCount }} }}")).GetProperty("people").GetProperty("totalCount").GetInt32());

    private async Task<string[]> FindAsync(object where) =>
        [.. (await news.DataAsync("query ($where: PersonFilterInput) { people(first: 50, where: $where) { nodes { name } } }", new { where }))
            .GetProperty("people").GetProperty("nodes").EnumerateArray().Select(node => node.GetProperty("name").GetString()!).Order(StringComparer.Ordinal)];

    /// <summary>A store with people of many scripts.</summary>
    public class Names : NewsServer, IAsyncLifetime
    {
        public Names() { }

        private Names(TestDatabase database) : base(database) { }

        /// <summary>The same on a PostgreSQL database.</summary>
        public new sealed class OnPostgres() : Names(TestDatabase.Postgres);

        public static readonly string[] All =
        [
            "İstanbul", "ISTANBUL", "ıstanbul", "Straße", "STRASSE", "مُحَمَّد", "محمد", "École", "E\u0301cole", "ecole", "Σίσυφος", "ΣΊΣΥΦΟΣ", "北京", "ｆｕｌｌ ｗｉｄｔｈ",
            "100% Budi", "a_b", "Ada 😀", "O'Neill \"Al\"", "back\\slash",
        ];

        public async Task InitializeAsync()
        {
            if (Database.Absence is not null) return; // each test says so
            CreateClient().Dispose();
            await using var db = Context();
            db.AddRange(All.Select((name, at) => new Person { Slug = $"person-{at}", Name = name, NameKey = NameKey.Of(name) }));
            await db.SaveChangesAsync();
        }

        Task IAsyncLifetime.DisposeAsync() => DisposeAsync().AsTask();
    }
}
