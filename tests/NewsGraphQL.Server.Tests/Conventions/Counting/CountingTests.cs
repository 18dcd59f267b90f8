using System.Globalization;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using NewsGraphQL.Data.Quotes;

namespace NewsGraphQL.Server.Tests.Conventions.Counting;

/// <summary>Counts over whole lists agree with counting the rows one by one, whatever the page.</summary>
public abstract class CountingTests(SeededNews news)
{
    public sealed class OnSqlite(SeededNews news) : CountingTests(news), IClassFixture<SeededNews>;

    public sealed class OnPostgres(SeededNews.OnPostgres news) : CountingTests(news.OrSkip()), IClassFixture<SeededNews.OnPostgres>;

    [Fact]
    public async Task Facets_count_what_the_rows_hold()
    {
        var facets = (await news.DataAsync("{ quotes(first: 1) { facets { kinds { kind count } speakers(first: 100) { person { name } count } sections { text count } people(first: 100) { person { slug } count } } } }"))
            .GetProperty("quotes").GetProperty("facets");
        var quotes = await QuotesAsync();
        Assert.Equal(Counted(quotes.Select(q => q.Kind.ToString().ToUpperInvariant())), Buckets(facets, "kinds", b => b.GetProperty("kind").GetString()!));
        Assert.Equal(Counted(quotes.Where(q => q.Speaker is not null).Select(q => q.Speaker!.Name)), Buckets(facets, "speakers", b => b.GetProperty("person").GetProperty("name").GetString()!));
        Assert.Equal(Counted(quotes.Select(q => q.Article!.Section).OfType<string>()), Buckets(facets, "sections", b => b.GetProperty("text").GetString()!));
        Assert.Equal(Counted(quotes.SelectMany(q => q.People.Select(p => p.Slug))), Buckets(facets, "people", b => b.GetProperty("person").GetProperty("slug").GetString()!));
    }

    [Fact]
    public async Task Facets_obey_the_condition_of_the_rows()
    {
        var facets = (await news.DataAsync("{ quotes(where: { kind: { eq: DIRECT }, article: { section: { eq: \"Dunia\" } } }) { facets { languages { text count } } } }"))
            .GetProperty("quotes").GetProperty("facets");
        var expected = (await QuotesAsync()).Where(q => q.Kind == Extraction.Quotes.QuoteKind.Direct && q.Article!.Section == "Dunia").Select(q => q.Language);
        Assert.Equal(Counted(expected), Buckets(facets, "languages", b => b.GetProperty("text").GetString()!));
    }

    [Fact]
    public async Task Most_frequent_comes_first_and_first_limits()
    {
        var speakers = (await news.DataAsync("{ quotes { facets { speakers(first: 3) { count } } } }")).GetProperty("quotes").GetProperty("facets").GetProperty("speakers")
            .EnumerateArray().Select(b => b.GetProperty("count").GetInt32()).ToArray();
        var expected = Counted((await QuotesAsync()).Where(q => q.SpeakerId is not null).Select(q => q.SpeakerId!.Value)).Values.OrderDescending().Take(3);
        Assert.Equal(expected, speakers);
    }

    [Theory]
    [InlineData("DAY", "UTC")]
    [InlineData("DAY", "Asia/Jakarta")]
    [InlineData("DAY", "America/New_York")] // the clocks change on 10 March 2024, within the rows
    [InlineData("WEEK", "America/New_York")]
    [InlineData("MONTH", "Asia/Kathmandu")] // 5 hours and 45 minutes
    [InlineData("YEAR", "Pacific/Kiritimati")]
    [InlineData("DAY", "America/Havana")] // strikes midnight twice in autumn and leaps over it in spring
    [InlineData("DAY", "Africa/Cairo")]
    public async Task Timeline_is_that_of_the_local_clocks(string interval, string zone)
    {
        var timeline = (await news.DataAsync("query ($interval: TimelineInterval!, $zone: String!) { quotes { timeline(interval: $interval, timeZone: $zone) { start count } } }", new { interval, zone }))
            .GetProperty("quotes").GetProperty("timeline").EnumerateArray()
            .Select(b => (DateTimeOffset.Parse(b.GetProperty("start").GetString()!, CultureInfo.InvariantCulture), b.GetProperty("count").GetInt32()));
        var clocks = TimeZoneInfo.FindSystemTimeZoneById(zone);
        var expected = (await QuotesAsync()).Where(q => q.PublishedUtc is not null)
            .Select(q => Start(TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(q.PublishedUtc!.Value, DateTimeKind.Utc), clocks).Date, interval))
            .GroupBy(day => day).OrderBy(day => day.Key).Select(day => (new DateTimeOffset(day.Key, clocks.GetUtcOffset(day.Key)), day.Count()));
        Assert.Equal(expected, timeline);
    }

    [Fact]
    public async Task Unknown_zone_and_too_large_facet_are_told()
    {
        Assert.Equal("INVALID_TIME_ZONE", Code(await news.AskAsync("{ quotes { timeline(interval: DAY, timeZone: \"Mars/Base\") { count } } }")));
        Assert.Equal("HC0051", Code(await news.AskAsync("{ quotes { facets { speakers(first: 101) { count } } } }")));
    }

    [Theory]
    [InlineData("{ quotes { facets { kinds { count } } } }", 1)]
    [InlineData("{ quotes { timeline(interval: DAY) { count } } }", 2)]
    [InlineData("{ countries(first: {0}, where: { articles: { any: true } }) { nodes { articles { facets { people { person { name } count } } timeline(interval: MONTH) { count } } } } }", 5)]
    [InlineData("{ people(first: {0}) { nodes { mentionedWith { articleCount person { name } } } } }", 3)]
    [InlineData("{ articles(first: {0}) { nodes { related { reason article { headline } sharedPeople { name } sharedCountries { code } } } } }", 10)]
    public async Task Nothing_is_counted_that_is_not_asked_for_and_commands_do_not_grow(string document, int commands)
    {
        foreach (var size in new[] { 2, 40 })
        {
            news.Sql.Clear();
            await news.DataAsync(document.Replace("{0}", $"{size}", StringComparison.Ordinal));
            Assert.Equal(commands, news.Sql.Commands.Count);
        }
    }

    private async Task<List<Quote>> QuotesAsync()
    {
        await using var db = news.Context();
        return await db.Quotes.AsNoTracking().Include(q => q.Article).Include(q => q.Speaker).Include(q => q.People).AsSplitQuery().ToListAsync();
    }

    private static DateTime Start(DateTime day, string interval) => interval switch
    {
        "DAY" => day,
        "WEEK" => ISOWeek.ToDateTime(ISOWeek.GetYear(day), ISOWeek.GetWeekOfYear(day), DayOfWeek.Monday),
        "MONTH" => new DateTime(day.Year, day.Month, 1),
        _ => new DateTime(day.Year, 1, 1),
    };

    private static SortedDictionary<TKey, int> Counted<TKey>(IEnumerable<TKey> keys) where TKey : notnull => new(keys.GroupBy(key => key).ToDictionary(key => key.Key, key => key.Count()));

    private static SortedDictionary<string, int> Buckets(JsonElement facets, string name, Func<JsonElement, string> key) =>
        new(facets.GetProperty(name).EnumerateArray().ToDictionary(key, b => b.GetProperty("count").GetInt32()));

    private static string? Code(JsonElement answer) => answer.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString();
}
