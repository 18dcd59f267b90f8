using System.Text.Json;
using Microsoft.EntityFrameworkCore;

namespace NewsGraphQL.Server.Tests.Quotes;

/// <summary>On a corpus with the shape of a large one: what a page asks at once is right and takes a fixed number of commands, and no documented filter or order reads a large table whole.</summary>
public sealed class GeneratedCorpusTests(GeneratedNews news) : IClassFixture<GeneratedNews>
{
    // Where they stand as a step's table, a whole read costs time that grows with the store. Countries and their names are a few hundred rows for ever.
    private static readonly string[] Large = ["Articles", "Quotes", "People", "Organizations", "ArticlePeople", "ArticleCountries", "ArticleOrganizations", "QuotePeople", "QuoteCountries", "QuoteOrganizations", "PersonAliases", "OrganizationAliases", "PersonRoles", "ArticleSources", "QuoteRelays", "ArticleCredits", "RelatedLinks"];

    private const string Year = "publishedAt: { gte: \"2019-01-01T00:00:00+07:00\", lt: \"2020-01-01T00:00:00+07:00\" }";

    [Fact]
    public async Task Quotes_of_a_person_by_countries_and_year_sorted_and_counted_are_one_request_of_a_fixed_number_of_commands()
    {
        await using var db = news.Context();
        var people = await db.People.OrderByDescending(p => p.ArticleCount).Select(p => p.Slug).ToArrayAsync();
        string[] countries = ["ID", "US"];
        var (from, to) = (new DateTime(2018, 12, 31, 17, 0, 0, DateTimeKind.Utc), new DateTime(2019, 12, 31, 17, 0, 0, DateTimeKind.Utc));
        HashSet<int> commands = [];
        foreach (var slug in (string[])[people[0], people[1], people[2], people[^1]])
        {
            news.Sql.Clear();
            var quotes = (await news.DataAsync($$"""
                query ($slug: String!) { person(by: { slug: $slug }) { name quotes(first: 5, order: [{ confidence: DESC }, { article: { headline: ASC } }],
                    where: { article: { countries: { some: { code: { in: ["ID", "US"] } } } }, {{Year}} }) {
                  totalCount
                  nodes { id text attribution { confidence } article { headline } }
                  facets { countries(first: 100) { country { code } count } kinds { kind count } }
                  timeline(interval: MONTH, timeZone: "Asia/Jakarta") { date count }
                } } }
                """, new { slug })).GetProperty("person").GetProperty("quotes");
            // Articles and countries are read where there are some, and only who has quotes has a timeline to read.
            if (quotes.GetProperty("facets").GetProperty("countries").GetArrayLength() > 0) commands.Add(news.Sql.Commands.Count);
            else Assert.InRange(news.Sql.Commands.Count, 1, 10);
            var expected = await db.Quotes.AsNoTracking().Include(q => q.Article).Include(q => q.Countries).AsSplitQuery().Where(q => q.Speaker!.Slug == slug && q.PublishedUtc >= from && q.PublishedUtc < to && q.Article!.Countries.Any(c => countries.Contains(c.Code))).ToListAsync();
            Assert.Equal(expected.Count, quotes.GetProperty("totalCount").GetInt32());
            Assert.Equal(expected.OrderByDescending(q => q.Confidence).ThenBy(q => q.Article!.Headline, StringComparer.Ordinal).ThenByDescending(q => q.Id).Take(5).Select(q => q.Text), quotes.GetProperty("nodes").EnumerateArray().Select(q => q.GetProperty("text").GetString()));
            Assert.Equal(expected.GroupBy(q => q.Kind).Count(), quotes.GetProperty("facets").GetProperty("kinds").GetArrayLength());
            Assert.Equal(expected.SelectMany(q => q.Countries).Count(), Sum(quotes.GetProperty("facets").GetProperty("countries")));
            Assert.Equal(expected.GroupBy(q => q.PublishedUtc!.Value.AddHours(7).ToString("yyyy-MM-01", System.Globalization.CultureInfo.InvariantCulture)).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => (g.Key, g.Count())),
                quotes.GetProperty("timeline").EnumerateArray().Select(b => (b.GetProperty("date").GetString()!, b.GetProperty("count").GetInt32())));
        }

        Assert.Equal([10], commands);
    }

    public static TheoryData<string> Documented =>
    [
        "articles(where: { slug: { eq: \"article-1\" } })", "articles(where: { slug: { startsWith: \"article-1\" } })", "articles(where: { url: { in: [\"https://news.example/1\"] } })",
        "articles(where: { section: { eq: \"Dunia\" } })", "articles(where: { section: { isNull: true } })", "articles(where: { language: { eq: \"en\" } })", $"articles(where: {{ {Year} }})",
        "articles(where: { people: { some: { name: { eq: \"Haryo Wirata\" } } } })", "articles(where: { people: { some: { slug: { eq: \"x\" } } } })", "articles(where: { people: { some: { aliases: { some: { name: { eq: \"Wirata\" } } } } } })",
        "articles(where: { people: { some: { roles: { some: { title: { eq: \"Coach\" } } } } } })", "articles(where: { organizations: { some: { slug: { eq: \"x\" } } } })", "articles(where: { organizations: { some: { name: { eq: \"x\" } } } })",
        "articles(where: { countries: { some: { code: { eq: \"TL\" } } } })", "articles(where: { countries: { some: { code: { in: [\"TL\", \"ZW\"] } } } })", "articles(where: { countries: { some: { name: { eq: \"Japan\" } } } })",
        "articles(where: { and: [{ countries: { some: { code: { eq: \"TL\" } } } }, { countries: { some: { code: { eq: \"ZW\" } } } }] })",
        "articles(where: { sources: { some: { name: { eq: \"x\" } } } })", "articles(where: { byline: { credits: { some: { name: { eq: \"x\" } } } } })", "articles(where: { related: { some: { url: { eq: \"x\" } } } })",
        "articles(where: { quotes: { some: { speaker: { name: { eq: \"x\" } } } } })",
        "quotes(where: { speaker: { name: { eq: \"Haryo Wirata\" } } })", "quotes(where: { speaker: { slug: { eq: \"x\" } } })", "quotes(where: { speaker: { name: { startsWith: \"Z\" } } })", "quotes(where: { kind: { eq: DIRECT } })", "quotes(where: { language: { eq: \"xx\" } })",
        $"quotes(where: {{ {Year} }})", "quotes(where: { article: { slug: { eq: \"article-1\" } } })", "quotes(where: { article: { countries: { some: { code: { eq: \"ZW\" } } } } })",
        $"quotes(where: {{ speaker: {{ slug: {{ eq: \"x\" }} }}, article: {{ countries: {{ some: {{ code: {{ in: [\"ID\", \"US\"] }} }} }} }}, {Year} }})",
        "quotes(where: { people: { some: { name: { eq: \"x\" } } } })", "quotes(where: { countries: { some: { code: { eq: \"ZW\" } } } })", "quotes(where: { organizations: { some: { name: { eq: \"x\" } } } })",
        "quotes(where: { attribution: { organization: { slug: { eq: \"x\" } } } })", "quotes(where: { attribution: { relayedBy: { some: { name: { eq: \"x\" } } } } })",
        "people(where: { name: { eq: \"Zoë\" } })", "people(where: { slug: { in: [\"x\", \"y\"] } })", "people(where: { aliases: { some: { name: { eq: \"x\" } } } })", "people(where: { roles: { some: { title: { eq: \"x\" } } } })",
        "people(where: { roles: { some: { country: { code: { eq: \"ID\" } } } } })", "people(order: [{ articleCount: DESC }])", "people(order: [{ lastSeenAt: DESC }])", "people(order: [{ name: ASC }])", "articles(order: [{ modifiedAt: DESC }])",
        "organizations(where: { slug: { eq: \"x\" } })", "organizations(where: { name: { startsWith: \"B\" } })", "organizations(where: { aliases: { some: { name: { eq: \"x\" } } } })", "organizations(order: [{ articleCount: DESC }])",
        "articles", "quotes", "people", "organizations",
    ];

    // A walk in the order of the list ends when the page is full; where nothing narrows a list, or only what many rows share, that is the shortest way.
    [Theory, MemberData(nameof(Documented))]
    public async Task Documented_filters_and_default_orders_read_no_large_table_whole(string list)
    {
        var isWalk = !list.Contains("where", StringComparison.Ordinal);
        foreach (var plan in await SqlPlan.OfAsync(news, $"{{ {list} {{ nodes {{ id }} }} }}"))
        {
            var tables = Tables(plan.Command);
            var whole = plan.Steps.Where(step => step.StartsWith("SCAN ", StringComparison.Ordinal) && Array.IndexOf(Large, tables.GetValueOrDefault(step.Split(' ')[1], step.Split(' ')[1])) >= 0 && !(isWalk && step.Contains("USING", StringComparison.Ordinal))).ToList();
            Assert.True(whole.Count == 0, $"{string.Join(", ", whole)}\n{plan}");
            if (isWalk) Assert.DoesNotContain(plan.Steps, step => step.Contains("TEMP B-TREE", StringComparison.Ordinal));
        }
    }

    // Named exceptions: what no index can find. They walk the list in its order, so that a page of what is frequent is still short.
    [Theory]
    [InlineData("articles(where: { headline: { contains: \"x\" } })")]
    [InlineData("articles(where: { headline: { endsWith: \"x\" } })")]
    [InlineData("people(where: { name: { icontains: \"x\" } })")]
    [InlineData("people(where: { name: { ieq: \"x\" } })")]
    [InlineData("articles(where: { section: { neq: \"x\" } })")]
    [InlineData("articles(where: { wordCount: { gt: 100 } })")]
    [InlineData("quotes(where: { text: { contains: \"x\" } })")]
    [InlineData("quotes(where: { attribution: { cue: { eq: \"x\" } } })")]
    [InlineData("quotes(where: { article: { section: { eq: \"Dunia\" } } })")]
    [InlineData("articles(where: { countries: { none: { code: { eq: \"ID\" } } } })")]
    public async Task Filters_that_no_index_serves_walk_the_list_in_its_order(string list)
    {
        var plan = (await SqlPlan.OfAsync(news, $"{{ {list} {{ nodes {{ id }} }} }}"))[^1];
        Assert.True(plan.Steps[0].Contains("USING", StringComparison.Ordinal) && !plan.Steps.Any(step => step.Contains("TEMP B-TREE FOR ORDER BY", StringComparison.Ordinal)), plan.ToString());
    }

    private static Dictionary<string, string> Tables(string command) => System.Text.RegularExpressions.Regex.Matches(command, "\"(\\w+)\" AS \"(\\w+)\"")
        .DistinctBy(match => match.Groups[2].Value).ToDictionary(match => match.Groups[2].Value, match => match.Groups[1].Value, StringComparer.Ordinal);

    private static int Sum(JsonElement buckets) => buckets.EnumerateArray().Sum(bucket => bucket.GetProperty("count").GetInt32());
}
