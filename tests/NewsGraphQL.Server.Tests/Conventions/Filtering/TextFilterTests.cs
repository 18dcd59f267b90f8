using NewsGraphQL.Data;
using NewsGraphQL.Data.People;

namespace NewsGraphQL.Server.Tests.Conventions.Filtering;

/// <summary>Texts of every script over HTTP: what case and diacritics mean, what databases trip over, and lists as long as a request may hold.</summary>
public sealed class TextFilterTests : IClassFixture<TextFilterTests.Names>
{
    private readonly Names _news;

    public TextFilterTests(Names news) => _news = news;

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

    private async Task<string[]> FindAsync(object where) =>
        [.. (await _news.DataAsync("query ($where: PersonFilterInput) { people(first: 50, where: $where) { nodes { name } } }", new { where }))
            .GetProperty("people").GetProperty("nodes").EnumerateArray().Select(node => node.GetProperty("name").GetString()!).Order(StringComparer.Ordinal)];

    /// <summary>A store with people of many scripts.</summary>
    public sealed class Names : NewsServer, IAsyncLifetime
    {
        public static readonly string[] All =
        [
            "İstanbul", "ISTANBUL", "ıstanbul", "Straße", "STRASSE", "مُحَمَّد", "محمد", "École", "E\u0301cole", "ecole", "Σίσυφος", "ΣΊΣΥΦΟΣ", "北京", "ｆｕｌｌ ｗｉｄｔｈ",
            "100% Budi", "a_b", "Ada 😀", "O'Neill \"Al\"", "back\\slash",
        ];

        public async Task InitializeAsync()
        {
            CreateClient().Dispose();
            await using var db = Context();
            db.AddRange(All.Select((name, at) => new Person { Slug = $"person-{at}", Name = name, NameKey = NameKey.Of(name) }));
            await db.SaveChangesAsync();
        }

        Task IAsyncLifetime.DisposeAsync() => DisposeAsync().AsTask();
    }
}
